import type { ReactNode } from 'react'
import type { EvidenceRow, MatrixCell, RatedHypothesis } from '../../../model/explanation-report.ts'
import { useWords } from '../../words/language.tsx'
import { CellCodes, CellPeople } from './cell-codes.tsx'
import { EvidenceDetail } from './evidence-detail.tsx'
import type { UsedRating } from './use-rating.ts'
import type { UsedSteps } from './use-steps.ts'

interface EvidenceEntryProps {
  readonly row: EvidenceRow
  /** by which sentences call it; null for what is awaited */
  readonly number: number | null
  readonly matrix: string
  /** its place on the page, from 0 */
  readonly at: number
  readonly hypotheses: readonly RatedHypothesis[]
  readonly decides: boolean
  /** the column whose cell the Tab key reaches; null for none in this row */
  readonly focused: number | null
  readonly focusOn: (column: number) => void
  /** how many letters of a name tell who rates */
  readonly letters: number
  readonly open: boolean
  readonly toggle: () => void
  readonly rating: UsedRating
  readonly steps: UsedSteps
  readonly past: boolean
  /** each cell by person */
  readonly people: boolean
  /** by which the row is moved; none where the order is not the matrix's own */
  readonly grip: ReactNode
  /** where something would be put: before it or after */
  readonly mark: 'before' | 'after' | null
  /** the row is looked at, or no longer */
  readonly look: (looked: boolean) => void
}

/** From this standard deviation on raters differ strongly, as Open Source ACH tells. */
const STRONG = 1

/** A piece of evidence: what it says, how it is rated, and opened what it rests on. */
export function EvidenceEntry(props: EvidenceEntryProps) {
  const { row, number, at, hypotheses, decides, focused, focusOn, letters, open, toggle, people, look } = props
  const words = useWords().explanations
  const say = (cell: MatrixCell) =>
    cell.ratings.length > 0
      ? cell.ratings.map((one) => `${one.analyst} ${words.ratings[one.rating]}`).join(', ')
      : `${words.notRated}${cell.proposed === null ? '' : `, ${words.proposed(words.ratings[cell.proposed])}`}`
  return (
    <>
      <tr
        className={[open && 'open', number === null && 'awaited', props.mark].filter(Boolean).join(' ') || undefined}
        data-drop={`row ${row.id}`}
        onPointerEnter={() => look(true)}
        onPointerLeave={() => look(false)}
        onFocus={() => look(true)}
        onBlur={() => look(false)}
      >
        <th scope="row">
          <div className="what">
            <span className="number soft">
              {props.grip}
              {number ?? '?'}
              {decides && (
                <span className="apart" role="img" aria-label={words.decides} title={words.decides}>
                  {' '}
                  ◆
                </span>
              )}
            </span>
            <button type="button" className="link-button" dir="auto" aria-expanded={open} onClick={toggle}>
              {row.says}
            </button>
          </div>
          {number === null && <span className="small soft awaited-word">{words.awaitedRow}</span>}
        </th>
        {row.cells.map((cell, column) => {
          const label = words.cell(number ?? '?', hypotheses[column]?.name ?? cell.hypothesis, say(cell))
          return (
            <td key={cell.hypothesis}>
              <button
                type="button"
                className={cell.spread !== null && cell.spread > STRONG ? 'cell differ' : 'cell'}
                data-cell={`${at} ${column}`}
                tabIndex={focused === column ? 0 : -1}
                title={label}
                onFocus={() => focusOn(column)}
                onClick={toggle}
              >
                <span className="hidden">{label}</span>
                {people ? <CellPeople cell={cell} letters={letters} /> : <CellCodes cell={cell} letters={letters} />}
              </button>
            </td>
          )
        })}
      </tr>
      {open && (
        <tr className="opened">
          <td colSpan={1 + hypotheses.length}>
            <EvidenceDetail
              matrix={props.matrix}
              row={row}
              hypotheses={hypotheses}
              rating={props.rating}
              steps={props.steps}
              past={props.past}
            />
          </td>
        </tr>
      )}
    </>
  )
}
