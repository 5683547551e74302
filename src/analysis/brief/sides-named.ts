import { caseFits } from '../../model/case-fits.ts'
import { foldName } from '../../model/fold-name.ts'
import type { Registry } from '../../model/registry.ts'

/**
 * Which sides of a tie the words name, by name, people, capital or somebody who stands for them on the date. What only the
 * sentence before tells ("the two governments", "it") names nobody.
 *
 * @param words of a clause, in order
 * @param date  ISO date or interval; null for any
 * @returns those of `tie` that are named, in the order of the tie
 */
export function sidesNamed(
  words: readonly string[],
  tie: readonly [string, string],
  registry: Registry,
  date: string | null,
): readonly string[] {
  const keys = words.map((word) => foldName(word))
  const named = new Set<string>()
  for (let from = 0; from < words.length; from++) {
    let key = ''
    for (let to = from + 1; to <= Math.min(words.length, from + registry.longestForm); to++) {
      const next = keys[to - 1] ?? ''
      key = key === '' || next === '' ? key + next : `${key} ${next}`
      const surface = words.slice(from, to).join(' ')
      for (const form of registry.forms.get(key) ?? []) {
        if (form.weak !== true && caseFits(form, surface)) named.add(registry.standsFor(form.actor, date))
      }
    }
  }
  return tie.filter((side) => named.has(side))
}
