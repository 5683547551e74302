import { EntenteError } from '../../model/error.ts'
import type { Indicator } from '../../model/indicator.ts'
import type { LedgerFigure } from '../../model/ledger-report.ts'
import { yearOf } from './ledger-figures.ts'
import type { LedgerVocabulary } from './ledger-vocabulary.ts'

/** A price index, and the year in whose money amounts are told. */
export interface Deflator {
  readonly series: string
  readonly base: string
  /** index values of a currency's issuer by year */
  index(currency: string, year: string): number | null
}

/**
 * A deflator from an imported series: that of the currency's issuer.
 *
 * @param figures of the series, of one actor each
 * @param base    year in whose money amounts are told; the last that the series has where absent
 * @throws EntenteError "invalid_input" where the series has no figure, or none for the base year
 */
export function deflatorOf(
  series: string,
  base: string | undefined,
  figures: readonly Indicator[],
  { currencies }: Pick<LedgerVocabulary, 'currencies'>,
): Deflator {
  const years = new Map<string, number[]>()
  for (const { source, period, value } of figures) {
    const key = `${source} ${period.slice(0, 4)}`
    years.set(key, [...(years.get(key) ?? []), value])
  }
  const known = [...new Set(figures.map(({ period }) => period.slice(0, 4)))].sort()
  const year = base ?? known.at(-1)
  if (year === undefined || !known.includes(year)) {
    const has = known.length === 0 ? 'it has no figures' : `it has ${known[0]} to ${known.at(-1)}`
    throw new EntenteError(
      'invalid_input',
      `The series "${series}" has nothing for the base year ${year ?? ''}: ${has}.`,
    )
  }
  return {
    series,
    base: year,
    index(currency, of) {
      const issuer = currencies.get(currency)?.issuer
      const values = years.get(`${issuer} ${of}`)
      return values === undefined ? null : values.reduce((sum, one) => sum + one, 0) / values.length
    },
  }
}

/**
 * An amount in money of the base year.
 *
 * @returns null where the figure has no year, or the series knows one of the two years not
 */
export function realValue({ money, period }: LedgerFigure, deflator: Deflator): LedgerFigure['real'] {
  const year = yearOf(period)
  const then = year === null ? null : deflator.index(money.currency, year)
  const base = deflator.index(money.currency, deflator.base)
  if (then === null || base === null || then === 0) return null
  return { low: (money.low * base) / then, high: (money.high * base) / then }
}
