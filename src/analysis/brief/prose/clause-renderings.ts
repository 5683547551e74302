import type { Claim } from '../../../model/claim.ts'
import type { BriefContext } from '../brief-context.ts'
import { dateAhead } from '../date-ahead.ts'
import { isAnonymous, sayChain } from './attribution-words.ts'
import { clauseShape, type ShapedClause } from './clause-shape.ts'
import type { ClauseWord } from './clause-word.ts'
import { cleanClause } from './clean-clause.ts'
import { danglingPronoun } from './dangling-pronoun.ts'
import { type FrameParts, finiteFrames, nounFrames, type Rendering } from './frames.ts'
import { lowerStart } from './lower-start.ts'
import { showsModality, tellsSpeech } from './modality-cues.ts'
import { pastTense } from './past-tense.ts'
import { quoteSentence } from './quote-sentence.ts'
import { sayAgain, sayWhen } from './say-date.ts'
import { isPlural, joinNames } from './say-name.ts'

/** A clause of fewer characters or words says too little alone. */
const SHORTEST = 32
const FEWEST_WORDS = 5
/** A noun phrase of more words is more often a clause that was not recognised. */
const LONGEST_NOUN = 16
/** what a noun phrase that was cut right seldom has */
const WITHIN_NOUN = /,|\b(?:that|what|which|who|whom)\b/
/** "…, the ministry added" */
const SAID_LAST = /^(.+), ([^,“”"]{2,60}) (said|says|added|announced|insisted|argued|replied|wrote|told \w+)$/
const FINITE = /^(?:VB[DZP]|MD)$/
/** What no state can be: "at his own expense". */
const PERSONAL = /\b(?:he|she|his|her|him|himself|herself)\b/i

/**
 * All the ways in which a claim can be told, each a full sentence; never empty.
 *
 * Only a clause that is safe to take out of its sentence is taken out; every other is quoted with its sentence around it.
 *
 * @param lastWhen the date that the sentence before told, so that it need not be told again
 */
export function clauseRenderings(
  claim: Claim,
  context: BriefContext,
  lastWhen: string | null = null,
): readonly Rendering[] {
  const clean = cleanClause(claim.passage.quote, context.words(claim), claim.when)
  const shaped = clauseShape(clean.words, context.previousWord(claim))
  const fallback = () => quoteSentence(claim, context)
  const short = clean.text.length < SHORTEST || clean.text.split(' ').length < FEWEST_WORDS
  const torn =
    clean.broken ||
    clean.floating ||
    danglingPronoun(clean.words) ||
    /;|: |^[^,]{0,40} (?:said|says|added|told \w+), and\b/.test(clean.text) ||
    cutShort(claim, context)
  if (torn || short || shaped.shape === 'fragment') return fallback()
  const document = context.document(claim)
  const teller = context.lone ? null : context.teller(document)
  const parts: FrameParts = {
    clause: lowerStart(clean.text, document.text, context.registry, clean.words[0]?.tag ?? null),
    claim,
    dated: clean.dated,
    when:
      clean.dated ||
      sameYear(claim.when, document.published) ||
      claim.when === null ||
      dateAhead(claim, document.published) ||
      claim.when.startsWith('../')
        ? null
        : dateWords(claim.when, lastWhen),
    chain: attributionOf(claim, clean.text, context),
    teller,
    published: document.published,
    tense: shaped.tense,
    official: context.speaksFor(document) !== null,
  }
  if (!showsModality(clean.text, claim.modality) && !(claim.modality === 'reported' && parts.chain !== null)) {
    return claim.modality === 'reported' && shaped.shape === 'noun' && teller !== null
      ? [{ frame: 'passes', text: `${teller} ${isPlural(teller) ? 'pass' : 'passes'} on reports of ${parts.clause}.` }]
      : fallback()
  }
  if (shaped.shape === 'noun') {
    const doubtful = clean.text.split(' ').length > LONGEST_NOUN || WITHIN_NOUN.test(clean.text)
    return doubtful ? fallback() : nounFrames(parts)
  }
  if (shaped.shape === 'finite') return finite(parts, shaped, context) ?? fallback()
  return withSubject(parts, shaped, clean.text, context) ?? fallback()
}

/** Whether all that is known of a date is that it is the year of the text, whose day says more. */
function sameYear(when: string | null, published: string | null): boolean {
  return when?.length === 4 && published !== null && published.length > 4 && published.startsWith(when)
}

/** Whether a second verb follows a first with nothing but names and nouns between: two clauses without their joint. */
function runsOn(words: readonly ClauseWord[]): boolean {
  const at = words.findIndex((word) => FINITE.test(word.tag))
  const first = words[at]
  if (first === undefined || tellsSpeech(first.text) || /^(?:aux|cop)/.test(first.relation)) return false
  const second = words.findIndex((word, i) => i > at + 1 && FINITE.test(word.tag))
  return second > 0 && words.slice(at + 1, second).every((word) => /^(?:NN|JJ|CD|POS|RB)/.test(word.tag))
}

/** Whether the quote stops where its clause goes on: before a verb, after a "that" without one, or inside a name or phrase. */
function cutShort(claim: Claim, context: BriefContext): boolean {
  const words = context.words(claim)
  const last = words.at(-1)
  const that = words.findLastIndex((word) => word.text === 'that' && word.tag === 'IN')
  if (that >= 0 && !words.slice(that).some((word) => FINITE.test(word.tag))) return true
  if (runsOn(words) || leftHanging(words, context.nextWord(claim))) return true
  const next = context.nextWord(claim)
  if (last !== undefined && FINITE.test(last.tag) && words.at(-2)?.tag === 'CC') return true
  if (last === undefined || next === null) return false
  if (FINITE.test(next.tag) || /^(?:of|from|to|than|as|that|whether|how|what)$/.test(next.text)) return true
  return /^(?:NN|POS)/.test(next.tag) && /^(?:NN|JJ|DT|PRP\$|POS|CD)/.test(last.tag)
}

/** Whether the last ", and …" of a quote has a subject whose verb stands beyond it, or stops at its modal verb. */
function leftHanging(words: readonly ClauseWord[], next: ClauseWord | null): boolean {
  const at = words.findLastIndex((word, i) => word.tag === 'CC' && words[i - 1]?.text === ',')
  if (at < 0 || next === null || /^[.?!]$/.test(next.text)) return false
  const rest = words.slice(at + 1)
  if (rest[0]?.tag === 'MD' && rest.length < 3) return true
  return rest.some((word) => /^NN|^PRP$/.test(word.tag)) && !rest.some((word) => /^(?:VB|MD)/.test(word.tag))
}

/** Whether a claim can only be told by quoting the sentence around it. */
export function onlyQuoted(claim: Claim, context: BriefContext): boolean {
  return clauseRenderings(claim, context)[0]?.frame.startsWith('quote') ?? true
}

/** A clause with its own subject; a pronoun there gives way to the one actor it can mean. */
function finite(parts: FrameParts, shaped: ShapedClause, context: BriefContext): readonly Rendering[] | null {
  const { claim } = parts
  const speaker = joinNames(claim.source.map((id) => context.registry.displayName(id)))
  const turned = speakerFirst(parts.clause, speaker)
  if (turned !== null) return shaped.pronoun ? null : finiteFrames({ ...parts, clause: turned, tense: 'past' })
  // what somebody said must not stand as a fact: the clause tells the saying itself, or gets its speaker, or is quoted
  if (claim.kind === 'statement' && parts.chain === null && !tellsSpeech(shaped.verb)) {
    if (tellsSpeech(parts.clause)) return null
    const fit = claim.modality === 'actual' && !shaped.pronoun && claim.source.length > 0 && claim.source.length < 4
    return fit
      ? finiteFrames({ ...parts, clause: `${speaker} said that ${ofItself(parts.clause, speaker)}`, tense: 'past' })
      : null
  }
  if (!shaped.pronoun) return finiteFrames(parts)
  if (claim.source.length !== 1 || shaped.passive || claim.kind === 'assessment') return null
  if (shaped.singular !== null && shaped.singular === isPlural(speaker)) return null
  if (PERSONAL.test(parts.clause.replace(/^(?:he|she)\b/i, ''))) return null
  return finiteFrames({ ...parts, clause: parts.clause.replace(/^(?:he|she|it|they)\b/i, speaker) })
}

/** "The road was open, the ministry said" to "the ministry said that the road was open"; null where nobody says it last. */
function speakerFirst(clause: string, speaker: string): string | null {
  const [, content = '', who = '', verb = ''] = SAID_LAST.exec(clause) ?? []
  if (content === '' || /[“”"]/.test(content)) return null
  const subject = /^(?:he|she|it|they)$/i.test(who) ? speaker : who
  return subject === '' ? null : `${subject} ${verb} that ${content}`
}

/** A speaker that speaks of itself by name: "Iran said that it is ready". */
function ofItself(clause: string, speaker: string): string {
  const rest = clause.startsWith(`${speaker} `) ? clause.slice(speaker.length) : null
  return rest === null ? clause : `${isPlural(speaker) ? 'they' : 'it'}${rest}`
}

/** A verb without its subject gets the claim's source for one, where number and voice allow it. */
function withSubject(
  parts: FrameParts,
  shaped: ShapedClause,
  text: string,
  context: BriefContext,
): readonly Rendering[] | null {
  const { claim } = parts
  if (claim.kind === 'figure' || claim.kind === 'assessment' || shaped.passive) return null
  if (claim.source.length === 0 || claim.source.length > 3 || /^\p{Lu}/u.test(text)) return null
  const subject = joinNames(claim.source.map((id) => context.registry.displayName(id)))
  if (shaped.singular !== null && shaped.singular === isPlural(subject)) return null
  const verbs = text.replace(/^also /, '')
  const predicate = shaped.shape === 'participle' ? inPast(verbs) : verbs
  if (predicate === null || PERSONAL.test(predicate)) return null
  const tense = shaped.shape === 'participle' ? 'past' : shaped.tense
  return finiteFrames({ ...parts, clause: `${subject} ${predicate}`, tense })
}

function inPast(text: string): string | null {
  const [first = '', ...rest] = text.split(' ')
  const past = pastTense(first)
  return past === null ? null : [past, ...rest].join(' ')
}

function dateWords(when: string, last: string | null): string {
  return (when === last ? sayAgain(when) : null) ?? sayWhen(when)
}

function attributionOf(claim: Claim, text: string, context: BriefContext): string | null {
  if (claim.attribution.length === 0) return null
  const own = claim.attribution.every((name) => claim.source.includes(name))
  if (own && (claim.kind === 'statement' || tellsSpeech(text))) return null
  if (/\b(?:according to|reportedly|by .{3,40} account|the estimate of)\b/i.test(text)) return null
  const named = claim.attribution.some((name) => {
    const words = isAnonymous(name) ? name.replace(/^anonymous:\s*/, '') : context.registry.displayName(name)
    if (words.length <= 3 || !text.toLowerCase().includes(words.toLowerCase())) return false
    return isAnonymous(name) || tellsSpeech(text)
  })
  return named || /^(?:some|many|several|most) \w+ (?:say|suggest|speculate|believe|argue)/i.test(text)
    ? null
    : sayChain(claim.attribution, context.registry)
}
