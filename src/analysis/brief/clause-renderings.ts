import type { Claim } from '../../model/claim.ts'
import { isAnonymous, sayChain } from './attribution-words.ts'
import type { BriefContext } from './brief-context.ts'
import { clauseShape } from './clause-shape.ts'
import { cleanClause } from './clean-clause.ts'
import { finiteFrames, nounFrames } from './frames.ts'
import { lowerStart } from './lower-start.ts'
import { showsModality, tellsSpeech } from './modality-cues.ts'
import { pastTense } from './past-tense.ts'
import { quoteSentence } from './quote-sentence.ts'
import { sayWhen } from './say-date.ts'
import { capitalise, isPlural, joinNames } from './say-name.ts'

/** A clause of fewer characters says too little alone. */
const SHORTEST = 18

/** A clause of a claim with all that a frame may put around it. */
export interface FrameParts {
  /** the clause, first letter as it stands inside a sentence */
  readonly clause: string
  readonly claim: Claim
  /** "on 30 May 2024"; null where the clause has its own date or none is known */
  readonly when: string | null
  /** "Sout al-Asima, which cites sources familiar with the directive"; null where none or where the clause tells it */
  readonly chain: string | null
  readonly teller: string
  /** ISO date of publication */
  readonly published: string | null
  readonly tense: 'past' | 'present' | 'none'
  /** the publisher speaks for somebody, so that its name belongs into the sentence */
  readonly official: boolean
}

/**
 * All the ways in which a claim can be told, each a full sentence; never empty.
 *
 * Only a clause that is safe to take out of its sentence is taken out; every other is quoted with its sentence around it.
 */
export function clauseRenderings(claim: Claim, context: BriefContext): readonly string[] {
  const clean = cleanClause(claim.passage.quote, context.words(claim), claim.when)
  const shaped = clauseShape(clean.words, context.previousWord(claim))
  const fallback = () => quoteSentence(claim, context)
  if (clean.broken || clean.floating || shaped.shape === 'fragment' || clean.text.length < SHORTEST) return fallback()
  const document = context.document(claim)
  const source = claim.source.map((id) => context.registry.displayName(id))
  const parts: FrameParts = {
    clause: lowerStart(clean.text, document.text, context.registry),
    claim,
    when: clean.dated || claim.when === null || claim.when.startsWith('../') ? null : sayWhen(claim.when),
    chain: attributionOf(claim, clean.text, context),
    teller: context.teller(document),
    published: document.published,
    tense: shaped.tense,
    official: context.speaksFor(document) !== null,
  }
  if (!showsModality(clean.text, claim.modality) && !(claim.modality === 'reported' && parts.chain !== null)) {
    return claim.modality === 'reported' && shaped.shape === 'noun'
      ? [`${capitalise(parts.teller)} passes on reports of ${parts.clause}.`]
      : fallback()
  }
  if (shaped.shape === 'noun') return nounFrames(parts)
  if (shaped.shape === 'finite') return finite(parts, shaped, source, context) ?? fallback()
  if (claim.kind === 'figure' || claim.kind === 'assessment') {
    return fallback()
  }
  const verbs = withoutHead(clean.text, shaped.skip)
  const predicate = shaped.shape === 'participle' ? inPast(verbs) : verbs
  const subject = joinNames(source)
  if (predicate === null || source.length === 0 || source.length > 3 || shaped.passive) return fallback()
  if (shaped.singular !== null && shaped.singular === isPlural(subject)) return fallback()
  const tense = shaped.shape === 'participle' ? 'past' : shaped.tense
  return finiteFrames({ ...parts, clause: `${subject} ${predicate}`, tense })
}

function finite(
  parts: FrameParts,
  shaped: ReturnType<typeof clauseShape>,
  source: readonly string[],
  context: BriefContext,
): readonly string[] | null {
  const { claim } = parts
  const told =
    claim.kind === 'statement' &&
    claim.modality === 'actual' &&
    !tellsSpeech(parts.clause) &&
    tellsSpeech(context.sentence(claim)) &&
    parts.chain === null
  const speaker = joinNames(source)
  if (told && source.length > 0 && source.length < 4) {
    return finiteFrames({ ...parts, clause: `${speaker} said that ${neuter(parts.clause)}`, tense: 'past' })
  }
  if (!shaped.pronoun) return finiteFrames(parts)
  const spoken = claim.attribution.some((name) => !isAnonymous(name) && claim.source.includes(name))
  if (spoken && parts.chain !== null) return finiteFrames({ ...parts, clause: neuter(parts.clause) })
  if (source.length !== 1 || shaped.passive || claim.kind === 'assessment' || context.registry.actors.size === 0)
    return null
  if (shaped.singular !== null && shaped.singular === isPlural(speaker)) return null
  return finiteFrames({ ...parts, clause: parts.clause.replace(/^(?:he|she|it|they)\b/i, speaker) })
}

/** A state is "it". */
function neuter(clause: string): string {
  return clause.replace(/^(?:he|she)\b/i, 'it')
}

function withoutHead(text: string, words: number): string {
  return text
    .split(' ')
    .slice(words)
    .join(' ')
    .replace(/^also /, '')
}

function inPast(text: string): string | null {
  const [first = '', ...rest] = text.split(' ')
  const past = pastTense(first)
  return past === null ? null : [past, ...rest].join(' ')
}

function attributionOf(claim: Claim, text: string, context: BriefContext): string | null {
  if (claim.attribution.length === 0) return null
  if (claim.kind === 'statement' && claim.attribution.every((name) => claim.source.includes(name))) return null
  if (/\b(?:according to|reportedly|by .{3,40} account|the estimate of)\b/i.test(text)) return null
  const named = claim.attribution.some((name) => {
    const words = isAnonymous(name) ? name.replace(/^anonymous:\s*/, '') : context.registry.displayName(name)
    return words.length > 3 && text.toLowerCase().includes(words.toLowerCase()) && tellsSpeech(text)
  })
  return named || /^(?:some|many|several|most) \w+ (?:say|suggest|speculate|believe|argue)/i.test(text)
    ? null
    : sayChain(claim.attribution, context.registry)
}

/** Whether a claim can only be told by quoting the sentence around it. */
export function onlyQuoted(claim: Claim, context: BriefContext): boolean {
  return clauseRenderings(claim, context)[0] === quoteSentence(claim, context)[0]
}
