import { type LikelihoodWord, likelihoodWords } from '../../model/likelihood-words.ts'
import type { ReferenceClass, ToldOutcome, ToldOutlook } from '../../model/outlook-report.ts'
import { sayDay } from '../brief/prose/say-date.ts'
import { joinNames } from '../brief/prose/say-name.ts'

/** Probabilities with their words, in the order of the outcomes. */
export function toldOutcomes(
  outcomes: readonly string[],
  probabilities: readonly number[],
  words: readonly LikelihoodWord[],
): readonly ToldOutcome[] {
  return outcomes.map((outcome, i) => {
    const probability = probabilities[i] as number
    return { outcome, probability, words: likelihoodWords(probability, words) }
  })
}

/** What is known of an outlook beside its probabilities. */
export interface SaidOutlook {
  readonly names: readonly [string, string]
  /** where it is about the tie's months, how many are ahead */
  readonly horizon: number | null
  readonly question: string
  readonly deadline: string
  readonly outcomes: readonly ToldOutcome[]
  readonly confidence: ToldOutlook['confidence']
  readonly alike: ReferenceClass | null
  readonly since: ToldOutlook['since']
  readonly analysts: number
}

/** Smaller moves are told as none. */
const MOVED = 0.02

/** An outlook in four sentences: likelihood and confidence never share one. */
export function sayOutlook(said: SaidOutlook): ToldOutlook['sentences'] {
  return {
    judgement: sayJudgement(said),
    confidence: `Confidence in the outlook up to ${sayDay(said.deadline)} is ${said.confidence.level}: ${said.confidence.why}.`,
    wouldChange: sayWouldChange(said),
    changed: sayChanged(said),
  }
}

function sayJudgement({ names, horizon, question, deadline, outcomes }: SaidOutlook): string {
  const [first, ...rest] = [...outcomes].sort((a, b) => b.probability - a.probability)
  if (first === undefined) return ''
  if (horizon === null) {
    const each = outcomes.map((one) => `“${one.outcome}” ${sayChance(one).replace(/^it /, '')}`)
    return `“${question}” By ${sayDay(deadline)}: ${joinNames(each)}.`
  }
  const clause = (one: ToldOutcome, who: string) =>
    `${sayChance(one)} that ${who} ${OF_TIE[one.outcome] ?? one.outcome}`
  return `Up to ${sayDay(deadline)}, ${clause(first, joinNames(names))}; ${joinNames(rest.map((one) => clause(one, 'they')))}.`
}

/** "it is likely (60 %)", "there is almost no chance (3 %)" */
function sayChance({ words, probability }: ToldOutcome): string {
  const chance = `${words} (${percent(probability)})`
  return !words.endsWith('chance') ? `it is ${chance}` : `there is ${words.startsWith('almost') ? '' : 'a '}${chance}`
}

const OF_TIE: Readonly<Record<string, string>> = {
  rupture: 'break with each other',
  cooling: 'cool without a rupture',
  steady: 'stay about as they are',
  warming: 'warm',
}

function sayWouldChange({ alike, analysts }: SaidOutlook): string {
  if (alike === null) {
    return analysts > 0
      ? 'It rests on what analysts typed: what would change it is for them to say.'
      : 'Nothing is known that would change it.'
  }
  const parts = alike.byTrend.map(
    ({ trend, probabilities: [rupture = 0, cooling = 0, , warming = 0] }) =>
      `${trend}, ${percent(rupture + cooling)} cooled or broke and ${percent(warming)} warmed`,
  )
  return `The last three months would change it: of ties as warm as this one, where they had been ${parts.join('; where they had been ')}.`
}

function sayChanged({ since, outcomes }: SaidOutlook): string {
  if (since === null) return 'No earlier outlook on this question was kept.'
  return sayMoved(
    since,
    outcomes.map(({ outcome }) => outcome),
  )
}

/** "Since the outlook of 20 August 2024: cooling up by 5 points." */
export function sayMoved({ made, moved }: NonNullable<ToldOutlook['since']>, outcomes: readonly string[]): string {
  const moves = moved.flatMap((by, i) =>
    Math.abs(by) < MOVED
      ? []
      : [`${outcomes[i]} ${by > 0 ? 'up' : 'down'} by ${Math.round(100 * Math.abs(by))} points`],
  )
  const when = `Since the outlook of ${sayDay(made)}`
  return moves.length === 0 ? `${when}, nothing has moved by two points of a hundred.` : `${when}: ${joinNames(moves)}.`
}

export function percent(probability: number): string {
  const whole = Math.round(100 * probability)
  return whole === 0 ? 'under 1 %' : whole === 100 ? 'over 99 %' : `${whole} %`
}
