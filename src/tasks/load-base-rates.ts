import { readFileSync } from 'node:fs'
import type { BaseRates } from '../model/base-rates.ts'
import { groupBy } from '../model/group-by.ts'
import { OUTCOMES } from '../model/outlook.ts'
import { parseTable } from '../model/table.ts'

/** What became of ties that stood alike, as counted on other feeds. */
export function loadBaseRates(): BaseRates {
  const file = new URL('../../data/outlook/base-rates.tsv', import.meta.url)
  const columns = ['horizon', 'level', 'trend', ...OUTCOMES, 'usual'] as const
  const rows = groupBy(parseTable('base-rates.tsv', readFileSync(file, 'utf8'), columns), ({ horizon }) => horizon)
  return {
    counts: new Map(
      [...rows].map(([horizon, of]) => [Number(horizon), of.map((row) => OUTCOMES.map((one) => Number(row[one])))]),
    ),
    usual: new Map([...rows].map(([horizon, of]) => [Number(horizon), Number(of[0]?.usual)])),
  }
}
