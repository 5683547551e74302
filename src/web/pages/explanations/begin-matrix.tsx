import { Button } from '@mantine/core'
import { type FormEvent, useId, useState } from 'react'
import { useSelection } from '../../address/selection.ts'
import { useSending } from '../../asking/use-sending.ts'
import { useWords } from '../../words/language.tsx'
import { type HypothesisDraft, HypothesisFields, NO_HYPOTHESIS } from './hypothesis-fields.tsx'
import { useRater } from './use-rating.ts'

/** A question, whose tie it is about, and two or more explanations: with these a matrix begins. */
export function BeginMatrix({ begun }: { readonly begun: () => void }) {
  const words = useWords().explanations
  const { actors, select } = useSelection()
  const by = useRater()
  const { busy, error, send } = useSending()
  const [question, setQuestion] = useState('')
  const [tie, setTie] = useState(actors.join(', '))
  const [drafts, setDrafts] = useState<readonly HypothesisDraft[]>([
    { ...NO_HYPOTHESIS, key: 1 },
    { ...NO_HYPOTHESIS, key: 2 },
  ])
  const id = useId()
  const save = async (event: FormEvent) => {
    event.preventDefault()
    const hypotheses = drafts.map(({ name, says, expects }) => ({
      says,
      ...(name.trim() === '' ? {} : { name }),
      ...(expects === '' ? {} : { expects }),
    }))
    const body = {
      question,
      hypotheses,
      ...(tie.trim() === '' ? {} : { tie }),
      ...(by === '' ? {} : { by }),
    }
    const made = await send('POST /api/matrices', { body })
    if (made?.matrix == null) return
    select({ matrix: made.matrix.id, side: 'add', row: null, analyst: null })
    begun()
  }
  return (
    <form className="dialog" onSubmit={(event) => void save(event)}>
      <p className="soft small">{words.begin.lead}</p>
      <span className="field">
        <label htmlFor={`${id}q`}>{words.matrix}</label>
        <input
          id={`${id}q`}
          required
          maxLength={2000}
          value={question}
          placeholder={words.begin.example}
          onChange={({ target }) => setQuestion(target.value)}
        />
      </span>
      <span className="field">
        <label htmlFor={`${id}t`}>{words.begin.tie}</label>
        <input
          id={`${id}t`}
          maxLength={400}
          value={tie}
          placeholder={words.begin.tieExample}
          onChange={({ target }) => setTie(target.value)}
        />
      </span>
      {drafts.map((draft, i) => (
        <fieldset key={draft.key} className="hypothesis">
          <legend className="small soft">{words.begin.explanation(i + 1)}</legend>
          <HypothesisFields
            draft={draft}
            change={(next) => setDrafts(drafts.map((one) => (one.key === draft.key ? next : one)))}
          />
          {drafts.length > 2 && (
            <button
              type="button"
              className="link-button small"
              onClick={() => setDrafts(drafts.filter(({ key }) => key !== draft.key))}
            >
              {words.leaveOut}
            </button>
          )}
        </fieldset>
      ))}
      <div className="row">
        <Button
          variant="default"
          size="compact-sm"
          onClick={() => setDrafts([...drafts, { ...NO_HYPOTHESIS, key: (drafts.at(-1)?.key ?? 0) + 1 }])}
        >
          {words.addExplanation}
        </Button>
        <Button type="submit" disabled={busy}>
          {words.begin.save}
        </Button>
      </div>
      {error !== null && (
        <p className="trouble" role="alert">
          {error}
        </p>
      )}
    </form>
  )
}
