import type { AttributionGround } from './attribution-ground.ts'
import type { Quotation, Reading, TokenSpan } from './reading.ts'

/** A title or a single word in marks is no speech that goes on. */
const SHORTEST = 4

/**
 * A content with all of the quotation it is part of: what comes before and after it inside the same marks, and the
 * quotations that follow with no words of the author's between them. "It is over," he said. "We are done."
 */
export function goOn(ground: AttributionGround, content: readonly TokenSpan[], cue: number): readonly TokenSpan[] {
  const { reading, quotations } = ground
  const last = content[content.length - 1]
  if (last === undefined || reading.quoted[cue]) return content
  const spans: TokenSpan[] = []
  let final: Quotation | null = null
  for (const span of content) {
    let { from, to } = span
    for (const quotation of touching(reading, quotations, span)) {
      if (cue >= quotation.from && cue < quotation.to) continue
      const inside = quotation.from >= from && quotation.to <= to
      if (!inside && quotation.to - quotation.from >= SHORTEST && quotation.to > to && quotation.from <= to - 1)
        to = quotation.to
      if (!inside && quotation.from < from && quotation.to > from) from = quotation.from
      if (quotation.to >= to - 1 || quotation.to - quotation.from >= SHORTEST) final = quotation
    }
    spans.push({ from, to })
  }
  if (final === null) return content
  for (let next = following(ground, final); next !== null; next = following(ground, next)) {
    const previous = spans[spans.length - 1] as TokenSpan
    if (next.from < previous.to) break
    spans.push({ from: next.from, to: next.to })
  }
  return spans
}

function touching(
  reading: Reading,
  quotations: AttributionGround['quotations'],
  { from, to }: TokenSpan,
): readonly Quotation[] {
  const first = reading.tokens[from]?.sentence ?? 0
  const last = reading.tokens[to - 1]?.sentence ?? first
  const found = new Set<Quotation>()
  for (let at = first; at <= last; at++)
    for (const one of quotations[at] ?? []) if (one.from < to && one.to > from) found.add(one)
  return [...found]
}

/** The quotation that fills the next sentence, in the same paragraph or, where a speech runs on, in the next one. */
function following({ reading, quotations }: AttributionGround, { to, closed }: Quotation): Quotation | null {
  const { tokens, sentences } = reading
  const at = tokens[to - 1]?.sentence ?? 0
  const next = sentences[at + 1]
  if (next === undefined) return null
  if (next.paragraph !== sentences[at]?.paragraph && closed) return null
  const quotation = (quotations[next.index] ?? []).find(({ from }) => from === next.from)
  if (quotation === undefined || quotation.to - quotation.from < SHORTEST) return null
  const end = sentences[tokens[quotation.to - 1]?.sentence ?? 0]
  return end !== undefined && quotation.to >= end.to - 1 ? quotation : null
}
