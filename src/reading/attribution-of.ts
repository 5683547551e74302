import { attributionsAt } from './attributions-at.ts'
import { unique } from './noun-phrase-actors.ts'
import type { Attribution, Predication, Reading } from './reading.ts'
import { tokenAt } from './syntax-tree.ts'

/** From whom does the text have what a predication tells? Every source that covers it, the outermost first, each with whom it cites. */
export function attributionOf(reading: Reading, predication: Predication): readonly string[] {
  const covering = attributionsAt(reading, predication.core)
    .filter((one) => covers(reading, one, predication))
    .sort((a, b) => b.to - b.from - (a.to - a.from) || a.cue - b.cue)
  return unique(covering.flatMap((one) => [...one.sources, ...one.cites]))
}

function covers(reading: Reading, one: Attribution, { core, head }: Predication): boolean {
  if (one.speaks || one.cue === head || one.cue === core) return false
  if (core < one.from || core >= one.to) return false
  return reading.quoted[core] === true || !isAside(reading, head, one)
}

/** A relative clause in what somebody says is mostly the author's own aside. */
function isAside(reading: Reading, head: number, one: Attribution): boolean {
  for (let at = head; at >= one.from && at < one.to && at !== one.cue; at = tokenAt(reading, at).head) {
    if (/^acl(?::relcl)?$/.test(tokenAt(reading, at).relation)) return true
  }
  return false
}
