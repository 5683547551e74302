import { attributionCandidates } from './attribution-candidates.ts'
import { contentFeatures, cueFeatures } from './attribution-features.ts'
import type { AttributionCandidate, AttributionGround } from './attribution-ground.ts'
import { attributionHolder } from './attribution-holder.ts'
import { sourcesOf, UNNAMED } from './attribution-source.ts'
import { citedSources } from './cited-sources.ts'
import { extentsOf } from './extents.ts'
import type { ReaderVocabulary } from './reader-vocabulary.ts'
import type { Attribution, Quotation, Reading, TokenSpan } from './reading.ts'
import { INFERS, type ReportedClause, reportedClauses } from './reported-clauses.ts'
import type { Token } from './token.ts'

/** A candidate with how likely its content is somebody's words or thoughts. */
export interface ScoredCandidate extends AttributionCandidate {
  readonly score: number
}

/** a cue none of whose plain readings is as likely as this is not looked at further */
/** a cue that speaks this much against itself is given up before its content is looked at */
export const HOPELESS = -1
const WORTH = 0.2
const LEAST = 0.35

/**
 * Step 7: who the text says, thinks or wants something. Every cue has several readings of what its content is; weights
 * choose among them (models/README.md). Of two contents that overlap the likelier one stands free and the other is nested.
 */
export function findAttributions(reading: Reading, vocabulary: ReaderVocabulary): Reading {
  const ground = attributionGround(reading, vocabulary)
  const reported = new Map(reportedClauses(reading, vocabulary).map((one) => [one.cue, one]))
  const candidates = reading.sentences.flatMap((sentence) => scoreCandidates(ground, sentence.index, vocabulary))
  const chosen = chooseCandidates(reading, candidates)
  const attributions = chosen.map((one): Attribution => {
    const clause = reported.get(one.cue) ?? null
    reported.delete(one.cue)
    return fromCandidate(ground, one, clause, vocabulary)
  })
  for (const clause of reported.values()) attributions.push(fromClause(ground, clause, vocabulary))
  attributions.sort((a, b) => a.cue - b.cue || a.from - b.from)
  return { ...reading, attributions }
}

/** What candidates are found with: the reach of every word and the quotations of every sentence. */
export function attributionGround(reading: Reading, vocabulary: ReaderVocabulary): AttributionGround {
  const { tokens, sentences } = reading
  const quotations = sentences.map((): Quotation[] => [])
  for (const quotation of reading.quotations) {
    const first = tokens[quotation.from]?.sentence ?? 0
    const last = tokens[quotation.to - 1]?.sentence ?? first
    for (let at = first; at <= last; at++) quotations[at]?.push(quotation)
  }
  return { reading, extents: extentsOf(tokens), words: vocabulary.attributionCues, quotations }
}

/** Every reading of every cue of a sentence with its score. */
function scoreCandidates(
  ground: AttributionGround,
  sentence: number,
  vocabulary: ReaderVocabulary,
): readonly ScoredCandidate[] {
  const at = ground.reading.sentences[sentence]
  if (at === undefined) return []
  const sum = (features: readonly string[]) => {
    let total = 0
    for (const feature of new Set(features)) total += vocabulary.attributionWeights.get(feature) ?? 0
    return total
  }
  const cues = new Map<string, number>()
  const score = (candidate: AttributionCandidate) => {
    const key = `${candidate.cue} ${candidate.kind}`
    const cue = cues.get(key) ?? sum(cueFeatures(ground, candidate, vocabulary))
    cues.set(key, cue)
    if (cue < HOPELESS) return 0
    return 1 / (1 + Math.exp(-cue - sum(contentFeatures(ground, candidate))))
  }
  const worth = (found: readonly AttributionCandidate[]) => found.some((one) => score(one) >= WORTH)
  return attributionCandidates(ground, at, worth).map((candidate) => ({ ...candidate, score: score(candidate) }))
}

/** A cue's content, and whether it shares no word with a likelier one of another cue. */
export interface ChosenCandidate extends ScoredCandidate {
  readonly free: boolean
}

/**
 * One content for each cue that is likely enough: the likeliest that shares no word with those already chosen; where every
 * one does, the likeliest of all, as nested.
 */
export function chooseCandidates(reading: Reading, candidates: readonly ScoredCandidate[]): readonly ChosenCandidate[] {
  const taken = new Uint8Array(reading.tokens.length)
  const chosen = new Map<number, ChosenCandidate>()
  const likely = candidates.filter(({ score }) => score >= LEAST).sort((a, b) => b.score - a.score || a.cue - b.cue)
  for (const one of likely) {
    if (chosen.has(one.cue)) continue
    if (one.content.some(({ from, to }) => taken.subarray(from, to).includes(1))) continue
    for (const { from, to } of one.content) taken.fill(1, from, to)
    chosen.set(one.cue, { ...one, free: true })
  }
  for (const one of likely) if (!chosen.has(one.cue)) chosen.set(one.cue, { ...one, free: false })
  return [...chosen.values()].sort((a, b) => a.cue - b.cue)
}

function fromCandidate(
  ground: AttributionGround,
  one: ChosenCandidate,
  clause: ReportedClause | null,
  vocabulary: ReaderVocabulary,
): Attribution {
  const { reading } = ground
  const { cue, content, score } = one
  const { span: holder, head } = attributionHolder(ground, cue)
  const first = content[0] as TokenSpan
  const last = content[content.length - 1] as TokenSpan
  const cites = citedSources(reading, cue, head, vocabulary)
  const told = { holder, content, form: formOf(reading, content), nested: !one.free, score, cites }
  if (clause !== null) return { ...clause, ...told, reports: true }
  const who = head === null ? { sources: [], speaks: false } : sourcesOf(reading, head, vocabulary)
  const reports = who.sources.length > 0 && who.sources[0] !== UNNAMED && isTold(reading, one, vocabulary)
  return { ...who, cue, from: first.from, to: last.to, ...told, reports }
}

/** Ways of hanging on a cue that make a clause of its own the source's. */
const CLAUSES = /^(?:that|front|main|before|inserted|that\+)(?:\||$)/
const SUREST = 0.5

/** Is what a candidate brings in a clause that its source says, and not an aim, a feeling or a thing? */
function isTold(reading: Reading, { cue, kind, score }: ScoredCandidate, vocabulary: ReaderVocabulary): boolean {
  const { lemma, tag } = reading.tokens[cue] as Token
  if (score < SUREST || !CLAUSES.test(kind)) return false
  return tag.startsWith('VB') && vocabulary.speech.has(lemma) && !INFERS.test(lemma)
}

function fromClause(ground: AttributionGround, clause: ReportedClause, vocabulary: ReaderVocabulary): Attribution {
  const content = [{ from: clause.from, to: clause.to }]
  const { span: holder, head } = attributionHolder(ground, clause.cue)
  const form = formOf(ground.reading, content)
  const cites = citedSources(ground.reading, clause.cue, head, vocabulary)
  return { ...clause, cites, holder, content, form, reports: true, nested: false, score: 0 }
}

function formOf({ quoted, tokens }: Reading, content: readonly TokenSpan[]): Attribution['form'] {
  let inside = 0
  let outside = 0
  for (const { from, to } of content) {
    for (let i = from; i < to; i++) {
      if (tokens[i]?.pos === 'PUNCT') continue
      if (quoted[i]) inside++
      else outside++
    }
  }
  return inside === 0 ? 'indirect' : outside === 0 ? 'direct' : 'mixed'
}
