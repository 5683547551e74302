import type { Predication, Reading, TimeExpression } from './reading.ts'

/**
 * When what a predication tells happened or held: the time in its own words, else the last one before them in the
 * sentence, else any in the sentence, else the one the paragraph last spoke of; for what holds now, the day of writing.
 *
 * @param byParagraph the times of each paragraph, in text order
 */
export function dateClaim(reading: Reading, predication: Predication, times: readonly TimeExpression[]): string | null {
  const { tokens, sentences, layout } = reading
  const sentence = tokens[predication.head]?.sentence ?? 0
  const bounds = sentences[sentence]
  if (bounds === undefined) return null
  const written = layout.date[sentence] ?? null
  const inside = times.filter((time) => time.from >= predication.from && time.to <= predication.to)
  if (inside.length > 0) return inside[0]?.iso ?? null
  const here = times.filter((time) => time.from >= bounds.from && time.to <= bounds.to)
  const before = here.filter((time) => time.to <= predication.from).at(-1)
  if (before !== undefined) return before.iso
  if (here.length > 0) return here[0]?.iso ?? null
  const present = /^(?:VBZ|VBP)$/.test(tokens[predication.head]?.tag ?? '')
  if (present) return written?.slice(0, 7) ?? null
  if (written !== reading.document.published && written !== null) return written
  const earlier = times.filter((time) => {
    const other = sentences[tokens[time.from]?.sentence ?? 0]
    return other !== undefined && other.paragraph === bounds.paragraph && time.to <= bounds.from
  })
  return earlier.at(-1)?.iso ?? null
}
