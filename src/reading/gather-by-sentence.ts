import type { BySentence, Reading } from './reading.ts'
import { tokenAt } from './syntax-tree.ts'

/** Step 7b: what touches each sentence, so that judging a clause looks at its own surroundings and not at the whole text. */
export function gatherBySentence(reading: Reading): Reading {
  const { sentences, attributions, amounts, times } = reading
  const sentenceOf = (token: number) => tokenAt(reading, token).sentence
  const empty = <T>() => sentences.map((): T[] => [])
  const by = {
    attributions: empty<BySentence['attributions'][number][number]>(),
    amounts: empty<BySentence['amounts'][number][number]>(),
    times: empty<BySentence['times'][number][number]>(),
  }
  for (const one of attributions) {
    if (!one.reports) continue
    const cue = sentenceOf(one.cue)
    const first = sentenceOf(Math.min(one.from, reading.tokens.length - 1))
    const last = sentenceOf(Math.max(one.from, one.to - 1))
    if (cue < first || cue > last) by.attributions[cue]?.push(one)
    for (let at = first; at <= last; at++) by.attributions[at]?.push(one)
  }
  for (const amount of amounts) by.amounts[sentenceOf(amount.from)]?.push(amount)
  for (const time of times) by.times[sentenceOf(time.from)]?.push(time)
  return { ...reading, bySentence: by }
}
