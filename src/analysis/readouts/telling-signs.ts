import { READOUT_KINDS, type Readout, type ReadoutItem } from '../../model/readout.ts'

/** Words beyond these make an item no longer; words that set apart beyond these no sharper. */
const LONG = 30
const SHARP = 3

/** What stands beside an item that only one account has. */
export interface TellingForm {
  /** a clause of an item whose rest both tell */
  readonly added: boolean
  /** the other side's words, which that side does not tell */
  readonly puts: boolean
}

/**
 * What speaks for an item to tell much of a tie: how likely it is of each kind, what its words are about, whose words it gives.
 *
 * @param shares how likely it is of each of `READOUT_KINDS`
 */
export function tellingSigns(
  item: ReadoutItem,
  { speaksFor }: Readout,
  shares: readonly number[],
  { added, puts }: TellingForm,
): ReadonlyMap<string, number> {
  const [speaker] = item.speakers.length === 1 ? item.speakers : []
  const speaks = speaker === undefined || speaksFor === null ? null : speaker === speaksFor
  return new Map([
    ['always', 1],
    ...READOUT_KINDS.map((kind, k): [string, number] => [`kind: ${kind}`, shares[k] ?? 0]),
    ...item.signs.map((sign): [string, number] => [`words: ${sign}`, 1]),
    ['sets apart', Math.min(SHARP, item.leans.apart) / SHARP],
    ['long', Math.min(LONG, item.words.length) / LONG],
    ['denied', item.negated ? 1 : 0],
    ['its own side speaks', speaks === true ? 1 : 0],
    ['the other side speaks', speaks === false ? 1 : 0],
    ['puts words', puts ? 1 : 0],
    ['added', added ? 1 : 0],
  ])
}
