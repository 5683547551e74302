import { Button } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { RatedHypothesis } from '../../../model/explanation-report.ts'
import { useWords } from '../../words/language.tsx'
import { type HypothesisDraft, HypothesisFields, NO_HYPOTHESIS } from './hypothesis-fields.tsx'
import type { UsedSteps } from './use-steps.ts'

interface HypothesisFormProps {
  /** null for a new one */
  readonly of: RatedHypothesis | null
  readonly steps: UsedSteps
  readonly close: () => void
}

/** Adds an explanation, rewords it, or leaves it out. */
export function HypothesisForm({ of, steps, close }: HypothesisFormProps) {
  const words = useWords().explanations
  const [draft, setDraft] = useState<HypothesisDraft>(
    of === null ? NO_HYPOTHESIS : { key: 0, name: of.name, says: of.says, expects: of.expects ?? '' },
  )
  const save = async (event: FormEvent) => {
    event.preventDefault()
    const { name, says, expects } = draft
    const body = {
      kind: 'hypothesis',
      ...(of === null ? {} : { id: of.id }),
      ...(name.trim() === '' ? {} : { name }),
      says,
      expects: expects === '' ? null : expects,
    }
    const called = name.trim() === '' ? says : name
    if (await steps.change([body], of === null ? words.did.added(called) : words.did.changed(called))) close()
  }
  const leaveOut = async () => {
    if (of === null) return
    if (await steps.change([{ kind: 'leave-out', what: 'hypothesis', id: of.id }], words.did.leftOut(of.name))) close()
  }
  return (
    <form className="dialog" onSubmit={(event) => void save(event)}>
      <HypothesisFields draft={draft} change={setDraft} />
      <div className="row">
        <Button type="submit" disabled={steps.busy}>
          {words.save}
        </Button>
        {of !== null && (
          <Button variant="default" disabled={steps.busy} onClick={() => void leaveOut()}>
            {words.leaveOut}
          </Button>
        )}
      </div>
      {steps.error !== null && (
        <p className="trouble" role="alert">
          {steps.error}
        </p>
      )}
    </form>
  )
}
