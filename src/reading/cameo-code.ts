import type { ClaimType } from '../model/claim.ts'
import { parseTable } from '../model/table.ts'

/** A CAMEO code, as a string ("010" is not "10"), and PLOVER's mode where the type has modes. */
export interface CameoCode {
  readonly code: string
  readonly mode: string | null
}

interface CodeRow extends CameoCode {
  readonly words: ReadonlySet<string>
}

/** The rows of cameo-codes.tsv by type, the last of each for any words. */
export type CameoCodes = ReadonlyMap<string, readonly CodeRow[]>

/** Reads the table of codes. */
export function parseCameoCodes(table: string): CameoCodes {
  const codes = new Map<string, CodeRow[]>()
  for (const { type, words, mode, code } of parseTable('cameo-codes.tsv', table, ['type', 'words', 'mode', 'code'])) {
    const row = {
      words: new Set(words.split('|').filter((word) => word !== '')),
      mode: mode === '' ? null : mode,
      code,
    }
    const rows = codes.get(type)
    if (rows === undefined) codes.set(type, [row])
    else rows.push(row)
  }
  return codes
}

/**
 * The code of an act of known type, by the words of its clause.
 *
 * @param lemmas the base forms of the clause's words
 * @returns null for types that are no acts
 */
export function cameoCode(codes: CameoCodes, type: ClaimType, lemmas: readonly string[]): CameoCode | null {
  const rows = codes.get(type) ?? []
  const found = rows.find((row) => row.words.size === 0 || lemmas.some((lemma) => row.words.has(lemma)))
  return found === undefined ? null : { code: found.code, mode: found.mode }
}
