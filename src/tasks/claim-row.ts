import type { Claim } from '../model/claim.ts'

/** A claim as one line of JSONL, with the field names of docs/claims.md. */
export type ClaimRow = Readonly<Record<string, unknown>>

/**
 * @param n     number of its sentence, from 1
 * @param extra fields of the line besides, put first
 */
export function claimRow(claim: Claim, n: number, extra: Readonly<Record<string, unknown>> = {}): ClaimRow {
  const { kind, source, target, type, attribution, modality, when, dimension, dyad, direction, value, passage } = claim
  const { start, end, quote } = passage
  const read = { kind, source, target, type, attribution, modality, when, dimension, dyad, direction, value }
  return { ...extra, n, start, end, quote, ...read }
}
