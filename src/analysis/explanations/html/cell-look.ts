import type { MatrixCell } from '../../../model/explanation-report.ts'
import { RATINGS, type Rating } from '../../../model/matrix.ts'

/** How each rating is filled: with which colour, and how densely. */
const FILLS: Readonly<Record<Rating, readonly [colour: 'closer' | 'apart' | 'soft', opacity: number]>> = {
  CC: ['closer', 0.6],
  C: ['closer', 0.25],
  N: ['soft', 0.08],
  NA: ['soft', 0.03],
  I: ['apart', 0.3],
  II: ['apart', 0.7],
}

/** The fills of a cell from left to right: one, or two where raters differ; none where nobody rated it. */
export function cellFills({
  ratings,
  proposed,
}: MatrixCell): readonly { readonly colour: string; readonly opacity: number }[] {
  const codes = RATINGS.filter((code) => ratings.some(({ rating }) => rating === code))
  const [first] = codes
  const shown =
    first === undefined ? (proposed === null ? [] : [proposed]) : [...new Set([first, codes.at(-1) ?? first])]
  return shown.map((code) => {
    const [colour, opacity] = FILLS[code]
    return { colour: `var(--${colour})`, opacity: first === undefined ? opacity / 2 : opacity }
  })
}
