import type { ReaderVocabulary } from './reader-vocabulary.ts'
import type { Attribution, Reading, TokenSpan } from './reading.ts'
import { childrenOf, isNoun, subtree, tokenAt } from './syntax-tree.ts'
import type { Token } from './token.ts'

/** Between whom an account's happening was, and which of them gives it; null where that is not known. */
export interface AccountSides {
  readonly sides: readonly string[]
  readonly own: string | null
}

/** Who says a proposition: actor ids, and the words that name them where they do. */
export interface PropositionSpeakers {
  readonly actors: readonly string[]
  readonly name: string | null
  /** what they say, of the words of the span */
  readonly said: TokenSpan | null
}

const NOBODY: PropositionSpeakers = { actors: [], name: null, said: null }
/** How much of a span must be somebody's words for the span to be, and what the cue that brings them in adds. */
const LEAST_SHARE = 0.4
const CUE_SHARE = 0.25
const HE = /^(?:he|she)$/
const BOTH = /^(?:the )?(?:two|both)\b|^they$|^the (?:sides|leaders|presidents|ministers|parties)$/i

/**
 * Who says each span, innermost. In an account, "the President" with no name is the one's own unless only the other has that
 * office there; "he" goes on with whoever spoke before in the paragraph.
 */
export function propositionSpeakers(
  reading: Reading,
  spans: readonly TokenSpan[],
  { sides, own }: AccountSides,
  vocabulary: ReaderVocabulary,
): readonly PropositionSpeakers[] {
  const offices = officesNamed(reading, sides, vocabulary)
  let before = NOBODY
  let paragraph = -1
  return spans.map((span) => {
    const here = reading.sentences[tokenAt(reading, span.from).sentence]?.paragraph ?? -1
    if (here !== paragraph) before = NOBODY
    paragraph = here
    const speakers = speakersOf(reading, span)
    if (speakers.actors.length > 0) before = speakers
    return speakers
  })

  function speakersOf(of: Reading, span: TokenSpan): PropositionSpeakers {
    const attribution = mostOf(of, span)
    if (attribution === null) return NOBODY
    const said = widest(attribution.content, span)
    const { holder, sources } = attribution
    if (holder === null) return { actors: inSides(sources), name: null, said }
    const words = of.tokens.slice(holder.from, holder.to)
    if (words.some(({ lower }) => HE.test(lower)) && words.length <= 2) {
      return before.actors.length === 1 ? { ...before, said } : { actors: inSides(sources), name: null, said }
    }
    const name = of.document.text.slice(words[0]?.start, words.at(-1)?.end)
    if (BOTH.test(name)) return { actors: sides, name, said }
    const holding = officeActor(of, words, offices, { sides, own }, vocabulary)
    if (holding !== null) return { actors: [holding], name, said }
    return { actors: inSides(sources), name, said }
  }

  function inSides(sources: readonly string[]): readonly string[] {
    const both = sources.filter((source) => sides.includes(source))
    return both.length > 0 ? both : sources.filter((source) => vocabulary.registry.actors.has(source))
  }
}

/** Whom "the President" with no name is: the only side with that office in this text, else the one whose account it is. */
export function officeActor(
  { mentions, mentionAt }: Reading,
  words: readonly Token[],
  offices: ReadonlyMap<string, ReadonlySet<string>>,
  { sides, own }: AccountSides,
  vocabulary: ReaderVocabulary,
): string | null {
  const office = words.findLast(({ lemma, tag }) => tag.startsWith('NN') && vocabulary.offices.has(lemma.toLowerCase()))
  if (office === undefined) return null
  const isNamed = words.some(({ index }) => mentions[mentionAt[index] ?? -1]?.actors.some((one) => sides.includes(one)))
  if (isNamed) return null
  const known = offices.get(office.lemma.toLowerCase()) ?? new Set()
  const [only = null] = known
  return known.size === 1 ? only : own
}

/** The attribution whose words make up most of a span, if they make up enough of it. */
function mostOf(reading: Reading, { from, to }: TokenSpan): Attribution | null {
  let best: Attribution | null = null
  let most = LEAST_SHARE
  for (const one of reading.attributions) {
    const covered = one.content.reduce((sum, part) => sum + overlap(part, { from, to }), 0)
    const share = covered / (to - from) + (one.cue >= from && one.cue < to ? CUE_SHARE : 0)
    if (share <= most) continue
    most = share
    best = one
  }
  return best
}

function overlap(a: TokenSpan, b: TokenSpan): number {
  return Math.max(0, Math.min(a.to, b.to) - Math.max(a.from, b.from))
}

function widest(content: readonly TokenSpan[], span: TokenSpan): TokenSpan | null {
  const [first] = content
    .map(({ from, to }) => ({ from: Math.max(from, span.from), to: Math.min(to, span.to) }))
    .filter(({ from, to }) => to > from)
    .sort((a, b) => b.to - b.from - (a.to - a.from))
  return first ?? null
}

/** Which of the sides have an office in this text: "President Moon", "the Prime Minister of Britain". */
export function officesNamed(
  reading: Reading,
  sides: readonly string[],
  vocabulary: ReaderVocabulary,
): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>()
  for (const token of reading.tokens) {
    const office = token.lemma.toLowerCase()
    if (!isNoun(token) || !vocabulary.offices.has(office)) continue
    const mention = reading.mentions[reading.mentionAt[token.index] ?? -1]
    const named = childrenOf(reading, token.index, 'appos', 'flat', 'nmod', 'compound', 'amod', 'nmod:poss')
    const around = named.flatMap((child) => subtree(reading, child)).flatMap((i) => mentionActors(reading, i))
    const head = token.head >= 0 && token.relation === 'compound' ? mentionActors(reading, token.head) : []
    for (const actor of new Set([...(mention?.actors ?? []), ...around, ...head])) {
      if (sides.includes(actor)) found.set(office, (found.get(office) ?? new Set()).add(actor))
    }
  }
  return found
}

function mentionActors(reading: Reading, index: number): readonly string[] {
  return reading.mentions[reading.mentionAt[index] ?? -1]?.actors ?? []
}
