import type { Per } from '../../model/periods.ts'
import type { ActSort, PullAct, PullLead, PullSide, PullStudy, Triad } from '../../model/pull-report.ts'
import { capitalise, countOf, isPlural, joinNames } from '../brief/prose/say-name.ts'
import { PULL_SETTINGS } from './pull-settings.ts'
import { FEW_EVENTS } from './triad.ts'

/** From this share of a correlation on, the one the other way round is as strong. */
const AS_MUCH = 0.8

/** What sentences about a third actor are made from. */
export interface PullWords {
  readonly name: string
  readonly names: readonly [string, string]
  readonly per: Per
}

/** "After Russia’s approaches, Iran and Syria stood 1.2 points warmer than usual …" */
export function sayStudy({ sort, change, dates, p, q }: PullStudy, { name, names, per }: PullWords): string {
  const what = sort === 'approach' ? 'approaches' : 'blows'
  const way = change > 0 ? 'warmer' : 'colder'
  const time = countOf(PULL_SETTINGS.window, per)
  return `After ${possessive(name)} ${what}, ${names[0]} and ${names[1]} stood ${Math.abs(change).toFixed(1)} points ${way} than usual over the ${time} from each on (${countOf(dates, 'move')}; ${sayChance(p, q)}).`
}

/** "What Russia does goes ahead of how the two stand: …" */
export function sayLead({ lag, correlation, p, q, behind }: PullLead, { name, names, per }: PullWords): string {
  const way = correlation > 0 ? 'warmer' : 'colder'
  const back = behind.p <= PULL_SETTINGS.hint && Math.abs(behind.correlation) >= AS_MUCH * Math.abs(correlation)
  const mutual = back ? ` The tie goes ahead of ${name} as much (${sayNumber(behind.correlation)}).` : ''
  return `${capitalise(countOf(lag, per))} after ${name} ${verb(name, 'is', 'are')} friendlier than usual to either, ${names[0]} and ${names[1]} tend to be ${way} (correlation ${sayNumber(correlation)}; ${sayChance(p, q)}).${mutual}`
}

/** "the United Arab Emirates is close to Syria (+2.9) and at odds with Iran (−3.4) …" */
export function sayTriad(triad: Triad, sides: readonly [PullSide, PullSide], { name, names }: PullWords): string {
  const [tie, one, two] = triad.signs
  const stands = (side: 0 | 1) => `${names[side]} (${saySide(sides[side])})`
  const be = verb(name, 'is', 'are')
  if (one === 'none' && two === 'none') return ''
  if (one === 'none' || two === 'none') {
    const side = one === 'none' ? 1 : 0
    const sign = side === 0 ? one : two
    const other = sides[1 - side]
    const open =
      other === undefined || other.events + other.balance.count.closer + other.balance.count.apart === 0
        ? `nothing is told of ${verb(name, 'its', 'their')} tie with ${names[1 - side]}`
        : `how ${verb(name, 'it stands', 'they stand')} to ${names[1 - side]} the evidence leaves open`
    return `${capitalise(name)} ${be} ${sign === 'positive' ? 'close to' : 'at odds with'} ${stands(side)}; ${open}.`
  }
  if (one === two) {
    const how = one === 'positive' ? 'close to' : 'at odds with'
    const end =
      triad.state === 'unbalanced'
        ? `, who are at odds with each other: a triangle that balance theory expects to give way`
        : one === 'negative'
          ? ', a common opponent'
          : ''
    return `${capitalise(name)} ${be} ${how} both ${stands(0)} and ${stands(1)}${end}.`
  }
  const [friend, foe] = one === 'positive' ? ([0, 1] as const) : ([1, 0] as const)
  const end =
    tie === 'positive'
      ? ', while the two stand together: a triangle that balance theory expects to give way'
      : tie === 'negative'
        ? ', as these are with each other'
        : ''
  return `${capitalise(name)} ${be} close to ${stands(friend)} and at odds with ${stands(foe)}${end}.`
}

/** What a side's sign rests on: warmth of events, or else the balance of claims. */
function saySide({ warmth, events, sign, balance }: PullSide): string {
  const told = warmth !== null && events >= FEW_EVENTS
  if (told && (sign === 'positive' ? warmth.low > 0 : warmth.high < 0)) return `warmth ${sayNumber(warmth.mean)}`
  return `balance of claims ${sayNumber(balance.value ?? 0)}`
}

const ACT_WORDS: Readonly<Record<ActSort, readonly [string, string]>> = {
  offer: ['offer or favour', 'offers and favours'],
  demand: ['demand', 'demands'],
  threat: ['threat', 'threats'],
  pressure: ['act of pressure', 'acts of pressure'],
  attack: ['attack', 'attacks'],
  contact: ['meeting', 'meetings'],
  reproach: ['reproach', 'reproaches'],
}

/** "three offers and favours, one demand" of what is told; empty where there is nothing. */
export function countActs(acts: readonly PullAct[]): string {
  const sorts = [...new Set(acts.map(({ sort }) => sort))]
  const counts = sorts.map((sort) => [acts.filter((one) => one.sort === sort).length, sort] as const)
  return joinNames([...counts].sort((a, b) => b[0] - a[0]).map(([count, sort]) => countOf(count, ...ACT_WORDS[sort])))
}

/** "Meridia is on record toward either with one offer or favour." */
export function sayActs(name: string, counted: string): string {
  return `${capitalise(name)} ${verb(name, 'is', 'are')} on record toward either with ${counted}.`
}

/** "p = 0.004, corrected 0.03" */
export function sayChance(p: number, q: number): string {
  const say = (value: number) => (value < 0.001 ? '< 0.001' : `= ${value.toFixed(value < 0.01 ? 3 : 2)}`)
  return `p ${say(p)}, corrected ${say(q).replace('= ', '')}`
}

/** "+2.9", "−0.3" */
export function sayNumber(value: number): string {
  const digits = Math.abs(value) < 1 ? 2 : 1
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(digits)}`
}

function possessive(name: string): string {
  return name.endsWith('s') ? `${name}’` : `${name}’s`
}

function verb(name: string, one: string, many: string): string {
  return isPlural(name) || isPlural(capitalise(name)) ? many : one
}
