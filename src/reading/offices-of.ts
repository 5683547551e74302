import type { Registry } from '../model/registry.ts'

/** Office, in full and by its last word, to the actors for which somebody has held it. */
export function officesOf(registry: Registry): ReadonlyMap<string, ReadonlySet<string>> {
  const offices = new Map<string, Set<string>>()
  for (const { partOf } of registry.actors.values()) {
    for (const { as, of } of partOf) {
      if (as === null) continue
      const office = as.toLowerCase()
      for (const words of new Set([office, office.split(' ').at(-1) ?? office]))
        offices.set(words, (offices.get(words) ?? new Set()).add(of))
    }
  }
  return offices
}
