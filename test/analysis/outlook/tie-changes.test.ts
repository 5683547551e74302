import { describe, expect, it } from 'vitest'
import { monthSums } from '../../../src/analysis/outlook/month-sums.ts'
import { outcomeOf } from '../../../src/analysis/outlook/outcome-of.ts'
import { stretchWarmth } from '../../../src/analysis/outlook/stretch-warmth.ts'
import { tieChanges } from '../../../src/analysis/outlook/tie-changes.ts'
import { usualChanges } from '../../../src/analysis/outlook/usual-changes.ts'
import { OUTCOMES } from '../../../src/model/outlook.ts'
import { madeMonths } from './made-months.ts'

const series = (cooperation: readonly number[], conflict: readonly number[]) =>
  monthSums({ cooperation: Float64Array.from(cooperation), conflict: Float64Array.from(conflict) })
const year = (value: number) => Array.from({ length: 12 }, () => value)

describe('stretchWarmth', () => {
  it('runs from all conflict to all cooperation, and is drawn toward what was believed', () => {
    expect(stretchWarmth(30, 10, 0, 0)).toBe(5)
    expect(stretchWarmth(0, 7, 0, 0)).toBe(-10)
    expect(stretchWarmth(0, 0, 4, 0)).toBe(4)
    expect(stretchWarmth(10, 0, -2, 10)).toBe(4)
  })
})

describe('tieChanges', () => {
  it('holds the months ahead against those before', () => {
    // 10 points of cooperation a month, then three months of 5 and 25; three months are held against six
    const found = tieChanges(series([...year(10), 5, 5, 5], [...year(0), 25, 25, 25]), 3)
    const level = (10 * 60) / (60 + 6)
    expect(found.level[12]).toBeCloseTo(level, 12)
    expect(found.change[12]).toBeCloseTo((10 * (15 - 75) + 10 * level) / (90 + 10) - level, 12)
    expect(found.harsh[12]).toBe(1)
    expect(found.change[13]).toBeNaN()
  })

  it('is not harsh where conflict was as strong before', () => {
    const found = tieChanges(series([...year(10), 5, 5, 5], [...year(15), 25, 25, 25]), 3)
    expect(found.harsh[12]).toBe(0)
  })

  it('says nothing of a year or of months ahead in which too little is told, or no feed was alive', () => {
    expect(tieChanges(series([...year(0.5), 9, 9, 9], [...year(0), 0, 0, 0]), 3).level[12]).toBeNaN()
    expect(tieChanges(series([...year(10), 3, 3, 3], [...year(0), 0, 0, 0]), 3).change[12]).toBeNaN()
    const gap = Number.NaN
    expect(tieChanges(series([...year(10), 30, gap, gap], [...year(0), 0, gap, gap]), 3).change[12]).toBeNaN()
    expect(tieChanges(series([...year(10), 30, 0, gap], [...year(0), 0, 0, gap]), 3).change[12]).not.toBeNaN()
  })
})

describe('usualChanges', () => {
  it('is the median of own changes so far, drawn toward that of all, as brute force has it', () => {
    const { pairs } = madeMonths(50, ['a', 'b', 'c', 'd', 'e'])
    const ties = pairs.map((pair) => tieChanges(monthSums(pair), 3))
    const usual = usualChanges(ties, 3)
    const sizes = (tie: (typeof ties)[number], t: number) =>
      [...tie.change.slice(0, Math.max(0, t - 2))].filter((one) => !Number.isNaN(one)).map(Math.abs)
    for (const t of [20, 33, 50]) {
      const all = ties.flatMap((tie) => sizes(tie, t))
      for (const [i, tie] of ties.entries()) {
        const own = sizes(tie, t)
        const wanted = all.length < 50 ? Number.NaN : (own.length * middle(own) + 24 * middle(all)) / (own.length + 24)
        expect(usual[i]?.[t]).toBeCloseTo(wanted, 10)
      }
    }
  })
})

function middle(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const n = sorted.length
  if (n === 0) return 0
  return ((sorted[(n - 1) >> 1] as number) + (sorted[n >> 1] as number)) / 2
}

describe('outcomeOf', () => {
  it.each([
    [1.1, false, 'warming'],
    [1, false, 'steady'],
    [-1, true, 'steady'],
    [-1.1, true, 'cooling'],
    [-2, true, 'cooling'],
    [-2.1, true, 'rupture'],
    [-5, false, 'cooling'],
  ])('a change of %f usual ones, harsh %s: %s', (change, harsh, outcome) => {
    expect(OUTCOMES[outcomeOf(change, 1, harsh)]).toBe(outcome)
  })
})
