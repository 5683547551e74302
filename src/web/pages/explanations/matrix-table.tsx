import { type KeyboardEvent, useState } from 'react'
import type { MatrixAnswer } from '../../../api/contract.ts'
import type { Rating } from '../../../model/matrix.ts'
import { useSelection } from '../../address/selection.ts'
import { useWords } from '../../words/language.tsx'
import { EvidenceEntry } from './evidence-entry.tsx'
import { Grip } from './grip.tsx'
import { HypothesisHead } from './hypothesis-head.tsx'
import { matrixRows } from './matrix-rows.ts'
import type { UsedDrag } from './use-drag.ts'
import type { UsedMoving } from './use-moving.ts'
import { useRating } from './use-rating.ts'
import type { UsedSteps } from './use-steps.ts'

/** What a key rates; null takes a rating away. */
const KEYS: Readonly<Record<string, Rating | null>> = {
  c: 'C',
  C: 'CC',
  n: 'N',
  i: 'I',
  I: 'II',
  '-': 'NA',
  Delete: null,
  Backspace: null,
}

interface MatrixTableProps {
  readonly report: MatrixAnswer
  readonly steps: UsedSteps
  readonly moving: UsedMoving
  /** rows, and claims from beside the matrix */
  readonly rowDrag: UsedDrag
  readonly columnDrag: UsedDrag
  /** the row that is looked at, or none */
  readonly look: (evidence: string | null) => void
}

/** The matrix: evidence down, explanations across. One cell takes the focus; arrows go from cell to cell, letters rate. */
export function MatrixTable({ report, steps, moving, rowDrag, columnDrag, look }: MatrixTableProps) {
  const words = useWords().explanations
  const { asOf, word, select } = useSelection()
  const rating = useRating(report.id)
  const [focus, setFocus] = useState<readonly [evidence: string, column: number]>(['', 0])
  const [open, byWhatItTells, past] = [word('row'), word('order') === 'tells', asOf !== null]
  const rows = matrixRows(report, byWhatItTells)
  const focused = rows.some(({ row }) => row.id === focus[0]) ? focus : [rows[0]?.row.id, 0]
  const deciding = new Set(
    report.sensitivity.drops.filter(({ changes }) => changes.posterior).map(({ evidence }) => evidence),
  )
  const letters = lettersApart(report.analysts)
  const over = rowDrag.dragged?.over ?? null

  const press = (event: KeyboardEvent<HTMLTableElement>) => {
    const cell = (event.target as Element).closest<HTMLElement>('[data-cell]')
    if (cell === null || event.ctrlKey || event.metaKey || event.altKey) return
    const [row = 0, column = 0] = (cell.dataset.cell ?? '').split(' ').map(Number)
    const evidence = rows[row]?.row.id
    const hypothesis = report.hypotheses[column]?.id
    if (evidence === undefined || hypothesis === undefined) return
    const forward = document.documentElement.dir === 'rtl' ? -1 : 1
    const [down, right] = MOVES[event.key] ?? [0, 0]
    if (down !== 0 || right !== 0) {
      const next = `[data-cell="${row + down} ${column + forward * right}"]`
      event.currentTarget.querySelector<HTMLElement>(next)?.focus()
    } else if (past) return
    else if (event.key in KEYS) rating.rate(evidence, { [hypothesis]: KEYS[event.key] ?? null })
    else if (event.key === 'u') rating.undo(evidence)
    else return
    event.preventDefault()
  }

  return (
    <div>
      <div className="scroll matrix-scroll">
        <table className="rows matrix" onKeyDown={press} aria-label={words.title}>
          <thead>
            <tr>
              <th scope="col">{words.evidence}</th>
              {report.hypotheses.map((one) => (
                <HypothesisHead
                  key={one.id}
                  hypothesis={one}
                  leads={one.id === report.leads.byPosterior}
                  steps={steps}
                  drag={columnDrag}
                  move={(by) => moving.move('hypothesis', one.id, by)}
                  past={past}
                />
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ row, number }, i) => (
              <EvidenceEntry
                key={row.id}
                matrix={report.id}
                row={row}
                number={number}
                at={i}
                hypotheses={report.hypotheses}
                decides={deciding.has(row.id)}
                focused={focused[0] === row.id ? Number(focused[1]) : null}
                focusOn={(column) => setFocus([row.id, column])}
                letters={letters}
                open={open === row.id}
                toggle={() => select({ row: open === row.id ? null : row.id }, { replace: true })}
                rating={rating}
                steps={steps}
                past={past}
                people={word('view') === 'people'}
                grip={
                  byWhatItTells || past ? null : (
                    <Grip
                      id={row.id}
                      label={words.moveRow(row.says)}
                      axis="y"
                      drag={rowDrag}
                      move={(by) => moving.move('evidence', row.id, by)}
                    />
                  )
                }
                mark={over !== row.id ? null : rowDrag.dragged?.after ? 'after' : 'before'}
                look={(looked) => look(looked ? row.id : null)}
              />
            ))}
            {rows.length === 0 && (
              <tr data-drop="row " className={over === '' ? 'before' : undefined}>
                <td colSpan={1 + report.hypotheses.length} className="soft">
                  {words.noEvidence}
                </td>
              </tr>
            )}
          </tbody>
        </table>
      </div>
      {rating.error !== null && (
        <p className="trouble" role="alert">
          {rating.error}
        </p>
      )}
      <p className="small soft matrix-keys">
        <kbd>←↑↓→</kbd> <kbd>c</kbd> <kbd>C</kbd> <kbd>i</kbd> <kbd>I</kbd> <kbd>n</kbd> <kbd>-</kbd> <kbd>Del</kbd>{' '}
        <kbd>u</kbd> {words.keys}
      </p>
      <p className="note">{word('view') === 'people' ? words.legendPeople : words.legend}</p>
    </div>
  )
}

/** How many letters tell all names apart. */
function lettersApart(names: readonly string[]): number {
  const longest = Math.max(1, ...names.map(({ length }) => length))
  for (let letters = 1; letters < longest; letters++) {
    if (new Set(names.map((name) => name.slice(0, letters))).size === names.length) return letters
  }
  return longest
}

const MOVES: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}
