import type { MatrixCell } from '../../../model/explanation-report.ts'
import type { Rating } from '../../../model/matrix.ts'

interface CellCodesProps {
  readonly cell: MatrixCell
  /** how many letters of a name tell who rates */
  readonly letters: number
}

/** The ratings of a cell: one where all agree, else each with the letter of who rates. */
export function CellCodes({ cell: { ratings, proposed }, letters }: CellCodesProps) {
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

/** From very inconsistent to very consistent, as they stand in a cell. */
const LADDER = ['II', 'I', 'N', 'C', 'CC'] as const satisfies readonly Rating[]
/** Standard deviations from which raters differ mildly, strongly and extremely, as Open Source ACH tells them apart. */
const LEVELS = [0.25, 1, 1.74] as const

/** The people who rated a cell, each by letters at the place of the rating: how far they stand apart is how far they differ. */
export function CellPeople({ cell: { ratings, spread }, letters }: CellCodesProps) {
  return (
    <span aria-hidden="true" className={`people d-${LEVELS.filter((level) => (spread ?? 0) > level).length}`}>
      {LADDER.map((code) => (
        <span key={code} className={`r-${code}`}>
          {ratings.flatMap(({ analyst, rating }) =>
            rating === code || (code === 'N' && rating === 'NA')
              ? [<small key={analyst}>{analyst.slice(0, letters)}</small>]
              : [],
          )}
        </span>
      ))}
    </span>
  )
}
