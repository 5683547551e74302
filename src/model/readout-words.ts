import type { OneSidedItem } from './readout.ts'

const ENDING = 40

/** Whether the words of an item still have to be shown beside the sentence on why it counts: that has them in it, unless it is of a part of them. */
export function needsWords({ why, added }: Pick<OneSidedItem, 'why' | 'added'>, words: string): boolean {
  return added || !why.includes(words.replace(/[.;,]$/, '').slice(-ENDING))
}
