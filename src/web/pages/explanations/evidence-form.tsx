import { Button } from '@mantine/core'
import { type FormEvent, useId, useState } from 'react'
import type { Relevance } from '../../../model/matrix.ts'
import { DialogButton } from '../../parts/dialog-button.tsx'
import { useWords } from '../../words/language.tsx'
import { FindClaims } from './find-claims.tsx'
import type { UsedSteps } from './use-steps.ts'

interface EvidenceFormProps {
  readonly matrix: string
  readonly row: { readonly id: string; readonly says: string; readonly relevance: Relevance }
  readonly steps: UsedSteps
}

/** What a piece of evidence says, how relevant it is, what it counts together with; and that it is left out. */
export function ChangeEvidence({ row, steps }: Omit<EvidenceFormProps, 'matrix'>) {
  const words = useWords().explanations
  return (
    <div className="row">
      <DialogButton label={words.change}>
        {(close) => <EvidenceForm row={row} steps={steps} close={close} />}
      </DialogButton>
      <Button
        size="compact-sm"
        variant="default"
        disabled={steps.busy}
        onClick={() =>
          void steps.change([{ kind: 'leave-out', what: 'evidence', id: row.id }], words.did.leftOut(row.says))
        }
      >
        {words.leaveOut}
      </Button>
    </div>
  )
}

function EvidenceForm({ row, steps, close }: Omit<EvidenceFormProps, 'matrix'> & { readonly close: () => void }) {
  const words = useWords().explanations
  const [says, setSays] = useState(row.says)
  const [relevance, setRelevance] = useState<Relevance>(row.relevance)
  const [group, setGroup] = useState('')
  const id = useId()
  const save = async (event: FormEvent) => {
    event.preventDefault()
    const body = { kind: 'evidence', id: row.id, says, relevance, ...(group.trim() === '' ? {} : { group }) }
    if (await steps.change([body], words.did.changed(says))) close()
  }
  return (
    <form className="dialog" onSubmit={(event) => void save(event)}>
      <span className="field">
        <label htmlFor={`${id}s`}>{words.itSays}</label>
        <textarea
          id={`${id}s`}
          required
          rows={3}
          maxLength={2000}
          value={says}
          onChange={({ target }) => setSays(target.value)}
        />
      </span>
      <span className="field">
        <label htmlFor={`${id}r`}>{words.relevance}</label>
        <select id={`${id}r`} value={relevance} onChange={({ target }) => setRelevance(target.value as Relevance)}>
          {(['high', 'medium', 'low'] as const).map((one) => (
            <option key={one} value={one}>
              {words.relevances[one]}
            </option>
          ))}
        </select>
      </span>
      <span className="field">
        <label htmlFor={`${id}g`}>{words.group}</label>
        <input id={`${id}g`} maxLength={200} value={group} onChange={({ target }) => setGroup(target.value)} />
      </span>
      {steps.error !== null && (
        <p className="trouble" role="alert">
          {steps.error}
        </p>
      )}
      <Button type="submit" disabled={steps.busy}>
        {words.save}
      </Button>
    </form>
  )
}

/** What was awaited is there: in words of the case, or known from elsewhere. Its ratings stay. */
export function FoundEvidence({ matrix, row, steps }: EvidenceFormProps) {
  const words = useWords().explanations
  const find = (ground: Readonly<Record<string, string>>) =>
    steps.change([{ kind: 'evidence', id: row.id, ground }], words.did.found(row.says))
  return (
    <DialogButton label={words.found} name={words.foundOf(row.says)} title={words.foundOf(row.says)}>
      {(close) => (
        <div className="dialog">
          <p className="soft small">{words.foundLead}</p>
          <Button
            size="compact-sm"
            variant="default"
            disabled={steps.busy}
            onClick={() => void find({ kind: 'note' }).then((done) => done && close())}
          >
            {words.foundElsewhere}
          </Button>
          <FindClaims
            matrix={matrix}
            act={({ claim }) => (
              <Button
                size="compact-xs"
                disabled={steps.busy}
                aria-label={words.isIt(claim.passage.quote)}
                onClick={() => void find({ kind: 'claim', claim: claim.id }).then((done) => done && close())}
              >
                ✓
              </Button>
            )}
          />
          {steps.error !== null && (
            <p className="trouble" role="alert">
              {steps.error}
            </p>
          )}
        </div>
      )}
    </DialogButton>
  )
}
