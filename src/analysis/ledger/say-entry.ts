import type { LedgerEntry, LedgerFigure, LedgerStage } from '../../model/ledger-report.ts'
import { labelWhen } from '../brief/prose/say-date.ts'
import { joinNames } from '../brief/prose/say-name.ts'
import { sayMoney } from './say-money.ts'

const STAGE_WORDS: Readonly<Record<LedgerStage, string>> = {
  announced: 'announced',
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
 * @example "What Syria owes Iran is put at $20 billion to $50 billion (2020 to 2024): at $20 billion to $30 billion by the Orontes Post …"
 */
export function sayEntry(entry: LedgerEntry, nameOf: (id: string) => string): string {
  const { figures, range, currency, per, period, stage } = entry
  const what = entryWords(entry, nameOf)
  const [low, high] = range
  const first = figures[0]
  const bound = figures.length === 1 && first !== undefined ? first.money.bound : null
  const amount = sayMoney({ low, high, currency, per, bound })
  const when = period === null ? '' : ` (${labelWhen(period)})`
  const verb = figures.length > 1 ? 'is put at' : stage === null || stage === 'announced' ? 'is told of as' : 'is'
  const plural = entry.kind === 'trade' && entry.from !== null
  const put = plural ? verb.replace(/^is/, 'are') : verb
  const voices = figures.length > 1 ? `: ${joinNames(figures.map(sayFigure))}` : ` by ${first?.voice ?? ''}`
  const far = stage === null ? '' : `; ${STAGE_WORDS[stage]}`
  return `${what} ${put} ${amount}${when}${voices}${far}.`
}

/** "$50 billion by the Orontes Post (August 2023)" */
function sayFigure({ money, voice, period }: LedgerFigure): string {
  return `${sayMoney(money)} by ${voice}${period === null ? '' : ` (${labelWhen(period)})`}`
}

function own(name: string): string {
  return name.endsWith('s') ? `${name}’` : `${name}’s`
}
