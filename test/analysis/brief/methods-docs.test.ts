import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  claimStrength,
  HALF_LIFE_YEARS,
  INDIRECT,
  RECENCY_FLOOR,
  TYPE_WEIGHTS,
} from '../../../src/analysis/brief/claim-strength.ts'
import { DOERLESS, LEFT_OUT, NAMED } from '../../../src/analysis/brief/prose/legibility.ts'
import { ENOUGH_CLAIMS, RECENT_DAYS } from '../../../src/analysis/brief/sections/changes.ts'
import { SAME_DIMENSION, SAME_TEXT, SAME_TYPE } from '../../../src/analysis/brief/strongest-signs.ts'
import { MODALITY_WEIGHTS } from '../../../src/analysis/brief/tie-balance.ts'
import {
  FAR_SHARE,
  FAR_YEARS,
  LONGEST_DATED_DAYS,
  QUARTERS_UP_TO_YEARS,
} from '../../../src/analysis/brief/tie-periods.ts'
import { smallCase } from './small-case.ts'

const docs = readFileSync(new URL('../../../docs/methods.md', import.meta.url), 'utf8').replace(/\s+/g, ' ')

describe('docs/methods.md', () => {
  it('gives each modality the weight that the code gives it', () => {
    for (const [modality, weight] of Object.entries(MODALITY_WEIGHTS))
      expect(docs).toContain(`| ${modality} | ${weight} |`)
  })

  it('gives each type the weight that the code gives it', () => {
    const row = /\| type \| ([^|]+) \|/.exec(docs)?.[1] ?? ''
    const told = new Map<string, number>()
    for (const part of row.split('; ')) {
      const [, names = '', weight] = /^(.*) (\d+)$/.exec(part) ?? []
      for (const name of names.split(', ')) told.set(name, Number(weight))
    }
    expect(Object.fromEntries(told)).toEqual(TYPE_WEIGHTS)
  })

  it('gives the other settings as the code has them', () => {
    for (const text of [
      `more than ${LONGEST_DATED_DAYS} days`,
      `at most ${QUARTERS_UP_TO_YEARS} years`,
      `the ${RECENT_DAYS} days`,
      `at least ${ENOUGH_CLAIMS} leaning`,
      `more than ${FAR_YEARS} years`,
      `at most ${100 * FAR_SHARE} %`,
      `with somebody else, ${INDIRECT}`,
      `both sides of the tie ${NAMED[2]}, one of them ${NAMED[1]}, neither ${NAMED[0]}`,
      `an actor that the claim leaves out ${LEFT_OUT}`,
      `"two soldiers died") ${DOERLESS}`,
      `counts ${SAME_DIMENSION} for each chosen one of its dimension, ${SAME_TEXT} for each of its text, ${SAME_TYPE} for each of its type`,
      `0.5^(years / ${HALF_LIFE_YEARS}), never below ${RECENCY_FLOOR}`,
    ]) {
      expect(docs).toContain(text)
    }
  })
})

describe('claimStrength', () => {
  const claim = smallCase.claims.find(({ type }) => type === 'COERCE')

  it('is the product that docs/methods.md gives', () => {
    if (claim === undefined) throw new Error('the small case has no COERCE claim')
    // month 0.9, own voice 1, one voice 1; 2021-03-31 to 2026-03-31 is one half-life
    expect(claimStrength(claim, '2026-03-31', 1)).toBeCloseTo(8 * 1 * 0.9 * 0.5, 2)
    expect(claimStrength(claim, '2099-01-01', 3)).toBeCloseTo(8 * 0.9 * 1.5 * 0.3, 9)
    const hearsay = { ...claim, attribution: ['anonymous: two officials'], modality: 'possible' as const, when: null }
    expect(claimStrength(hearsay, '2026-03-31', 1)).toBeCloseTo(8 * 0.4 * 0.6 * 0.6, 9)
    // without a date of its own it is as old as its text
    expect(claimStrength(hearsay, '2026-03-31', 1, '2021-03-31')).toBeCloseTo(8 * 0.4 * 0.6 * 0.6 * 0.5, 2)
  })
})
