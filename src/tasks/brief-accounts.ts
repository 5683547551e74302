import { accountPairs } from '../analysis/brief/account-pairs.ts'
import { isKnown } from '../analysis/brief/compose-brief.ts'
import type { ActorPack } from '../model/actor-pack.ts'
import type { Claim } from '../model/claim.ts'
import type { Document } from '../model/document.ts'
import type { ReadoutComparison } from '../model/readout.ts'
import type { Registry } from '../model/registry.ts'

/** What the accounts are found among. */
export interface AccountMaterial {
  readonly documents: readonly Document[]
  readonly claims: readonly Claim[]
}

/**
 * What each side of a tie told of the same days, set side by side. What it takes to read them is loaded only where there are such accounts.
 *
 * @param asOf ISO date up to whose last day documents count; null for all
 */
export async function briefAccounts(
  tie: readonly [string, string],
  { documents, claims }: AccountMaterial,
  registry: Registry,
  packs: readonly ActorPack[],
  asOf: string | null,
): Promise<readonly ReadoutComparison[]> {
  const ordered = [...tie].sort() as [string, string]
  const known = documents.filter((document) => isKnown(document, asOf))
  const pairs = accountPairs(ordered, known, claims, registry)
  if (pairs.length === 0) return []
  const [{ readoutReader }, { loadVocabulary }, { compareDocuments }] = await Promise.all([
    import('./read-readout.ts'),
    import('./load-reader.ts'),
    import('./compare-accounts.ts'),
  ])
  const read = readoutReader(loadVocabulary(packs), ordered)
  return pairs.flatMap((pair) => {
    const report = compareDocuments(pair, read, {})
    return report.kind === 'pair' ? [report.comparison] : []
  })
}
