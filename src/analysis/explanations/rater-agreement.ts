import type { Agreement } from '../../model/explanation-report.ts'
import type { Rating } from '../../model/matrix.ts'
import type { RatingScale } from '../../model/rating-scale.ts'
import { krippendorffAlpha } from './krippendorff-alpha.ts'
import type { RatedRow } from './rated-rows.ts'
import { raterDistances } from './rater-distances.ts'

const ORDER: readonly Rating[] = ['II', 'I', 'N', 'C', 'CC']
/** Standard deviations up to which raters are said to agree, differ mildly or strongly. */
const LEVELS = [
  [0.25, 'consensus'],
  [1, 'mild disagreement'],
  [1.74, 'strong disagreement'],
  [Number.POSITIVE_INFINITY, 'extreme disagreement'],
] as const

/**
 * Where do raters disagree?
 *
 * @param width how many explanations there are
 * @source alpha: Krippendorff 2011; standard deviations and their words: Open Source ACH (Burton 2010)
 */
export function raterAgreement(rows: readonly RatedRow[], scale: RatingScale, width: number): Agreement {
  const units: number[][] = []
  const differing: { evidence: string; spread: number; words: string }[] = []
  for (const { evidence, raters } of rows) {
    const width = raters[0]?.codes.length ?? 0
    for (let h = 0; h < width; h++) {
      const unit: number[] = []
      for (const { codes } of raters) {
        const rank = ORDER.indexOf(codes[h] as Rating)
        if (rank >= 0) unit.push(rank)
      }
      units.push(unit)
    }
    const spread = rowSpread(raters, scale)
    if (spread === null || spread.mean === 0) continue
    const words = LEVELS.find(([most]) => spread.most <= most)?.[1] ?? ''
    differing.push({ evidence: evidence.id, spread: spread.mean, words })
  }
  const pairable = units.filter((unit) => unit.length > 1)
  return {
    alpha: krippendorffAlpha(pairable, ORDER.length),
    pairable: pairable.reduce((sum, unit) => sum + unit.length, 0),
    raters: raterDistances(rows, scale, width),
    rows: differing.sort((a, b) => b.spread - a.spread || (a.evidence < b.evidence ? -1 : 1)),
  }
}

/** Standard deviation of a row's cells that two or more rated: their mean and the largest; null where there is none. */
export function rowSpread(
  raters: RatedRow['raters'],
  scale: RatingScale,
): { readonly mean: number; readonly most: number } | null {
  const width = raters[0]?.codes.length ?? 0
  if (raters.length < 2) return null
  let [sum, count, most] = [0, 0, 0]
  for (let h = 0; h < width; h++) {
    const deviation = cellSpread(raters, h, scale)
    if (deviation === null) continue
    sum += deviation
    count++
    if (deviation > most) most = deviation
  }
  return count === 0 ? null : { mean: sum / count, most }
}

/** Standard deviation of a cell's ratings; null where fewer than two rated it. */
export function cellSpread(raters: RatedRow['raters'], h: number, scale: RatingScale): number | null {
  let [sum, count] = [0, 0]
  for (const { codes } of raters) {
    const code = codes[h]
    if (code === null || code === undefined) continue
    sum += scale.ratings[code].consensus
    count++
  }
  if (count < 2) return null
  let squares = 0
  for (const { codes } of raters) {
    const code = codes[h]
    if (code !== null && code !== undefined) squares += (scale.ratings[code].consensus - sum / count) ** 2
  }
  return Math.sqrt(squares / count)
}

/** Of a whole population: the square root of the mean squared distance from the mean. */
export function standardDeviation(values: ArrayLike<number> & Iterable<number>): number {
  let sum = 0
  for (const value of values) sum += value
  const mean = sum / values.length
  let squares = 0
  for (const value of values) squares += (value - mean) ** 2
  return Math.sqrt(squares / values.length)
}
