import { describe, expect, it } from 'vitest'
import { parseAnnotations } from '../../eval/annotated-attributions.ts'
import { countAttributions, sameSource } from '../../eval/score-attributions.ts'

const TEXT = 'Ann said it rained. Bob denied that it rained.'
const ANN = { source: [[0, 3] as const], content: [[9, 18] as const] }
const BOB = { source: [[20, 23] as const], content: [[31, 45] as const] }

describe('countAttributions', () => {
  it('counts what is found at either overlap, and the right source', () => {
    const short = { source: BOB.source, content: [[36, 45] as const] }
    expect(countAttributions(TEXT, [ANN, BOB], [ANN, short])).toEqual({
      marked: 2,
      found: 2,
      matched30: 2,
      matched80: 1,
      rightSource: 2,
    })
  })

  it('pairs each one once', () => {
    expect(countAttributions(TEXT, [ANN], [ANN, ANN]).matched30).toBe(1)
  })

  it('takes a source that is not named for right where none is marked', () => {
    const pair = { marked: { ...ANN, source: [] }, found: { ...ANN, source: [] }, overlap: 1 }
    expect(sameSource(TEXT, pair)).toBe(true)
    expect(sameSource(TEXT, { ...pair, found: ANN })).toBe(false)
  })
})

describe('parseAnnotations', () => {
  it('reads brat standoff, whose offsets count code points', () => {
    const text = '😀 Ann said it rained.'
    const annotations = [
      'T1\tSource 2 5\tAnn',
      'T2\tCue 6 10\tsaid',
      'T3\tContent 11 13;14 20\tit rained',
      'T4\tAttribution 6 10\tsaid',
      'E1\tAttribution:T4 Content:T3 Cue:T2 Source:T1 ',
    ].join('\n')
    const [one] = parseAnnotations(annotations, text)
    expect(one?.source.map(([start, end]) => text.slice(start, end))).toEqual(['Ann'])
    expect(one?.content.map(([start, end]) => text.slice(start, end))).toEqual(['it', 'rained'])
  })
})
