import type { LedgerEntry, LedgerFigure, LedgerStage } from '../../model/ledger-report.ts'
import { labelWhen, sayWhen } from '../brief/prose/say-date.ts'
import { isPlural, joinNames } from '../brief/prose/say-name.ts'
import { sayMoney } from './say-money.ts'

const STAGE_WORDS: Readonly<Record<LedgerStage, string>> = {
  announced: 'announced and no more',
  signed: 'signed',
  ratified: 'ratified',
  'in force': 'in force',
  implemented: 'carried out',
  lapsed: 'lapsed',
}
/** From the first words of a sentence that names both: what passes, and its verb. */
const WHAT: Readonly<Record<LedgerEntry['kind'], (from: string, to: string) => string>> = {
  trade: (from, to) => `${own(from)} exports to ${to}`,
  debt: (from, to) => `what ${to} owes ${from}`,
  aid: (from, to) => `${own(from)} aid to ${to}`,
  arms: (from, to) => `${own(from)} arms for ${to}`,
  investment: (from, to) => `${own(from)} investment in ${to}`,
  agreement: (from, to) => `the agreement of ${from} with ${to}`,
}

/** What an entry is about: "Iran’s exports to Syria", "the trade of Iran and Syria". */
export function entryWords({ kind, loan, pair, from, to }: LedgerEntry, nameOf: (id: string) => string): string {
  if (from === null || to === null) return `the ${loan ? 'credit' : kind} between ${joinNames(pair.map(nameOf))}`
  return loan ? `a credit of ${nameOf(from)} to ${nameOf(to)}` : WHAT[kind](nameOf(from), nameOf(to))
}

/**
 * An entry in a sentence: what, how much, when, who says which where they differ, how far it has come.
 *
 * @example "Accounts of what Syria owes Iran range from $20 billion to $50 billion: $20 billion to $30 billion by the Orontes Post …"
 */
export function sayEntry(entry: LedgerEntry, nameOf: (id: string) => string): string {
  const { figures, range, currency, per, period, stage, agreed } = entry
  const what = entryWords(entry, nameOf)
  const far = stage === null ? '' : `, ${STAGE_WORDS[stage]}`
  const said = [...new Set(figures.map(sayFigure))]
  const [first] = figures
  if (said.length === 1 && first !== undefined) {
    const when = period === null ? '' : ` ${sayWhen(period)}`
    const verb = isPlural(first.voice) || /^unnamed sources/.test(first.voice) ? 'put' : 'puts'
    return `${first.voice} ${verb} ${what}${when} at ${sayMoney(first.money)}${far}.`
  }
  const amount = sayMoney({ low: range[0], high: range[1], currency, per, bound: null })
  const spread = agreed ? `Accounts of ${what} can all be true, within` : `Accounts of ${what} differ, over`
  return `${spread} ${amount}: ${joinNames(said)}${far}.`
}

/** "$50 billion by the Orontes Post (August 2023)" */
function sayFigure({ money, voice, period }: LedgerFigure): string {
  return `${sayMoney(money)} by ${voice}${period === null ? '' : ` (${labelWhen(period)})`}`
}

function own(name: string): string {
  return name.endsWith('s') ? `${name}’` : `${name}’s`
}
