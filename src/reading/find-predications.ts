import { attributionsAt } from './attributions-at.ts'
import { type ClaimCandidate, claimCandidates } from './claim-candidates.ts'
import { claimFeatures } from './claim-features.ts'
import { actBefore, participants } from './participants.ts'
import type { PredicateRule, ReaderVocabulary } from './reader-vocabulary.ts'
import type { Predication, Reading } from './reading.ts'
import type { Sentence } from './token.ts'

/** How much must speak for words to be taken for a claim. */
const LEAST = 0.2

/** Step 8: which clauses, noun phrases and numbers say something about actors, and who takes part. */
export function findPredications(reading: Reading, vocabulary: ReaderVocabulary): Reading {
  const predications: Predication[] = []
  for (const sentence of reading.sentences) {
    if (reading.layout.heading[sentence.index]) continue
    const found = inSentence(reading, sentence, predications, vocabulary)
    predications.push(...[...found].sort((a, b) => a.from - b.from || a.head - b.head))
  }
  return { ...reading, predications }
}

function inSentence(
  reading: Reading,
  sentence: Sentence,
  earlier: readonly Predication[],
  vocabulary: ReaderVocabulary,
): readonly Predication[] {
  const all = claimCandidates(reading, sentence, vocabulary)
  const kept = new Set(all.filter((_, place) => chance(reading, all, place, vocabulary) > LEAST))
  const counted = [...kept].filter((one) => one.form === 'figure')
  const found: Predication[] = []
  const toldBy = new Map<ClaimCandidate | undefined, Predication>()
  for (const one of kept) {
    const above = all[one.above]
    const wide =
      one.form === 'figure' && above !== undefined && !kept.has(above) && isAlone(reading, one, above, counted)
    const act = wide ? { ...above, form: 'figure' as const, amount: one.amount, rule: figureRule(above.rule) } : one
    const before = actBefore(reading, found, act.head) ?? actBefore(reading, earlier, act.head)
    const clause = one.form === 'figure' ? toldBy.get(above) : undefined
    const rule = one.form === 'figure' && !wide ? figureRule(clause?.rule ?? above?.rule ?? null) : act.rule
    const verbal = act.form === 'clause' || wide
    const place = { head: act.head, core: act.core, span: [act.from, act.to] as const, verbal }
    const { source, target, told, likely } = clause ?? participants(reading, place, rule, before, vocabulary)
    if (source.length + target.length === 0) continue
    const apart = one.form === 'clause' && counted.some(({ amount }) => amount === one.amount)
    const amount = apart ? null : act.amount
    const { head, core, from, to } = act
    const predication = { head, core, from, to, verbal, rule, amount, source, target, told, likely }
    toldBy.set(one, predication)
    found.push(predication)
  }
  return found
}

/** Whether a number is all that its clause tells: then the clause is its claim, "trade is put at $2 billion a year". */
function isAlone(
  reading: Reading,
  one: ClaimCandidate,
  clause: ClaimCandidate,
  counted: readonly ClaimCandidate[],
): boolean {
  const inside = counted.filter(({ from, to }) => from >= clause.from && to <= clause.to)
  if (inside.length !== 1 || inside[0] !== one || clause.way === 'frame') return false
  return !attributionsAt(reading, clause.head).some(({ cue, speaks }) => cue === clause.head && speaks)
}

/** How much more speaks for a candidate than against it. */
function chance(
  reading: Reading,
  candidates: readonly ClaimCandidate[],
  place: number,
  vocabulary: ReaderVocabulary,
): number {
  let sum = 0
  for (const feature of new Set(claimFeatures(reading, candidates, place, vocabulary)))
    sum += vocabulary.claimWeights.get(feature) ?? 0
  return sum
}

/** What a number says: its own sort, leaning as the clause does that it stands in. */
function figureRule(told: PredicateRule | null): PredicateRule | null {
  return told === null || told.kind === 'figure' ? told : { ...told, kind: 'figure', type: 'OTHER' }
}
