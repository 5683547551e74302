import { attributionsAt } from './attributions-at.ts'
import { chooseParticipants, type LikelyChoice } from './choose-participants.ts'
import { type Act, type Before, type Candidate, participantCandidates } from './participant-candidates.ts'
import type { Setting } from './participant-signs.ts'
import type { PredicateRule, ReaderVocabulary } from './reader-vocabulary.ts'
import type { Predication, Reading } from './reading.ts'
import { pairOf } from './resolve-descriptions.ts'
import { tokenAt } from './syntax-tree.ts'

/** Who does something, and to whom: of all who may be meant, the choice for which most speaks. */
export function participants(
  reading: Reading,
  act: Act,
  rule: PredicateRule | null,
  before: Before | null,
  vocabulary: ReaderVocabulary,
): LikelyChoice {
  const candidates = participantCandidates(reading, act, before, vocabulary)
  const choice = chooseParticipants(
    candidates,
    settingOf(reading, act, rule, before, candidates),
    vocabulary.participantWeights,
  )
  if (rule?.roles !== 'object-subject') return choice
  return { ...choice, source: choice.target, target: choice.source }
}

export function settingOf(
  reading: Reading,
  act: Act,
  rule: PredicateRule | null,
  before: Before | null,
  candidates: readonly Candidate[],
): Setting {
  const has = (slot: RegExp) => candidates.some((one) => one.told && [...one.signs].some((sign) => slot.test(sign)))
  return {
    sort: sortOf(reading, act, rule),
    hasSubject: has(/^(?:subject|passive:by|noun:poss|noun:by)/),
    hasObject: has(/^(?:object|undergoer|:to|:with|:against|noun:(?:on|with|to|against))/),
    pair: pairOf(reading),
    before,
  }
}

const SORTS: readonly (readonly [string, RegExp])[] = [
  ['meets', /^(?:AGREE|CONSULT|COOPERATE)$/],
  ['stands', /^(?:CLOSER|APART|NEUTRAL)$/],
  ['counts', /^(?:TRADE|OTHER|DEBT|FORCE)$/],
  ['holds', /^(?:DEPENDENCE|INTEREST|CONSTRAINT)$/],
  ['helps', /^(?:SUPPORT|CONCEDE|AID|RETREAT)$/],
  ['speaks', /^(?:REQUEST|ACCUSE|REJECT|THREATEN|PROTEST)$/],
  ['harms', /^(?:SANCTION|MOBILIZE|COERCE|ASSAULT)$/],
]

function sortOf(reading: Reading, { verbal, head }: Act, rule: PredicateRule | null): string {
  if (rule === null && attributionsAt(reading, head).some((one) => one.cue === head && one.speaks)) return 'says'
  const sort = SORTS.find(([, types]) => types.test(rule?.type ?? ''))?.[0] ?? 'else'
  return verbal ? sort : `${sort}-noun`
}

/** The last act before a token that a clause tells, within this sentence or the few before it. */
export function actBefore(reading: Reading, told: readonly Predication[], head: number): Before | null {
  const sentence = tokenAt(reading, head).sentence
  for (let i = told.length - 1; i >= 0; i--) {
    const one = told[i] as Predication
    const at = tokenAt(reading, one.head).sentence
    if (at < sentence - 2) return null
    if (one.head < head && one.verbal) return { source: one.source, target: one.target, sentence: at }
  }
  return null
}
