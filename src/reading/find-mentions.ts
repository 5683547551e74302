import { caseFits } from '../model/case-fits.ts'
import type { Form, Registry } from '../model/registry.ts'
import type { FormNode, ReaderVocabulary } from './reader-vocabulary.ts'
import type { Mention, MentionForm, Reading } from './reading.ts'
import type { Sentence } from './token.ts'

const COMPOUND =
  /^(?:led|backed|owned|run|sponsored|funded|brokered|mediated|aligned|linked|allied|controlled|supported|made|built|born|affiliated|occupied|held|trained|supplied|drafted|designed|speaking|language)$/
const TITLE_WEIGHT = 4
const MOST_LISTED = 4

interface Found {
  readonly from: number
  readonly to: number
  readonly forms: readonly Form[]
}

/** Step 2: which words name an actor of the registry, the longest name first, and what the text is about. */
export function findMentions(reading: Reading, vocabulary: ReaderVocabulary): Reading {
  const found = reading.sentences.flatMap((sentence) => namesIn(reading, sentence, vocabulary))
  const seen = presence(found, reading, vocabulary.registry)
  const mentions: Mention[] = []
  const mentionAt = new Int32Array(reading.tokens.length).fill(-1)
  for (const name of found) {
    const mention = readName(name, reading, vocabulary.registry, seen)
    if (mention === null) continue
    for (let i = mention.from; i < mention.to; i++) mentionAt[i] = mentions.length
    mentions.push(mention)
  }
  return { ...reading, mentions, mentionAt, focus: focusOf(mentions, reading) }
}

function namesIn(reading: Reading, sentence: Sentence, vocabulary: ReaderVocabulary): readonly Found[] {
  const found: Found[] = []
  for (let from = sentence.from; from < sentence.to; ) {
    const name = longestName(reading, from, sentence.to, vocabulary)
    if (name === null) from++
    else {
      found.push(name)
      from = name.to
    }
  }
  return found
}

function longestName(reading: Reading, from: number, end: number, vocabulary: ReaderVocabulary): Found | null {
  const { tokens, document } = reading
  if (!/[\p{L}\p{N}]/u.test(tokens[from]?.text ?? '')) return null
  let node: FormNode | undefined = vocabulary.forms
  let best: Found | null = null
  for (let to = from; to < end && node !== undefined; to++) {
    const token = tokens[to]
    if (token === undefined) break
    if (token.tag === 'POS') break
    const words = vocabulary.fold(token.text)
    for (const word of words) node = node?.next.get(word)
    if (node === undefined || words.length === 0 || node.forms === null) continue
    const surface = document.text.slice(tokens[from]?.start, token.end)
    const forms = node.forms.filter((form) => fits(form, surface, to === from))
    if (forms.length > 0) best = { from, to: to + 1, forms }
  }
  return best
}

/** A name of one word needs its capital, unless it is the name of a people or group that is written small. */
function fits(form: Form, surface: string, single: boolean): boolean {
  if (!caseFits(form, surface)) return false
  return !single || !/^\p{Ll}/u.test(surface) || /^\p{Ll}/u.test(form.text)
}

/** How often each actor is named without doubt. */
function presence(found: readonly Found[], reading: Reading, registry: Registry): ReadonlyMap<string, number> {
  const count = new Map<string, number>()
  for (const { forms } of found) {
    const ids = new Set(forms.map((form) => stateOf(form.actor, reading.document.published, registry)))
    if (ids.size === 1) for (const id of ids) count.set(id, (count.get(id) ?? 0) + 1)
  }
  return count
}

function readName(
  name: Found,
  reading: Reading,
  registry: Registry,
  seen: ReadonlyMap<string, number>,
): Mention | null {
  const sentence = reading.tokens[name.from]?.sentence ?? 0
  const date = reading.layout.date[sentence] ?? null
  const ranked = name.forms
    .map((form) => ({ form, rank: rankOf(form, date, registry, seen) }))
    .sort((a, b) => b.rank - a.rank)
  const form = ranked[0]?.form
  if (form === undefined) return null
  const after = reading.tokens[name.to]
  const next = reading.tokens[name.to + 1]
  const compound = after?.text === '-' && COMPOUND.test(next?.lower ?? '')
  const actors = listed(form, registry) ?? [stateOf(form.actor, date, registry)]
  return {
    from: name.from,
    to: name.to,
    actors,
    named: form.actor,
    form: compound ? 'compound' : formOf(form, registry),
  }
}

/** A few states described as a group without being a body ("the boycotting states") are those states; "the Quad" is itself. */
function listed({ actor, text }: Form, registry: Registry): readonly string[] | null {
  const group = registry.actors.get(actor)
  if (group?.kind !== 'group-of-states' || !/^\p{Ll}/u.test(text)) return null
  return group.members.length > 0 && group.members.length <= MOST_LISTED ? group.members : null
}

function rankOf(form: Form, date: string | null, registry: Registry, seen: ReadonlyMap<string, number>): number {
  const stands = registry.standsFor(form.actor, date)
  const known = Math.min(50, seen.get(stateOf(form.actor, date, registry)) ?? 0)
  const kind = registry.actors.get(form.actor)?.kind
  const inOffice = kind === 'person' && stands !== form.actor ? 8 : 0
  return known * 10 + inOffice + (kind === 'state' ? 6 : 0) + (form.weak ? 0 : 4) + (form.role === 'name' ? 1 : 0)
}

/**
 * Whom a name counts as. A text of today tells of the past: who held office then still means the state, so the last office
 * a person held counts where none is held on the day.
 */
function stateOf(id: string, date: string | null, registry: Registry): string {
  const stands = registry.standsFor(id, date)
  const actor = registry.actors.get(id)
  if (stands !== id || actor?.kind !== 'person') return stands
  return actor.partOf.at(-1)?.of ?? id
}

function formOf(form: Form, registry: Registry): MentionForm {
  const kind = registry.actors.get(form.actor)?.kind
  if (kind === 'person') return 'person'
  if (kind === 'outlet') return 'outlet'
  if (form.role === 'demonym') return 'demonym'
  if (form.weak) return 'place'
  return form.role === 'metonym' ? 'capital' : 'name'
}

/** The actors a text is about: those of its title first, then by how often they are named. */
function focusOf(mentions: readonly Mention[], reading: Reading): readonly string[] {
  const weight = new Map<string, number>()
  for (const mention of mentions) {
    if (mention.form === 'place' || mention.form === 'outlet') continue
    const inTitle = reading.tokens[mention.from]?.sentence === 0
    for (const actor of mention.actors) weight.set(actor, (weight.get(actor) ?? 0) + (inTitle ? TITLE_WEIGHT : 1))
  }
  return [...weight].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0])).map(([actor]) => actor)
}
