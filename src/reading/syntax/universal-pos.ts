import { pair } from './hash.ts'

/** Universal parts of speech by tag, relation and word, each table for what the one before leaves open. */
export interface UniversalPosTable {
  readonly names: readonly string[]
  /** by `pair(pair(tag, relation), word)`; words where the two tables below are wrong */
  readonly byWord: ReadonlyMap<number, number>
  /** by `tag * 256 + relation`, -1 where never seen */
  readonly byRelation: Int8Array
  /** by tag */
  readonly byTag: Int8Array
}

/** The key of a word with its tag and relation. */
export function universalPosKey(tag: number, relation: number, word: number): number {
  return pair(pair(tag, relation), word)
}

/** Which universal part of speech has a word? Returns a position in `names`. */
export function universalPos(table: UniversalPosTable, tag: number, relation: number, word: number): number {
  const exact = table.byWord.get(universalPosKey(tag, relation, word))
  if (exact !== undefined) return exact
  const related = table.byRelation[tag * 256 + relation] as number
  return related >= 0 ? related : (table.byTag[tag] as number)
}
