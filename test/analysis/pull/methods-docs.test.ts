import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { PULL_SETTINGS } from '../../../src/analysis/pull/pull-settings.ts'
import { FEW_CLAIMS, FEW_EVENTS } from '../../../src/analysis/pull/triad.ts'
import { TIE_SETTINGS } from '../../../src/analysis/tie/tie-settings.ts'
import { PLOVER_TYPES } from '../../../src/model/claim.ts'
import { loadActSorts } from '../../../src/tasks/load-act-sorts.ts'

const docs = readFileSync(new URL('../../../docs/methods.md', import.meta.url), 'utf8').replace(/\s+/g, ' ')

describe('docs/methods.md#pull', () => {
  it('gives the settings as the code has them', () => {
    const { past, leastPast, window, lags, leastMoves, leastPeriods, placebos, seed, falseShare } = PULL_SETTINGS
    for (const text of [
      `mean of the ${window} periods from it on − mean of the ${past} before it`,
      `${leastPast} have to be known`,
      `_n_ / (_n_ + ${TIE_SETTINGS.prior.past})`,
      `${placebos.toLocaleString('en-GB')} sets of dates`,
      `(seed ${seed})`,
      `Fewer than ${leastMoves} moves with a past, or fewer than ${leastPeriods} known periods`,
      `1 to ${lags} periods later`,
      `at most ${String(falseShare).replace('0.', '.')}: of such findings`,
      `${FEW_EVENTS} events at least tell of it`,
      `at least ${FEW_CLAIMS} lean`,
    ]) {
      expect(docs).toContain(text)
    }
  })
})

describe('data/pull/acts.tsv', () => {
  it('tells of every type but none what it is', () => {
    expect([...loadActSorts().keys()].sort()).toEqual(PLOVER_TYPES.filter((type) => type !== 'NONE').sort())
  })
})
