import type { Predication, Reading, TimeExpression } from './reading.ts'

/**
 * When what a predication tells happened or held: the time in its own words, else the last one before them in the
 * sentence, else any in the sentence, else the one the paragraph last spoke of; for what holds now, the day of writing.
 */
export function dateClaim(reading: Reading, predication: Predication): string | null {
  const { tokens, layout } = reading
  const sentence = tokens[predication.head]?.sentence ?? 0
  const written = layout.date[sentence] ?? null
  const here = timesOf(reading, sentence)
  const inside = here.find((time) => time.from >= predication.from && time.to <= predication.to)
  if (inside !== undefined) return inside.iso
  const before = here.filter((time) => time.to <= predication.from).at(-1)
  if (before !== undefined) return before.iso
  if (here[0] !== undefined) return here[0].iso
  const present = /^(?:VBZ|VBP)$/.test(tokens[predication.head]?.tag ?? '')
  if (present) return written?.slice(0, 7) ?? null
  if (written !== reading.document.published && written !== null) return written
  return lastOfParagraph(reading, sentence) ?? written?.slice(0, 4) ?? null
}

function timesOf(reading: Reading, sentence: number): readonly TimeExpression[] {
  return reading.bySentence.times[sentence] ?? []
}

/** The time last spoken of in the sentences of the paragraph before this one. */
function lastOfParagraph({ sentences, bySentence }: Reading, sentence: number): string | null {
  const paragraph = sentences[sentence]?.paragraph
  for (let at = sentence - 1; at >= 0 && sentences[at]?.paragraph === paragraph; at--) {
    const latest = bySentence.times[at]?.at(-1)
    if (latest !== undefined) return latest.iso
  }
  return null
}
