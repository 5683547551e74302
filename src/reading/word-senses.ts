import { DIMENSIONS } from '../model/claim.ts'
import { parseTable } from '../model/table.ts'
import { hashString } from './syntax/hash.ts'
import type { Token } from './token.ts'

/** What a word says by itself when one actor is said to do, say or feel it towards another; all but the lean as hashes. */
export interface WordSense {
  /** done, said, felt or counted */
  readonly kind: number
  readonly type: number
  /** −2 strongly apart … 2 strongly closer */
  readonly lean: number
  readonly dimension: number
  readonly roles: number
}

/** Senses by part of speech, then base form. */
export type WordSenses = ReadonlyMap<string, ReadonlyMap<string, WordSense>>

/** How the table's letters are spoken of. */
const KINDS: Readonly<Record<string, string>> = { e: 'done', s: 'said', a: 'felt', f: 'counted', '-': 'nothing' }
const ROLES: Readonly<Record<string, string>> = {
  s: 'subject acts',
  o: 'object acts',
  m: 'both act',
  '-': 'nobody acts',
}
const PARTS = ['v', 'n', 'a', 'r'] as const
const PART_OF: Readonly<Record<string, string>> = { VERB: 'v', AUX: 'v', NOUN: 'n', ADJ: 'a', ADV: 'r' }

/** The words of word-senses.tsv; those that say nothing by themselves are left out. */
export function parseWordSenses(name: string, text: string): WordSenses {
  const senses = new Map<string, Map<string, WordSense>>(PARTS.map((part) => [part, new Map()]))
  for (const row of parseTable(name, text, ['word', 'kind', 'type', 'lean', 'dimension', 'roles'])) {
    if (row.kind === '-' && row.lean === '0') continue
    const dimension = DIMENSIONS.find((one) => (one === 'media' ? 'p' : one[0]) === row.dimension)
    senses.get(row.word.slice(0, 1))?.set(row.word.slice(2), {
      kind: hashString(KINDS[row.kind] ?? ''),
      type: hashString(row.type),
      lean: Number(row.lean),
      dimension: hashString(dimension ?? 'any'),
      roles: hashString(ROLES[row.roles] ?? ''),
    })
  }
  return senses
}

/** The sense of a word as the part of speech it is, else as another; null where the table has none. */
export function senseOf({ pos, lemma }: Token, senses: WordSenses): WordSense | null {
  const part = PART_OF[pos]
  if (part === undefined) return null
  const word = lemma.toLowerCase()
  const own = senses.get(part)?.get(word)
  if (own !== undefined) return own
  for (const other of PARTS) {
    const sense = other === part || other === 'r' ? undefined : senses.get(other)?.get(word)
    if (sense !== undefined) return sense
  }
  return null
}

/** The words that stand for senses in a table of hashes. */
export const SENSE_WORDS: readonly string[] = [...Object.values(KINDS), ...Object.values(ROLES), 'any', '-']
