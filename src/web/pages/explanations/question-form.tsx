import { Button } from '@mantine/core'
import { type FormEvent, useId, useState } from 'react'
import type { MatrixAnswer } from '../../../api/contract.ts'
import { useWords } from '../../words/language.tsx'
import type { UsedSteps } from './use-steps.ts'

interface QuestionFormProps {
  readonly report: MatrixAnswer
  readonly steps: UsedSteps
  readonly close: () => void
}

/** The question in other words, its tie, and how likely each explanation is before any evidence. */
export function QuestionForm({ report, steps, close }: QuestionFormProps) {
  const words = useWords().explanations
  const id = useId()
  const before = { question: report.question, tie: (report.tie ?? []).join(', ') }
  const [typed, setTyped] = useState(before)
  const [alike, setAlike] = useState(
    report.hypotheses.every(({ prior }) => Math.abs(prior - 1 / report.hypotheses.length) < 1e-9),
  )
  const [priors, setPriors] = useState<Readonly<Record<string, string>>>(
    Object.fromEntries(report.hypotheses.map((one) => [one.id, String(Math.round(1000 * one.prior) / 10)])),
  )
  const sum = report.hypotheses.reduce((total, one) => total + Number(priors[one.id] ?? 0), 0)
  const save = async (event: FormEvent) => {
    event.preventDefault()
    const { question, tie } = typed
    const reworded = question !== before.question || tie !== before.tie
    const given = alike
      ? null
      : Object.fromEntries(Object.entries(priors).map(([one, text]) => [one, Number(text) / sum]))
    const done = await steps.change(
      [
        ...(reworded ? [{ kind: 'question', question, ...(tie.trim() === '' ? {} : { tie }) }] : []),
        { kind: 'priors', priors: given },
      ],
      words.did.question,
    )
    if (done) close()
  }
  return (
    <form className="dialog" onSubmit={(event) => void save(event)}>
      {(['question', 'tie'] as const).map((name) => (
        <span key={name} className="field">
          <label htmlFor={id + name}>{name === 'question' ? words.matrix : words.begin.tie}</label>
          <input
            id={id + name}
            required={name === 'question'}
            value={typed[name]}
            onChange={({ target }) => setTyped({ ...typed, [name]: target.value })}
          />
        </span>
      ))}
      <label className="row">
        <input type="checkbox" checked={alike} onChange={({ target }) => setAlike(target.checked)} />
        {words.alike}
      </label>
      {!alike && (
        <div className="priors">
          {report.hypotheses.map(({ id: one, name }) => (
            <span key={one} className="field">
              <label htmlFor={`${id}p${one}`}>{words.priorOf(name)}</label>
              <input
                id={`${id}p${one}`}
                type="number"
                min={0.1}
                max={99.9}
                step="any"
                required
                value={priors[one] ?? ''}
                onChange={({ target }) => setPriors({ ...priors, [one]: target.value })}
              />
            </span>
          ))}
        </div>
      )}
      {!alike && (
        <p className="small number" aria-live="polite">
          {words.together(Math.round(10 * sum) / 10)}
        </p>
      )}
      {steps.error !== null && (
        <p className="trouble" role="alert">
          {steps.error}
        </p>
      )}
      <Button type="submit" disabled={steps.busy || (!alike && Math.abs(sum - 100) > 0.5)}>
        {words.save}
      </Button>
    </form>
  )
}
