import type { Predication, Reading, TimeExpression } from './reading.ts'
import { childrenOf } from './syntax-tree.ts'

/**
 * When what a predication tells happened or held: the time in its own words, else the last one before them in the
 * sentence, else any in the sentence, else the one the paragraph last spoke of; for what holds now, the day of writing.
 */
export function dateClaim(reading: Reading, predication: Pick<Predication, 'from' | 'to' | 'head'>): string | null {
  const { tokens, layout } = reading
  const sentence = tokens[predication.head]?.sentence ?? 0
  const written = layout.date[sentence] ?? null
  const all = timesOf(reading, sentence)
  const inside = all.filter((time) => time.from >= predication.from && time.to <= predication.to)
  const own = inside.find((time) => !isOpen(time)) ?? inside[0]
  if (own !== undefined) return own.iso
  const here = all.filter((time) => !isOpen(time))
  const before = here.filter((time) => time.to <= predication.from).at(-1)
  if (before !== undefined) return before.iso
  if (here[0] !== undefined) return here[0].iso
  if (isPresent(reading, predication.head)) return written?.slice(0, 7) ?? null
  if (written !== reading.document.published && written !== null) return written
  return lastSpokenOf(reading, sentence, written) ?? written?.slice(0, 4) ?? null
}

function timesOf(reading: Reading, sentence: number): readonly TimeExpression[] {
  return reading.bySentence.times[sentence] ?? []
}

/** Since when or until when something holds: not when anything else happened. */
function isOpen({ iso }: TimeExpression): boolean {
  return iso.includes('..')
}

/** Told as holding now: a verb in the present, or the "is" and "has been" of one. */
function isPresent(reading: Reading, head: number): boolean {
  const words = [head, ...childrenOf(reading, head, 'aux', 'aux:pass', 'cop')]
  const finite = words.map((at) => reading.tokens[at]?.tag ?? '')
  return finite.some((tag) => /^(?:VBZ|VBP)$/.test(tag))
}

/** The time last spoken of before this sentence in its paragraph; what is still to come is no time of what is past. */
function lastSpokenOf({ sentences, bySentence }: Reading, sentence: number, written: string | null): string | null {
  const paragraph = sentences[sentence]?.paragraph
  for (let at = sentence - 1; at >= 0 && (sentences[at]?.paragraph ?? 0) >= (paragraph ?? 0) - 1; at--) {
    const latest = bySentence.times[at]
      ?.filter((one) => !isOpen(one) && (written === null || one.iso <= written))
      .at(-1)
    if (latest !== undefined) return latest.iso
  }
  return null
}
