import type { EvidenceRow, MatrixCell, RatedHypothesis } from '../../../model/explanation-report.ts'
import { useWords } from '../../words/language.tsx'
import { EvidenceDetail } from './evidence-detail.tsx'
import type { UsedRating } from './use-rating.ts'

interface EvidenceEntryProps {
  readonly row: EvidenceRow
  /** by which sentences call it */
  readonly number: number
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
  readonly past: boolean
}

/** A piece of evidence: what it says, how it is rated, and opened what it rests on. */
export function EvidenceEntry(props: EvidenceEntryProps) {
  const { row, number, at, hypotheses, decides, focused, focusOn, letters, open, toggle, rating, past } = props
  const words = useWords().explanations
  const say = (cell: MatrixCell) =>
    cell.ratings.length > 0
      ? cell.ratings.map((one) => `${one.analyst} ${words.ratings[one.rating]}`).join(', ')
      : `${words.notRated}${cell.proposed === null ? '' : `, ${words.proposed(words.ratings[cell.proposed])}`}`
  return (
    <>
      <tr className={open ? 'open' : undefined}>
        <th scope="row">
          <div className="what">
            <span className="number soft">
              {number}
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
        </th>
        {row.cells.map((cell, column) => {
          const label = words.cell(number, hypotheses[column]?.name ?? cell.hypothesis, say(cell))
          return (
            <td key={cell.hypothesis}>
              <button
                type="button"
                className="cell"
                data-cell={`${at} ${column}`}
                tabIndex={focused === column ? 0 : -1}
                title={label}
                onFocus={() => focusOn(column)}
                onClick={toggle}
              >
                <span className="hidden">{label}</span>
                <CellCodes cell={cell} letters={letters} />
              </button>
            </td>
          )
        })}
      </tr>
      {open && (
        <tr className="opened">
          <td colSpan={1 + hypotheses.length}>
            <EvidenceDetail row={row} hypotheses={hypotheses} rating={rating} past={past} />
          </td>
        </tr>
      )}
    </>
  )
}

/** The ratings of a cell: one where all agree, else each with the letter of who rates. */
function CellCodes({ cell: { ratings, proposed }, letters }: { readonly cell: MatrixCell; readonly letters: number }) {
  const [first] = ratings
  if (first === undefined)
    return (
      <span aria-hidden="true" className={`code proposed r-${proposed ?? 'none'}`}>
        {proposed === null ? '–' : `(${proposed})`}
      </span>
    )
  if (ratings.every(({ rating }) => rating === first.rating)) {
    return (
      <span aria-hidden="true" className={`code r-${first.rating}`}>
        {first.rating}
      </span>
    )
  }
  return ratings.map(({ analyst, rating }) => (
    <span key={analyst} aria-hidden="true" className={`code r-${rating}`}>
      {rating}
      <small>{analyst.slice(0, letters)}</small>
    </span>
  ))
}
