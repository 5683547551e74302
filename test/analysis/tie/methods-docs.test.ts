import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ENOUGH_PERIODS } from '../../../src/analysis/tie/reciprocity.ts'
import { tieFormula } from '../../../src/analysis/tie/tie-formula.ts'
import { TIE_SETTINGS } from '../../../src/analysis/tie/tie-settings.ts'
import { ENOUGH_EVENTS } from '../../../src/analysis/tie/tie-standing.ts'
import { LEAST_COVERED, MOST_SHOWN } from '../../../src/tasks/ask-tie.ts'

const docs = readFileSync(new URL('../../../docs/methods.md', import.meta.url), 'utf8').replace(/\s+/g, ' ')
const { weights, prior } = TIE_SETTINGS

describe('docs/methods.md#tie', () => {
  it.each([
    ['w of words', weights.verbal],
    ['w of a deed', weights.material],
    ['w by reports', `r^${weights.reports} = 1`],
    ['w of a claim told as a fact', weights.modality.actual],
    ['w of a claim told as a report', weights.modality.reported],
    ['r, likeness within a day', prior.dayCorrelation],
    ['K, most that the past is worth', prior.past],
    ['h, half life', prior.halfLifeDays],
    ['c, neutral events', prior.neutral],
    ['v, spread before any is seen', prior.spread],
    ['d, worth of v', prior.spreadWorth],
  ])('gives %s as the code has it', (name, value) => {
    expect(docs).toContain(`| ${name} | ${value} |`)
  })

  it('gives the other settings as the code has them', () => {
    expect(LEAST_COVERED).toBe(0.5)
    expect(docs).toContain(`at most ${MOST_SHOWN} periods, events in half of them`)
    expect(docs).toContain(`(${ENOUGH_PERIODS} at least)`)
    expect(docs).toContain(`(${ENOUGH_EVENTS} events at least;`)
  })

  it('begins with the formula that is shown where the number is', () => {
    const [warmth] = tieFormula(TIE_SETTINGS)
    expect(warmth).toContain('warmth = (n·y + k·m) / (n + k)')
    expect(docs).toContain('warmth = (n·y + k·m) / (n + k)')
    expect(tieFormula(TIE_SETTINGS).join(' ')).toContain(`half of it after ${prior.halfLifeDays} days`)
  })
})
