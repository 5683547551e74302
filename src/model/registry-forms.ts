import type { Actor, NameRole } from './actor.ts'
import { foldName } from './fold-name.ts'
import type { Form } from './registry.ts'
import type { RegistryTables } from './registry-tables.ts'
import { spellings } from './spellings.ts'

const SUFFIX = /^(?:jr|sr|ii|iii|iv)$/
const BEFORE_FAMILY = /^(?:bin|ibn|abu|van|von|de|da|dos|del|la|le|ben|bint|mac|al|el|ould|ul)$/
const FAMILY_FIRST: ReadonlySet<string> = new Set(['CHN', 'TWN', 'KOR', 'PRK'])

interface Forms {
  readonly forms: ReadonlyMap<string, readonly Form[]>
  /** people by their family names alone, which count only after a title ("Secretary Hicks") */
  readonly families: ReadonlyMap<string, readonly Form[]>
  /** folded words that are never a name on their own */
  readonly givenNames: ReadonlySet<string>
  readonly longestForm: number
}

/** Every way of writing every actor, by its folded form, with the longest form's words counted. */
export function registryForms(actors: ReadonlyMap<string, Actor>, tables: RegistryTables): Forms {
  const forms = new Map<string, Form[]>()
  const families = new Map<string, Form[]>()
  const ordinary = ordinaryWords(tables)
  const variants = spellings(tables['transliterations.tsv'].map((row) => row.words.split('|')))
  const fold = foldFast()
  let longestForm = 1

  const add = (actor: string, role: NameRole, text: string, more: Partial<Form> = {}, to = forms): void => {
    const key = fold(text)
    if (key === '' || (ordinary.never.has(key) && to === forms)) return
    const single = !key.includes(' ') && role !== 'demonym' && actors.get(actor)?.kind !== 'state'
    const exactCase = ordinary.capitalised.has(key) || single || more.weak === true || (more.exactCase ?? false)
    const form: Form = { actor, role, text, exactCase, ...(more.weak ? { weak: true } : {}) }
    for (const spelling of variants(key)) {
      const there = to.get(spelling)
      if (there === undefined) to.set(spelling, [form])
      else if (!there.some((one) => one.actor === actor)) there.push(form)
    }
    longestForm = Math.max(longestForm, key.split(' ').length)
  }

  for (const actor of actors.values()) {
    const person = actor.kind === 'person'
    for (const name of actor.names) add(actor.id, name.role, name.text)
    if (person) for (const family of familyNames(actor)) add(actor.id, 'short', family, { exactCase: true }, families)
  }
  for (const row of tables['places.tsv']) {
    for (const place of row.places.split('|')) add(row.state, 'metonym', place, { weak: true })
  }
  for (const row of tables['ambiguous-names.tsv']) add(row.actor, 'name', row.form)
  for (const row of tables['roles.tsv']) {
    if (row.of === '' || row.of.includes('|')) continue
    for (const words of row.words.split('|')) {
      if (words.includes(' ')) add(row.of, 'alias', words, { exactCase: /^\p{Lu}/u.test(words) })
    }
  }
  return { forms, families, givenNames: ordinary.never, longestForm }
}

/** The last word of a person's first name (the first of a Chinese or Korean one), with the particles that belong to it. */
function familyNames(person: Actor): readonly string[] {
  const words = (person.names[0]?.text ?? '').split(/\s+/)
  if (words.length < 2) return []
  if (person.partOf.some((one) => FAMILY_FIRST.has(one.of))) return words.slice(0, 1)
  while (words.length > 1 && SUFFIX.test(foldName(words.at(-1) ?? ''))) words.pop()
  let from = words.length - 1
  while (from > 1 && BEFORE_FAMILY.test((words[from - 1] ?? '').toLowerCase())) from--
  return [words.slice(from).join(' ')]
}

/** `foldName` without a leading article, which keeps what it made of each word: names share most of theirs. */
function foldFast(): (text: string) => string {
  const known = new Map<string, string>()
  return (text) => {
    let key = ''
    for (const [i, word] of text.split(' ').entries()) {
      if (i === 0 && (word === 'the' || word === 'The') && text.length > 3) continue
      let folded = known.get(word)
      if (folded === undefined) {
        folded = foldName(word)
        known.set(word, folded)
      }
      if (folded !== '') key = key === '' ? folded : `${key} ${folded}`
    }
    return key
  }
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
