import { OUTCOMES } from '../../model/outlook.ts'
import { type CumulativeModel, fitCumulative } from './cumulative-model.ts'
import { OUTLOOK_SETTINGS } from './outlook-settings.ts'
import { NO_OUTCOME, type TiePanel } from './tie-panel.ts'
import { TIE_SIGNS } from './tie-signs.ts'

const { leastBefore, ridge, mostRows } = OUTLOOK_SETTINGS
const SHORTEST = 3

/** All that a model of return to the usual may know. */
export const REGRESSION_SIGNS: readonly number[] = [
  TIE_SIGNS.indexOf('before less ten years'),
  TIE_SIGNS.indexOf('before less ten years, in usual changes'),
]

/** Rows of some ties whose outcome was settled once `at` months were over; where they are more than a fit takes, evenly drawn. */
export function settledRows(
  { origins, horizon, outcome }: TiePanel,
  at: number,
  ties: readonly number[],
  most: number = mostRows,
): Int32Array {
  const rows: number[] = []
  for (const tie of ties) {
    for (let t = leastBefore; t + horizon <= at; t++) {
      const row = tie * origins + t
      if ((outcome[row] as number) !== NO_OUTCOME) rows.push(row)
    }
  }
  const step = Math.max(1, rows.length / most)
  return Int32Array.from({ length: Math.floor(rows.length / step) }, (_, i) => rows[Math.floor(i * step)] as number)
}

/** The model of one horizon, fitted to rows of its panel. */
export function fitOutlook(panel: TiePanel, rows: Int32Array, only?: readonly number[]): CumulativeModel {
  return fitCumulative({
    signs: panel.signs,
    width: TIE_SIGNS.length,
    outcome: panel.outcome,
    rows,
    outcomes: OUTCOMES.length,
    ridge: (ridge * panel.horizon) / SHORTEST,
    ...(only === undefined ? {} : { only }),
  })
}
