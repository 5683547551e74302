import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { STOCK_YEARS } from '../../../src/analysis/ledger/ledger-entries.ts'
import { LEAST_PARTNERS, YEARS_APART } from '../../../src/analysis/ledger/ledger-shares.ts'
import { SHORT, TYPE_WEIGHT } from '../../../src/analysis/ledger/place-figure.ts'
import { UNNAMED } from '../../../src/analysis/ledger/stakes.ts'
import { loadLedgerVocabulary } from '../../../src/tasks/load-ledger-vocabulary.ts'

const docs = readFileSync(new URL('../../../docs/methods.md', import.meta.url), 'utf8').replace(/\s+/g, ' ')

describe('docs/methods.md#ledger', () => {
  it('gives the settings as the code has them', () => {
    const plain = loadLedgerVocabulary().hedges.find(({ words }) => words === '')?.value
    const about = loadLedgerVocabulary().hedges.find(({ words }) => words.startsWith('about'))?.value
    for (const text of [
      `a clause below ${SHORT} characters`,
      `counts ${TYPE_WEIGHT}.`,
      `up to ${STOCK_YEARS} years behind the newest`,
      `where these are ${LEAST_PARTNERS} or more`,
      `figures at most ${YEARS_APART} year apart`,
      `times ${UNNAMED} where the clause does not name the actor`,
      `| twenty times | ${plain?.low} × 20 | ${plain?.high} × 20 |`,
      `| about twenty times | ${about?.low} × 20 | ${about?.high} × 20 |`,
    ]) {
      expect(docs).toContain(text)
    }
  })
})
