import type { Claim } from '../model/claim.ts'
import { choices } from './choose-participants.ts'
import type { TypeGuess } from './classify-claim.ts'
import { type Judgement, judgeByRules } from './judge-by-rules.ts'
import type { JudgeCase } from './judge-case.ts'
import { judgeCase } from './judge-claims.ts'
import type { Degree } from './judge-degree.ts'
import { makeClaim, type ReaderName } from './make-claims.ts'
import { mentionAt } from './noun-phrase-actors.ts'
import { participantCandidates } from './participant-candidates.ts'
import { sideSigns } from './participant-signs.ts'
import { actBefore, settingOf } from './participants.ts'
import type { PredicateRule, ReaderVocabulary } from './reader-vocabulary.ts'
import type { Attribution, Predication, Reading, TimeExpression } from './reading.ts'
import { tokenAt } from './syntax-tree.ts'
import { type JudgementTrace, traceJudgement } from './trace-judgement.ts'

/** A word of a claim's sentence; `head` is the number of the word it hangs on, from 1, 0 for the root. */
export interface TracedWord {
  readonly number: number
  readonly text: string
  readonly tag: string
  readonly lemma: string
  readonly relation: string
  readonly head: number
  /** whom it names or means, and how: a name of the registry, or a description resolved by what went before */
  readonly means: { readonly actors: readonly string[]; readonly by: 'name' | 'description' } | null
  /** whether it belongs to the passage that carries the claim */
  readonly carries: boolean
}

/** Something that speaks for a choice, and how much. */
export interface WeighedSign {
  readonly sign: string
  readonly weight: number
}

/** Why a claim was read as it was: the sentence's tree, whom its words mean, and what stands behind each field. */
export interface ClaimTrace {
  readonly claim: Claim
  readonly words: readonly TracedWord[]
  /** the word that says what is done */
  readonly predicate: string
  readonly rule: PredicateRule | null
  /** what the words alone make of the type, where no rule tells it */
  readonly guess: TypeGuess | null
  /** how many of the two sides the act's own words name */
  readonly told: number
  /** what speaks for source and target, the weightiest first; empty where nobody was chosen */
  readonly who: readonly WeighedSign[]
  readonly attributions: readonly Attribution[]
  readonly times: readonly TimeExpression[]
  readonly degree: Degree | null
  /** what the rules say, and what else spoke for kind, type and direction */
  readonly judged: JudgementTrace | null
}

/** A trace of every claim that a reading made, in text order. */
export function traceClaims(reading: Reading, vocabulary: ReaderVocabulary, reader: ReaderName): readonly ClaimTrace[] {
  const ids = new Set(reading.claims.map((claim) => claim.id))
  const ruled = reading.predications.map((one) => judgeByRules(reading, one, vocabulary))
  const cases = judgeCase(reading, ruled, vocabulary)
  return reading.predications.flatMap((predication, at) => {
    const claim = makeClaim(reading, predication, reading.judgements[at] as Judgement, reader)
    return ids.delete(claim.id) ? [traceOf(cases, predication, claim, at, vocabulary)] : []
  })
}

function traceOf(
  cases: JudgeCase,
  predication: Predication,
  claim: Claim,
  at: number,
  vocabulary: ReaderVocabulary,
): ClaimTrace {
  const { reading } = cases
  const { head, core, rule, told } = predication
  const sentence = tokenAt(reading, head).sentence
  return {
    claim,
    words: wordsOf(reading, predication),
    predicate: tokenAt(reading, core).lemma,
    rule,
    guess: rule === null ? (cases.ruled[at]?.ruled.guess ?? null) : null,
    told,
    who: whoWeighed(reading, predication, vocabulary),
    attributions: (reading.bySentence.attributions[sentence] ?? []).filter((one) => core >= one.from && core < one.to),
    times: reading.bySentence.times[sentence] ?? [],
    degree: reading.degrees[at] ?? null,
    judged: traceJudgement(cases, at, vocabulary),
  }
}

function wordsOf(reading: Reading, { head, from, to }: Predication): readonly TracedWord[] {
  const sentence = reading.sentences[tokenAt(reading, head).sentence]
  if (sentence === undefined) return []
  return reading.tokens.slice(sentence.from, sentence.to).map((token): TracedWord => {
    const mention = mentionAt(reading, token.index)
    const described = reading.referents.get(token.index)
    return {
      number: token.index - sentence.from + 1,
      text: token.text,
      tag: token.tag,
      lemma: token.lemma,
      relation: token.relation,
      head: token.head < 0 ? 0 : token.head - sentence.from + 1,
      means: mention
        ? { actors: mention.actors, by: 'name' }
        : described
          ? { actors: described, by: 'description' }
          : null,
      carries: token.index >= from && token.index < to,
    }
  })
}

/** The signs behind the choice that was made, summed by name. */
function whoWeighed(reading: Reading, predication: Predication, vocabulary: ReaderVocabulary): readonly WeighedSign[] {
  const { head, core, from, to, verbal, rule } = predication
  const before = actBefore(reading, reading.predications, head)
  const act = { head, core, span: [from, to] as const, verbal }
  const candidates = participantCandidates(reading, act, before, vocabulary)
  const setting = settingOf(reading, act, rule, before, candidates)
  const swapped = rule?.roles === 'object-subject'
  const [source, target] = swapped ? [predication.target, predication.source] : [predication.source, predication.target]
  const made = [...choices(candidates, setting)].find(
    ({ choice }) => choice.source.join() === source.join() && choice.target.join() === target.join(),
  )
  if (made === undefined) return []
  const sides = (['s', 't'] as const).flatMap((side) => {
    const candidate = candidates[side === 's' ? made.source : made.target]
    return candidate === undefined ? [] : sideSigns(side, candidate, setting)
  })
  return [...sides, ...made.joint]
    .map((sign) => ({ sign, weight: vocabulary.participantWeights.get(sign) ?? 0 }))
    .filter(({ weight }) => weight !== 0)
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
}
