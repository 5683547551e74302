import type { JudgedClaim } from '../../../model/judged-claim.ts'

/** A stretch of text under the same claims. */
export interface Segment {
  readonly text: string
  /** claim ids, the shortest passage first */
  readonly claims: readonly string[]
}

export interface Paragraph {
  /** UTF-16 offset of its first character */
  readonly start: number
  readonly segments: readonly Segment[]
}

/** A text cut into paragraphs, and each where claims begin and end. */
export function textSegments(text: string, claims: readonly JudgedClaim[]): readonly Paragraph[] {
  const passages = claims
    .map(({ read: { id, passage } }) => ({ id, start: passage.start, end: passage.end }))
    .sort((a, b) => a.start - b.start || a.end - b.end)
  let next = 0
  let open: typeof passages = []
  return paragraphsOf(text).map(({ start, end }) => {
    open = open.filter((one) => one.end > start)
    for (let one = passages[next]; one !== undefined && one.start < end; one = passages[++next]) open.push(one)
    const within = open.filter((one) => one.end > start)
    const inside = (place: number) => place > start && place < end
    const borders = [...new Set([start, ...within.flatMap((one) => [one.start, one.end]).filter(inside), end])].sort(
      (a, b) => a - b,
    )
    const segments = borders.slice(0, -1).map((from, i) => {
      const to = borders[i + 1] ?? end
      const over = within.filter((one) => one.start < to && one.end > from)
      const shortest = [...over].sort((a, b) => a.end - a.start - (b.end - b.start))
      return { text: text.slice(from, to), claims: shortest.map(({ id }) => id) }
    })
    return { start, segments }
  })
}

function paragraphsOf(text: string): readonly { readonly start: number; readonly end: number }[] {
  const gaps = [...text.matchAll(/\n\s*\n/g)]
  const starts = [0, ...gaps.map(({ index, 0: gap }) => index + gap.length)]
  const ends = [...gaps.map(({ index }) => index), text.length]
  return starts.map((start, i) => ({ start, end: ends[i] ?? text.length })).filter(({ start, end }) => end > start)
}
