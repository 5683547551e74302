import { Modal } from '@mantine/core'
import { useState } from 'react'
import type { RatedHypothesis } from '../../../model/explanation-report.ts'
import { useWords } from '../../words/language.tsx'
import { Grip } from './grip.tsx'
import { HypothesisForm } from './hypothesis-form.tsx'
import { sayPercent } from './say-percent.ts'
import type { UsedDrag } from './use-drag.ts'
import type { UsedSteps } from './use-steps.ts'

interface HypothesisHeadProps {
  readonly hypothesis: RatedHypothesis
  readonly leads: boolean
  readonly steps: UsedSteps
  readonly drag: UsedDrag
  readonly move: (by: 1 | -1) => void
  readonly past: boolean
}

/** The head of a column: an explanation, how likely it is, and what speaks against it. Its name opens what it says, to be reworded. */
export function HypothesisHead({ hypothesis, leads, steps, drag, move, past }: HypothesisHeadProps) {
  const words = useWords()
  const own = words.explanations
  const [open, setOpen] = useState(false)
  const { id, name, says, posterior, weighted } = hypothesis
  const mark = drag.dragged?.over === id ? (drag.dragged.after ? 'after' : 'before') : null
  return (
    <th
      scope="col"
      className={[leads && 'leads', mark].filter(Boolean).join(' ') || undefined}
      data-drop={`column ${id}`}
    >
      <span className="column-grip">
        {!past && <Grip id={id} label={own.moveColumn(name)} axis="x" drag={drag} move={move} />}
        {past ? (
          <span dir="auto" title={says}>
            {name}
          </span>
        ) : (
          <button
            type="button"
            className="link-button column-word"
            dir="auto"
            title={says}
            onClick={() => setOpen(true)}
          >
            {name}
          </button>
        )}
      </span>
      <strong className="number">
        <bdi dir="ltr">{sayPercent(posterior.mean)}</bdi>
      </strong>
      <span className="small soft number">
        {posterior.interval !== null && (
          <bdi>{own.interval(Math.round(100 * posterior.interval[0]), Math.round(100 * posterior.interval[1]))}</bdi>
        )}
      </span>
      <span className="small soft number" title={own.againstHint}>
        <bdi>{own.against(weighted.toFixed(1))}</bdi>
      </span>
      <Modal opened={open} onClose={() => setOpen(false)} title={name} closeButtonProps={{ 'aria-label': words.close }}>
        <HypothesisForm of={hypothesis} steps={steps} close={() => setOpen(false)} />
      </Modal>
    </th>
  )
}
