import { caseFits } from '../../model/case-fits.ts'
import { foldName } from '../../model/fold-name.ts'
import type { Registry } from '../../model/registry.ts'

/** words after which a capital is where something happens */
const PLACE = /^(?:in|at|near|around|outside|inside|across)$/i

/**
 * Which actors the words name, by name, people, capital or somebody who stands for them on the date. What only the sentence
 * before tells ("the two governments", "it") names nobody, and neither does a place: "in Tehran", or a town that is no capital.
 * A longer name hides those inside it.
 *
 * @param words of a clause, in order
 * @param date  ISO date or interval; null for any
 * @returns ids of states, groups and bodies; a name that may be several actors' names them all
 */
export function namedActors(words: readonly string[], registry: Registry, date: string | null): ReadonlySet<string> {
  const keys = words.map((word) => foldName(word))
  const named = new Set<string>()
  for (let from = 0; from < words.length; from++) {
    for (let to = Math.min(words.length, from + registry.longestForm); to > from; to--) {
      const key = keys
        .slice(from, to)
        .filter((one) => one !== '')
        .join(' ')
      const surface = words.slice(from, to).join(' ')
      const forms = (registry.forms.get(key) ?? []).filter((form) => caseFits(form, surface))
      if (forms.length === 0) continue
      const where = PLACE.test(words[from - 1] ?? '')
      for (const form of forms) {
        if (form.weak !== true && !(where && form.role === 'metonym')) named.add(registry.standsFor(form.actor, date))
      }
      from = to - 1
      break
    }
  }
  return named
}
