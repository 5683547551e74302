import { useState } from 'react'
import type { MatrixAnswer } from '../../../api/contract.ts'
import { useSelection } from '../../address/selection.ts'
import { routeHref } from '../../asking/ask.ts'
import { DialogButton } from '../../parts/dialog-button.tsx'
import { useWords } from '../../words/language.tsx'
import { HypothesisForm } from './hypothesis-form.tsx'
import { MatrixAside } from './matrix-aside.tsx'
import { MatrixTable } from './matrix-table.tsx'
import { QuestionForm } from './question-form.tsx'
import { useDrag } from './use-drag.ts'
import { useMoving } from './use-moving.ts'
import { useSteps } from './use-steps.ts'

/** A matrix to be looked at, rated and made: the table, what stands beside it, and what was done last. */
export function MatrixWork({ report }: { readonly report: MatrixAnswer }) {
  const words = useWords().explanations
  const { asOf } = useSelection()
  const steps = useSteps(report.id)
  const moving = useMoving(report, steps)
  const rowDrag = useDrag({ kind: 'row', axis: 'y', drop: (...put) => moving.drop('evidence', ...put) })
  const columnDrag = useDrag({ kind: 'column', axis: 'x', drop: (...put) => moving.drop('hypothesis', ...put) })
  const [looked, look] = useState<string | null>(null)
  return (
    <>
      <div className="row matrix-question">
        <h2 dir="auto">{report.question}</h2>
        <span className="row push">
          {asOf === null && (
            <>
              <DialogButton label={words.changeQuestion}>
                {(close) => <QuestionForm report={report} steps={steps} close={close} />}
              </DialogButton>
              <DialogButton label={words.addExplanation}>
                {(close) => <HypothesisForm of={null} steps={steps} close={close} />}
              </DialogButton>
            </>
          )}
          <a className="small" href={routeHref('GET /api/matrices/{id}/file', { params: { id: report.id } })} download>
            {words.asFile}
          </a>
        </span>
      </div>
      <p dir="auto" className="matrix-lead">
        {report.says.lead}
      </p>
      <p className="matrix-lead small soft">
        {words.confidence(words.levels[report.confidence.level])} <bdi>{report.confidence.why}</bdi>
      </p>
      <p className="small row matrix-last" aria-live="polite">
        {steps.error !== null ? (
          <span className="trouble">{steps.error}</span>
        ) : (
          steps.last !== null && (
            <>
              <span dir="auto">{steps.last.says}</span>
              <button
                type="button"
                className="link-button"
                disabled={steps.busy}
                onClick={() =>
                  steps.last !== null && void steps.undo(steps.last.steps, words.tookBack(steps.last.says))
                }
              >
                {words.takeBack}
              </button>
            </>
          )
        )}
      </p>
      <p className="hidden" aria-live="assertive">
        {moving.announced}
      </p>
      <div
        className={
          rowDrag.dragged !== null || columnDrag.dragged !== null ? 'matrix-columns dragging' : 'matrix-columns'
        }
      >
        <MatrixTable
          report={report}
          steps={steps}
          moving={moving}
          rowDrag={rowDrag}
          columnDrag={columnDrag}
          look={look}
        />
        <MatrixAside report={report} steps={steps} rowDrag={rowDrag} looked={looked} />
      </div>
    </>
  )
}
