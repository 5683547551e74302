import type { Claim } from '../model/claim.ts'
import type { Registry } from '../model/registry.ts'
import type { Names } from './contract.ts'

/** How some actors are called. */
export function namesOf(registry: Registry, ids: Iterable<string>): Names {
  return Object.fromEntries([...new Set(ids)].sort().map((id) => [id, registry.displayName(id)]))
}

/** All actors that claims name: who acts, on whom, on whose word. */
export function actorsOfClaims(claims: readonly Claim[]): readonly string[] {
  return claims.flatMap(({ source, target, attribution, dyad }) => [
    ...source,
    ...target,
    ...(dyad ?? []),
    ...attribution.filter((one) => !one.includes(':')),
  ])
}
