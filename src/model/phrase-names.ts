import { ARTICLES, BOUNDARY } from './phrase-small-words.ts'
import { findNames, type NameSpan, type RegistryCore } from './resolve-spans.ts'
import type { PhraseWord } from './resolve-words.ts'
import { findRoles, type RoleSpan } from './role-words.ts'
import { countryOf } from './stands-for.ts'

const DIRECTION =
  /^(?:north|south|east|west|northern|southern|eastern|western|central|greater|downtown|old|new|upper|lower|rural|mainland)$/

/** The names and roles of a phrase, without names that are somebody else's. */
export function namesAndRoles(
  core: RegistryCore,
  words: readonly PhraseWord[],
): { readonly names: readonly NameSpan[]; readonly roles: readonly RoleSpan[] } {
  const all = findNames(core, words)
  const ours = all.filter((name, i) => !foreign(core, all[i - 1], name))
  const roles = findRoles(core.roles, words, (i) => ours.some((name) => i >= name.from && i < name.to))
  const names = ours.filter((name) => !doubtful(core, name, words, ours, roles))
  return { names: [...names, ...familyAfterTitle(core, words, names, roles)].sort((a, b) => a.from - b.from), roles }
}

/** "Chile's Defense Department": an institution named right after a state that is not its own is that state's. */
function foreign(core: RegistryCore, before: NameSpan | undefined, name: NameSpan): boolean {
  if (before === undefined || before.to !== name.from) return false
  const state = before.forms.find((form) => core.actors.get(form.actor)?.kind === 'state' && form.weak !== true)
  if (state === undefined) return false
  return name.forms.every((form) => {
    const actor = core.actors.get(form.actor)
    if (actor === undefined || actor.kind === 'person' || actor.kind === 'state') return false
    const home = countryOf(core.actors, form.actor, null)
    return home !== null && core.actors.get(home)?.kind === 'state' && home !== state.actor
  })
}

/**
 * A name beside a capitalised word that nothing explains belongs to somebody else where it is an ordinary word, a family
 * name, a place or nothing but given names: "Chad Smith", "Adam Brown", "Rosa Valencia", "Juan Carlos Prado".
 */
function doubtful(
  core: RegistryCore,
  name: NameSpan,
  words: readonly PhraseWord[],
  names: readonly NameSpan[],
  roles: readonly RoleSpan[],
): boolean {
  const given = words.slice(name.from, name.to).every((word) => core.givenNames.has(word.key))
  const single = name.to - name.from === 1
  const loose = name.forms.every((form) => form.weak === true || (single && form.exactCase))
  if (!given && !loose) return false
  if (words.every((word) => word.surface === word.surface.toUpperCase())) return false
  const strange = (i: number) => {
    const word = words[i]
    if (word === undefined || !/^\p{Lu}\p{Ll}/u.test(word.surface)) return false
    if (ARTICLES.test(word.key) || BOUNDARY.test(word.key) || DIRECTION.test(word.key)) return false
    return ![...names, ...roles].some((span) => i >= span.from && i < span.to)
  }
  const before = loose && !words[name.from]?.breaks && strange(name.from - 1)
  return before || (!words[name.to]?.breaks && strange(name.to))
}

/** Family names that count because a title stands before them: "Deputy Secretary Hicks". */
function familyAfterTitle(
  core: RegistryCore,
  words: readonly PhraseWord[],
  names: readonly NameSpan[],
  roles: readonly RoleSpan[],
): readonly NameSpan[] {
  const found: NameSpan[] = []
  for (const role of roles) {
    if (role.role.acts === 'own') continue
    for (const to of [role.to + 2, role.to + 1]) {
      if (to > words.length || words[role.to]?.breaks) continue
      const key = words
        .slice(role.to, to)
        .map((word) => word.key)
        .join(' ')
      const forms = core.families().get(key)
      const free = ![...names, ...roles].some((span) => span.from < to && role.to < span.to)
      const ends = to === words.length || words[to]?.breaks || /^\p{Ll}/u.test(words[to]?.surface ?? 'a')
      if (forms === undefined || !free || !ends || !/^\p{Lu}/u.test(words[role.to]?.surface ?? '')) continue
      found.push({ from: role.to, to, forms, key })
      break
    }
  }
  return found
}
