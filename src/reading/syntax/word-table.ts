/** Rows of words by key (`wordKey`): open addressing, so that threads can share it. */
export interface WordTable {
  /** two numbers a slot: key, and row + 1, 0 where the slot is free */
  readonly slots: Int32Array
  /** words whose row is below have a learned vector too */
  readonly learned: number
  /** 1 for each row whose word the treebanks have in lower case */
  readonly common: Uint8Array
}

/** @param keys key of each row, all different */
export function makeWordTable(keys: Int32Array, learned: number, common: Uint8Array): WordTable {
  let size = 16
  while (size < keys.length * 2) size *= 2
  const slots = new Int32Array(size * 2)
  keys.forEach((key, row) => {
    let slot = key & (size - 1)
    while (slots[slot * 2 + 1] !== 0) slot = (slot + 1) & (size - 1)
    slots[slot * 2] = key
    slots[slot * 2 + 1] = row + 1
  })
  return { slots, learned, common }
}

/** The row of a word; -1 for a word that has none. */
export function wordRow({ slots }: Pick<WordTable, 'slots'>, key: number): number {
  const mask = slots.length / 2 - 1
  for (let slot = key & mask; ; slot = (slot + 1) & mask) {
    const row = slots[slot * 2 + 1] as number
    if (row === 0) return -1
    if (slots[slot * 2] === key) return row - 1
  }
}

/** Is this a word that is written in lower case, and so no name? */
export function isCommonWord(table: WordTable, key: number): boolean {
  const row = wordRow(table, key)
  return row >= 0 && table.common[row] === 1
}
