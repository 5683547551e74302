import { describe, expect, it } from 'vitest'
import { bCubed, pairwiseScore } from '../../eval/score-clusters.ts'

describe('scores of clusters', () => {
  const gold = ['x', 'x', 'x', 'y', 'y', 'z']

  it('are 1 where the clusters are the annotated ones, whatever they are called', () => {
    const found = [7, 7, 7, 1, 1, 0]
    expect(pairwiseScore(found, gold)).toEqual({ p: 1, r: 1, f1: 1 })
    expect(bCubed(found, gold)).toEqual({ p: 1, r: 1, f1: 1 })
  })

  it('count pairs: of four annotated ones two are found, and one too many', () => {
    const score = pairwiseScore([1, 1, 2, 2, 3, 4], gold)
    // together: {0,1} right, {2,3} wrong; annotated: 3 pairs of x, 1 of y
    expect(score.p).toBeCloseTo(1 / 2)
    expect(score.r).toBeCloseTo(1 / 4)
    expect(score.f1).toBeCloseTo((2 * 0.5 * 0.25) / 0.75)
  })

  it('are those of the worked example of Bagga & Baldwin 1998', () => {
    // annotated: 1-5, 6-7, 8-12; the first response joins 6-7 with 8-12, the second joins 1-5 with 8-12
    const annotated = [...'aaaaabbccccc']
    const first = bCubed([...'111112222222'], annotated)
    expect(first.p).toBeCloseTo(0.762, 3)
    expect(first.r).toBeCloseTo(1)
    const second = bCubed([...'111112211111'], annotated)
    expect(second.p).toBeCloseTo(0.583, 3)
    expect(second.r).toBeCloseTo(1)
  })

  it('take all alone as sure and finding nothing, and all together as the other way round', () => {
    expect(pairwiseScore([1, 2, 3, 4, 5, 6], gold)).toEqual({ p: 1, r: 0, f1: 0 })
    expect(pairwiseScore([1, 1, 1, 1, 1, 1], gold)).toMatchObject({ p: 4 / 15, r: 1 })
  })
})
