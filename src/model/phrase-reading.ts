import { findNames, type NameSpan, pickForms, type RegistryCore } from './resolve-spans.ts'
import { type PhraseWord, phraseWords } from './resolve-words.ts'
import { findRoles, type Role, type RoleSpan } from './role-words.ts'
import { countryOf } from './stands-for.ts'

const BOUNDARY =
  /^(?:of|in|to|from|at|for|with|on|by|near|across|against|about|inside|within|between|throughout|who|which|that|whose|over|under|into|outside|during|after|before)$/
const PLACE = /^(?:in|at|near|across|inside|within|on|throughout|over|into|outside)$/
const SKIPPED = /^(?:to|against|about|with|after|before|during|between|who|which|that|whose|by)$/
const MODIFIER =
  /^(?:backed|led|aligned|affiliated|funded|supported|controlled|sponsored|allied|armed|trained|linked|made|supplied|friendly|leaning|inspired|mediated|brokered|occupied|bound)$/
const BEFORE_MODIFIER = /^(?:pro|anti|non|ex)$/
const ARTICLES = /^(?:the|a|an|some|all|most|both|official|self|proclaimed|so|called|then|now|current|ruling)$/

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
  const around =
    at.context === undefined || at.context === ''
      ? null
      : ` ${[...phraseWords(at.context), ...words].map((word) => word.key).join(' ')} `
  const named = findNames(core, words)
  const roleSpans = findRoles(core.roles, words, (i) => named.some((name) => i >= name.from && i < name.to))
  const titled = familyAfterTitle(core, words, named, roleSpans)
  const spans = [...named.filter((name) => !doubtful(core, name, words, named, roleSpans)), ...titled].sort(
    (a, b) => a.from - b.from,
  )
  const read = spans.map((span) => {
    const forms = pickForms(core, span, { date: at.date, around, states })
    const ids = [...new Set(forms.map((form) => form.actor))]
    return { from: span.from, to: span.to, ids, weak: forms.every((form) => form.weak === true) }
  })
  const inside = (i: number) =>
    [...spans, ...roleSpans].some((span) => i > span.from && i < span.to) || spans.some((span) => i === span.from)
  const chunkOf = chunks(words, inside)
  const kept = read.filter((name) => !modifies(words, name) && !skipped(words, chunkOf, name.from))
  const first = kept[0]
  const inChunk = first === undefined ? [] : kept.filter((name) => chunkOf[name.from] === chunkOf[first.from])
  const main = inChunk.reduce<ReadName | null>(
    (best, name) => (best === null || weight(core, name) >= weight(core, best) ? name : best),
    null,
  )
  const headChunks = new Set([chunkOf[0], ...(main === null ? [] : [chunkOf[main.from]])])
  const roles = roleSpans
    .filter((span) => headChunks.has(chunkOf[span.from]) && !negated(words, span))
    .map((span) => span.role)
  const preposition = main === null ? '' : opener(words, chunkOf, main.from)
  const beside =
    main === null
      ? null
      : (inChunk.find((name) => name !== main && core.actors.get(name.ids[0] ?? '')?.kind === 'state') ?? null)
  const bare = main !== null && words.every((word, i) => (i >= main.from && i < main.to) || ARTICLES.test(word.key))
  return { main, roles, bare, place: PLACE.test(preposition), title: beside?.ids[0] ?? null, states }
}

/** People count most, then what is no state, then states, then places. */
function weight(core: RegistryCore, name: ReadName): number {
  const kind = core.actors.get(name.ids[0] ?? '')?.kind
  if (name.weak) return 0
  if (kind === 'person') return 3
  return kind === 'state' ? 1 : 2
}

/** For each word, the number of the part between prepositions and commas in which it stands. */
function chunks(words: readonly PhraseWord[], inside: (i: number) => boolean): readonly number[] {
  let chunk = 0
  return words.map((word, i) => {
    if (i > 0 && !inside(i) && (BOUNDARY.test(word.key) || word.breaks)) chunk++
    return chunk
  })
}

function opener(words: readonly PhraseWord[], chunkOf: readonly number[], at: number): string {
  const start = chunkOf.indexOf(chunkOf[at] ?? 0)
  return start === 0 && !BOUNDARY.test(words[0]?.key ?? '') ? '' : (words[start]?.key ?? '')
}

function skipped(words: readonly PhraseWord[], chunkOf: readonly number[], at: number): boolean {
  return SKIPPED.test(opener(words, chunkOf, at))
}

/** "Iran-backed", "US-led", "anti-Assad": the name only colours what follows. */
function modifies(words: readonly PhraseWord[], name: ReadName): boolean {
  return MODIFIER.test(words[name.to]?.key ?? '') || BEFORE_MODIFIER.test(words[name.from - 1]?.key ?? '')
}

function negated(words: readonly PhraseWord[], span: RoleSpan): boolean {
  const before = words[span.from - 1]
  return before?.key === 'anti' && before.token === words[span.from]?.token
}

/**
 * A name that is an ordinary word or somebody's family name, beside a capitalised word that nothing explains, belongs to
 * somebody else: "Chad Smith", "Georgia Meloni", "Adam Brown".
 */
function doubtful(
  core: RegistryCore,
  name: NameSpan,
  words: readonly PhraseWord[],
  names: readonly NameSpan[],
  roles: readonly RoleSpan[],
): boolean {
  if (name.to - name.from > 1 || !name.forms.every((form) => form.exactCase)) return false
  const people = name.forms.every((form) => core.actors.get(form.actor)?.kind === 'person')
  const strange = (i: number) => {
    const word = words[i]
    if (word === undefined || !/^\p{Lu}\p{Ll}/u.test(word.surface)) return false
    if (ARTICLES.test(word.key) || BOUNDARY.test(word.key)) return false
    if (people && word.key.length < 2) return false
    return ![...names, ...roles].some((span) => i >= span.from && i < span.to)
  }
  const all = words.every((word) => word.surface === word.surface.toUpperCase())
  if (all) return false
  const next = words[name.to]
  const before = name.from > 0 && !(words[name.from]?.breaks ?? false) && strange(name.from - 1)
  return before || (next !== undefined && !next.breaks && strange(name.to))
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
      const forms = core.families.get(key)
      const free = ![...names, ...roles].some((span) => span.from < to && role.to < span.to)
      const ends = to === words.length || words[to]?.breaks || /^\p{Ll}/u.test(words[to]?.surface ?? 'a')
      if (forms === undefined || !free || !ends || !/^\p{Lu}/u.test(words[role.to]?.surface ?? '')) continue
      found.push({ from: role.to, to, forms, key })
      break
    }
  }
  return found
}

/** The states a text names, by any of their forms. */
export function statesIn(core: RegistryCore, context: string): ReadonlySet<string> {
  if (context === '') return new Set()
  const found = findNames(core, phraseWords(context)).flatMap((name) => {
    const [form] = name.forms
    if (form === undefined || name.forms.length > 1) return []
    const country = countryOf(core.actors, form.actor, null)
    return country === null ? [] : [country]
  })
  return new Set(found)
}
