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
  readonly families: () => ReadonlyMap<string, readonly Form[]>
  /** folded words that are never a name on their own */
  readonly givenNames: ReadonlySet<string>
  readonly longestForm: number
}

/** Every way of writing every actor, by its folded form, with the longest form's words counted. */
export function registryForms(actors: ReadonlyMap<string, Actor>, tables: RegistryTables): Forms {
  const forms = new Map<string, Form[]>()
  const ordinary = ordinaryWords(tables)
  const variants = spellings(tables['transliterations.tsv'].map((row) => row.words.split('|')))
  const fold = foldFast()
  let longestForm = 1

  const add = (actor: string, role: NameRole, text: string, always = false, weak = false, to = forms): void => {
    const key = fold(text)
    if (key === '' || (to === forms && ordinary.never.has(key))) return
    const words = wordCount(key)
    const single = words === 1 && role !== 'demonym' && actors.get(actor)?.kind !== 'state'
    const exactCase = always || weak || single || ordinary.capitalised.has(key)
    const form: Form = weak ? { actor, role, text, exactCase, weak } : { actor, role, text, exactCase }
    if (words > longestForm) longestForm = words
    for (const spelling of variants(key)) {
      const there = to.get(spelling)
      if (there === undefined) to.set(spelling, [form])
      else if (!there.some((one) => one.actor === actor)) there.push(form)
    }
  }

  for (const actor of actors.values()) for (const name of actor.names) add(actor.id, name.role, name.text)
  for (const row of tables['places.tsv']) {
    for (const place of row.places.split('|')) add(row.state, 'metonym', place, true, true)
  }
  for (const row of tables['ambiguous-names.tsv']) add(row.actor, 'name', row.form)
  for (const row of tables['roles.tsv']) {
    if (row.of === '' || row.of.includes('|')) continue
    for (const words of row.words.split('|')) {
      if (words.includes(' ')) add(row.of, 'alias', words, /^\p{Lu}/u.test(words))
    }
  }
  const families = () => {
    const names = new Map<string, Form[]>()
    for (const actor of actors.values()) {
      if (actor.kind !== 'person') continue
      for (const family of familyNames(actor)) add(actor.id, 'short', family, true, false, names)
    }
    return names
  }
  return { forms, families: once(families), givenNames: ordinary.never, longestForm }
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

function wordCount(key: string): number {
  let count = 1
  for (let at = key.indexOf(' '); at !== -1; at = key.indexOf(' ', at + 1)) count++
  return count
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
