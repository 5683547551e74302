import { Button } from '@mantine/core'
import { type FormEvent, useId, useState } from 'react'
import type { MatrixAnswer } from '../../../api/contract.ts'
import { useSelection } from '../../address/selection.ts'
import { useAnswer } from '../../asking/use-answer.ts'
import { Answer } from '../../parts/answer.tsx'
import { DialogButton } from '../../parts/dialog-button.tsx'
import { useWords } from '../../words/language.tsx'
import { ClaimWords, FindClaims } from './find-claims.tsx'
import type { UsedDrag } from './use-drag.ts'
import type { UsedSteps } from './use-steps.ts'

interface AddEvidenceProps {
  readonly report: MatrixAnswer
  readonly steps: UsedSteps
  /** a claim is dragged between the rows */
  readonly drag: UsedDrag
}

/** Evidence to add: claims to drag onto the matrix or add by a button, a note, or what is awaited. */
export function AddEvidence({ report, steps, drag }: AddEvidenceProps) {
  const words = useWords().explanations
  const { word } = useSelection()
  const used = word('use')
  const add = (claim: string) =>
    void steps.change([{ kind: 'evidence', ground: { kind: 'claim', claim } }], words.did.evidence)
  return (
    <section className="add-evidence">
      <h3>{words.side.add}</h3>
      {used !== null && <FromReader claim={used} steps={steps} />}
      <div className="row">
        {(['note', 'awaited'] as const).map((kind) => (
          <DialogButton key={kind} label={words.addKind[kind]}>
            {(close) => <TypedEvidence kind={kind} steps={steps} close={close} />}
          </DialogButton>
        ))}
      </div>
      <p className="small soft">{words.find.lead}</p>
      <FindClaims
        matrix={report.id}
        act={({ claim }) => (
          <span className="candidate-acts">
            <span className="grip" aria-hidden="true" title={words.dragIn} {...drag.grip(`claim:${claim.id}`)}>
              ⠿
            </span>
            <Button
              size="compact-xs"
              variant="default"
              disabled={steps.busy}
              aria-label={words.addClaim(claim.passage.quote)}
              onClick={() => add(claim.id)}
            >
              +
            </Button>
          </span>
        )}
      />
    </section>
  )
}

/** A claim that was chosen while reading. */
function FromReader({ claim, steps }: { readonly claim: string; readonly steps: UsedSteps }) {
  const words = useWords().explanations
  const { select } = useSelection()
  const found = useAnswer('GET /api/claims/{id}', { params: { id: claim } })
  const documents = useAnswer('GET /api/documents', {})
  const add = async () => {
    const body = { kind: 'evidence', ground: { kind: 'claim', claim } }
    if (await steps.change([body], words.did.evidence)) select({ use: null }, { replace: true })
  }
  return (
    <Answer of={found}>
      {({ judged, names }) => {
        const document = documents.data?.find(({ id }) => id === judged.claim.passage.document)
        return (
          <div className="from-reader">
            <p className="small soft">{words.fromReader}</p>
            {document !== undefined && (
              <ClaimWords of={{ claim: judged.claim, status: judged.status, document }} names={names} />
            )}
            <Button size="compact-sm" disabled={steps.busy} onClick={() => void add()}>
              {words.addThis}
            </Button>
          </div>
        )
      }}
    </Answer>
  )
}

interface TypedEvidenceProps {
  readonly kind: 'note' | 'awaited'
  readonly steps: UsedSteps
  readonly close: () => void
}

function TypedEvidence({ kind, steps, close }: TypedEvidenceProps) {
  const words = useWords().explanations
  const [says, setSays] = useState('')
  const id = useId()
  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (await steps.change([{ kind: 'evidence', says, ground: { kind } }], words.did.evidence)) close()
  }
  return (
    <form className="dialog" onSubmit={(event) => void save(event)}>
      <p className="soft small">{words.kindLead[kind]}</p>
      <span className="field">
        <label htmlFor={id}>{words.itSays}</label>
        <textarea
          id={id}
          required
          rows={3}
          maxLength={2000}
          value={says}
          onChange={({ target }) => setSays(target.value)}
        />
      </span>
      {steps.error !== null && (
        <p className="trouble" role="alert">
          {steps.error}
        </p>
      )}
      <Button type="submit" disabled={steps.busy}>
        {words.addKind[kind]}
      </Button>
    </form>
  )
}
