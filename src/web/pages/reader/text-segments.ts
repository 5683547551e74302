import type { ShownClaim } from '../../../api/contract.ts'

/** A stretch of text under the same claims. */
export interface Segment {
  /** UTF-16 offset in the text */
  readonly start: number
  readonly text: string
  /** claim ids, the shortest passage first */
  readonly claims: readonly string[]
}

/** A paragraph by its UTF-16 offsets. */
export interface Paragraph {
  readonly start: number
  readonly end: number
}

type Marked = Pick<ShownClaim, 'claim'>

export function paragraphsOf(text: string): readonly Paragraph[] {
  const gaps = [...text.matchAll(/\n\s*\n/g)]
  const starts = [0, ...gaps.map(({ index, 0: gap }) => index + gap.length)]
  const ends = [...gaps.map(({ index }) => index), text.length]
  return starts.map((start, i) => ({ start, end: ends[i] ?? text.length })).filter(({ start, end }) => end > start)
}

/** The claims whose words reach into each paragraph. */
export function claimsOfParagraphs<C extends Marked>(
  paragraphs: readonly Paragraph[],
  claims: readonly C[],
): readonly (readonly C[])[] {
  const ordered = [...claims].sort((a, b) => startOf(a) - startOf(b) || endOf(a) - endOf(b))
  let next = 0
  let open: readonly C[] = []
  return paragraphs.map(({ start, end }) => {
    const begun = open.filter((one) => endOf(one) > start)
    for (let one = ordered[next]; one !== undefined && startOf(one) < end; one = ordered[++next]) {
      if (endOf(one) > start) begun.push(one)
    }
    open = begun
    return begun
  })
}

/**
 * A paragraph cut where claims begin and end.
 *
 * @param claims whose words reach into it
 */
export function segmentsOf(text: string, { start, end }: Paragraph, claims: readonly Marked[]): readonly Segment[] {
  const inside = (place: number) => place > start && place < end
  const borders = [
    ...new Set([start, ...claims.flatMap((one) => [startOf(one), endOf(one)]).filter(inside), end]),
  ].sort((a, b) => a - b)
  return borders.slice(0, -1).map((from, i) => {
    const to = borders[i + 1] ?? end
    const over = claims.filter((one) => startOf(one) < to && endOf(one) > from)
    const shortest = [...over].sort((a, b) => endOf(a) - startOf(a) - (endOf(b) - startOf(b)))
    return { start: from, text: text.slice(from, to), claims: shortest.map(({ claim }) => claim.id) }
  })
}

function startOf({ claim }: Marked): number {
  return claim.passage.start
}

function endOf({ claim }: Marked): number {
  return claim.passage.end
}
