import { type KeyboardEvent, useState } from 'react'
import type { MatrixAnswer } from '../../../api/contract.ts'
import type { Rating } from '../../../model/matrix.ts'
import { useSelection } from '../../address/selection.ts'
import { useWords } from '../../words/language.tsx'
import { EvidenceEntry } from './evidence-entry.tsx'
import { sayPercent } from './say-percent.ts'
import { useRating } from './use-rating.ts'

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

/** The matrix: evidence down, explanations across. One cell takes the focus; arrows go from cell to cell, letters rate. */
export function MatrixTable({ report }: { readonly report: MatrixAnswer }) {
  const words = useWords().explanations
  const { asOf, word, select } = useSelection()
  const rating = useRating(report.id)
  const [focus, setFocus] = useState<readonly [evidence: string, column: number]>(['', 0])
  const open = word('row')
  const numbered = report.evidence.map((row, i) => ({ row, number: i + 1 }))
  const rows = word('order') === 'tells' ? numbered.sort((a, b) => b.row.decibans - a.row.decibans) : numbered
  const focused = rows.some(({ row }) => row.id === focus[0]) ? focus : [rows[0]?.row.id, 0]
  const deciding = new Set(
    report.sensitivity.drops.filter(({ changes }) => changes.posterior).map(({ evidence }) => evidence),
  )

  const letters = lettersApart(report.analysts)

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
    } else if (asOf !== null) return
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
              {report.hypotheses.map(({ id, name, says, posterior, weighted }) => (
                <th key={id} scope="col" className={id === report.leads.byPosterior ? 'leads' : undefined} title={says}>
                  <span dir="auto">{name}</span>
                  <strong className="number">{sayPercent(posterior.mean)}</strong>
                  <span className="small soft number">
                    {posterior.interval !== null && (
                      <bdi>
                        {words.interval(
                          Math.round(100 * posterior.interval[0]),
                          Math.round(100 * posterior.interval[1]),
                        )}
                      </bdi>
                    )}
                  </span>
                  <span className="small soft number" title={words.againstHint}>
                    <bdi>{words.against(weighted.toFixed(1))}</bdi>
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ row, number }, i) => (
              <EvidenceEntry
                key={row.id}
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
                past={asOf !== null}
              />
            ))}
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
      <p className="note">{words.legend}</p>
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
