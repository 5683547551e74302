import { namesAndRoles } from './phrase-names.ts'
import { ARTICLES, BOUNDARY } from './phrase-small-words.ts'
import { findNames, type NameSpan, pickForms, type RegistryCore } from './resolve-spans.ts'
import { type PhraseWord, phraseWords } from './resolve-words.ts'
import type { Role, RoleSpan } from './role-words.ts'
import { countryOf } from './stands-for.ts'

const PLACE = /^(?:in|at|near|across|inside|within|on|throughout|over|into|outside)$/
const SKIPPED = /^(?:to|against|about|with|after|before|during|between|who|which|that|whose|by)$/
const BACKED = /^(?:backed|led|aligned|affiliated|funded|sponsored|mediated|brokered|controlled)$/
const MODIFIER =
  /^(?:supported|allied|armed|trained|linked|made|supplied|friendly|leaning|inspired|occupied|bound|held|run|built)$/
const BEFORE_MODIFIER = /^(?:pro|anti|non|ex)$/

/** When a phrase was written, and what stands around it. */
export interface PhraseSetting {
  readonly date: string | null
  readonly context?: string
}

/** One name of a phrase as it is meant on the date. */
export interface ReadName {
  readonly from: number
  readonly to: number
  /** ids of the actors it may mean: one where it is clear */
  readonly ids: readonly string[]
  readonly weak: boolean
  /** its folded words */
  readonly key: string
}

/** A phrase taken apart: who is named, what they are, where. */
export interface PhraseReading {
  readonly main: ReadName | null
  /** roles of the head, in reading order */
  readonly roles: readonly Role[]
  /** nothing stands beside the name but articles */
  readonly bare: boolean
  /** the name only tells where: "targets in Syria" */
  readonly place: boolean
  /** the state that stands beside a person's name */
  readonly title: string | null
  /** states that the context names */
  readonly states: ReadonlySet<string>
}

/** Takes a phrase apart at its prepositions and commas, and finds the name that its head belongs to. */
export function phraseReading(core: RegistryCore, phrase: string, at: PhraseSetting): PhraseReading {
  const words = phraseWords(phrase)
  const states = statesIn(core, at.context ?? '')
  const told = at.context === undefined || at.context === '' ? null : [...phraseWords(at.context), ...words]
  const around = told === null ? null : ` ${told.map((word) => word.key).join(' ')} `
  const { names, roles: roleSpans } = namesAndRoles(core, words)
  const found = names.map((span) => {
    const office = roleSpans.find((role) => role.to === span.from)?.role.words ?? null
    return readName(core, span, { date: at.date, around, states, office })
  })

  const chunkOf = chunks(words, [...names, ...roleSpans])
  const kept = found.filter((name) => !modifies(words, name) && !SKIPPED.test(opener(words, chunkOf, name.from)))
  const inChunk = kept.filter((name) => chunkOf[name.from] === chunkOf[kept[0]?.from ?? 0])
  const main = joined(words, inChunk) ?? heaviest(core, inChunk)
  const beside = kept.find(
    (name) =>
      name !== main && kindOf(core, name) === 'state' && (inChunk.includes(name) || apposed(words, chunkOf, name.from)),
  )
  const heads = new Set([0, main, beside].map((part) => (typeof part === 'number' ? part : chunkOf[part?.from ?? 0])))
  const titles = main === null ? undefined : core.roles.rows.get(main.key)
  const roles = [
    ...(titles === undefined ? [] : [titles]),
    ...roleSpans.filter((span) => heads.has(chunkOf[span.from]) && !negated(words, span)).map((span) => span.role),
  ]
  if (main === null) return { main, roles, bare: false, place: false, title: null, states }
  return {
    main,
    roles,
    bare: words.every((word, i) => (i >= main.from && i < main.to) || ARTICLES.test(word.key)),
    place: PLACE.test(opener(words, chunkOf, main.from)),
    title: beside?.ids[0] ?? null,
    states,
  }
}

function readName(core: RegistryCore, span: NameSpan, at: Parameters<typeof pickForms>[2]): ReadName {
  const forms = pickForms(core, span, at)
  const ids = [...new Set(forms.map((form) => form.actor))]
  return { from: span.from, to: span.to, ids, weak: forms.every((form) => form.weak === true), key: span.key }
}

function kindOf(core: RegistryCore, name: ReadName): string | undefined {
  return core.actors.get(name.ids[0] ?? '')?.kind
}

/** "Russia and China": two names that stand side by side may not be read as one of them. */
function joined(words: readonly PhraseWord[], names: readonly ReadName[]): ReadName | null {
  const [first, second] = names
  if (first === undefined || second === undefined || second.from !== first.to + 1) return null
  if (!/^(?:and|or)$/.test(words[first.to]?.key ?? '')) return null
  return { ...first, to: second.to, ids: [...new Set(names.flatMap((name) => name.ids))] }
}

function heaviest(core: RegistryCore, names: readonly ReadName[]): ReadName | null {
  return names.reduce<ReadName | null>(
    (best, name) => (best === null || weight(core, name) >= weight(core, best) ? name : best),
    null,
  )
}

/** People count most, then what is no state, then states, then places. */
function weight(core: RegistryCore, name: ReadName): number {
  const kind = kindOf(core, name)
  if (name.weak) return 0
  if (kind === 'person') return 3
  return kind === 'state' ? 1 : 2
}

/** For each word, the number of the part between prepositions and commas in which it stands. */
function chunks(
  words: readonly PhraseWord[],
  spans: readonly { readonly from: number; readonly to: number }[],
): readonly number[] {
  let chunk = 0
  return words.map((word, i) => {
    const inside = spans.some((span) => i > span.from && i < span.to)
    if (i > 0 && !inside && (BOUNDARY.test(word.key) || word.breaks)) chunk++
    return chunk
  })
}

/** The preposition that opens the part in which a name stands, if one does. */
function opener(words: readonly PhraseWord[], chunkOf: readonly number[], at: number): string {
  const start = chunkOf.indexOf(chunkOf[at] ?? 0)
  const key = words[start]?.key ?? ''
  return start !== at && BOUNDARY.test(key) ? key : ''
}

/** Whether a name stands in a part after a comma: "Josep Tan, Taiwan's foreign minister". */
function apposed(words: readonly PhraseWord[], chunkOf: readonly number[], at: number): boolean {
  const start = chunkOf.indexOf(chunkOf[at] ?? 0)
  return start > 0 && (words[start]?.breaks ?? false) && opener(words, chunkOf, at) === ''
}

/** "Iran-backed", "US-led", "anti-Assad": the name only colours what follows. */
function modifies(words: readonly PhraseWord[], name: ReadName): boolean {
  const next = words[name.to]
  const joined = next !== undefined && next.token === words[name.to - 1]?.token
  if (BACKED.test(next?.key ?? '') || (joined && MODIFIER.test(next.key))) return true
  return BEFORE_MODIFIER.test(words[name.from - 1]?.key ?? '')
}

function negated(words: readonly PhraseWord[], span: RoleSpan): boolean {
  const before = words[span.from - 1]
  return before?.key === 'anti' && before.token === words[span.from]?.token
}

/** The states a text names, by any of their forms. */
function statesIn(core: RegistryCore, context: string): ReadonlySet<string> {
  if (context === '') return new Set()
  const found = findNames(core, phraseWords(context)).flatMap((name) => {
    const [form] = name.forms
    if (form === undefined || name.forms.length > 1) return []
    const country = countryOf(core.actors, form.actor, null)
    return country === null ? [] : [country]
  })
  return new Set(found)
}
