import type { Actor, NameRole } from './actor.ts'
import { foldName } from './fold-name.ts'
import type { Form } from './registry.ts'
import type { RegistryTables } from './registry-tables.ts'
import { spellings } from './spellings.ts'

const SUFFIX = /^(?:jr|sr|ii|iii|iv)$/
const BEFORE_FAMILY = /^(?:bin|ibn|abu|van|von|de|da|dos|del|la|le|ben|bint|mac|al|el|ould|ul)$/
const FAMILY_FIRST = /[\p{Script=Han}\p{Script=Hangul}]/u

/** Every way of writing every actor, by its folded form, with the longest form's words counted. */
export function registryForms(
  actors: ReadonlyMap<string, Actor>,
  tables: RegistryTables,
): { readonly forms: ReadonlyMap<string, readonly Form[]>; readonly longestForm: number } {
  const forms = new Map<string, Form[]>()
  const ordinary = ordinaryWords(tables)
  const variants = spellings(tables['transliterations.tsv'].map((row) => row.words.split('|')))
  let longestForm = 1

  const add = (actor: string, role: NameRole, text: string, weak = false): void => {
    const key = foldName(text.replace(/^the /iu, ''))
    if (key === '' || ordinary.never.has(key)) return
    const form: Form = { actor, role, text, exactCase: ordinary.capitalised.has(key), ...(weak ? { weak } : {}) }
    for (const spelling of variants(key)) {
      const there = forms.get(spelling)
      if (there === undefined) forms.set(spelling, [form])
      else if (!there.some((one) => one.actor === actor)) there.push(form)
    }
    longestForm = Math.max(longestForm, key.split(' ').length)
  }

  for (const actor of actors.values()) for (const name of actor.names) add(actor.id, name.role, name.text)
  for (const actor of actors.values()) {
    if (actor.kind === 'person') for (const family of familyNames(actor)) add(actor.id, 'short', family)
  }
  for (const row of tables['places.tsv']) {
    for (const place of row.places.split('|')) add(row.state, 'metonym', place, true)
  }
  for (const row of tables['ambiguous-names.tsv']) add(row.actor, 'name', row.form)
  for (const row of tables['roles.tsv']) {
    if (row.of === '' || row.of.includes('|')) continue
    for (const words of row.words.split('|')) if (words.includes(' ')) add(row.of, 'alias', words)
  }
  return { forms, longestForm }
}

/** The last word of a person's names (the first of a Chinese or Korean one), with the particles that belong to it. */
function familyNames(person: Actor): readonly string[] {
  const first = person.names.some((name) => FAMILY_FIRST.test(name.text))
  const [main] = person.names
  if (main === undefined || main.language !== 'en') return []
  const words = main.text.split(/\s+/)
  if (words.length < 2) return []
  if (first) return words[0] === undefined ? [] : [words[0]]
  while (words.length > 1 && SUFFIX.test(foldName(words.at(-1) ?? ''))) words.pop()
  let from = words.length - 1
  while (from > 1 && BEFORE_FAMILY.test((words[from - 1] ?? '').toLowerCase())) from--
  return [words.slice(from).join(' ')]
}

function ordinaryWords(tables: RegistryTables): {
  readonly never: ReadonlySet<string>
  readonly capitalised: ReadonlySet<string>
} {
  const words = (when: string) =>
    tables['ordinary-words.tsv'].filter((row) => row.when === when).flatMap((row) => row.words.split('|'))
  return {
    never: new Set(words('any').map(foldName)),
    capitalised: new Set(words('lower').map(foldName)),
  }
}
