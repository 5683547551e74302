import { describe, expect, it } from 'vitest'
import { joinLines, lineHabits } from '../../../src/feeds/documents/join-lines.ts'

const BREAKING = { counts: new Map<string, number>(), breaksWords: true }

describe('joinLines', () => {
  it.each([
    [['the govern-', 'ment'], 'the government'],
    [['the Syrian-', 'Iranian tie'], 'the Syrian-Iranian tie'],
    [['an Iranian-', 'backed group'], 'an Iranian-backed group'],
    [['a long-', 'lasting'], 'a longlasting'],
    [['soft\u00ad', 'ened'], 'softened'],
    [['in 2011-', '2013'], 'in 2011-2013'],
    [['a pause—', 'and more'], 'a pause—and more'],
    [['a pause -', 'and more'], 'a pause - and more'],
    [['plain', 'words'], 'plain words'],
  ])('%j', (lines, joined) => {
    expect(joinLines(lines, BREAKING)).toBe(joined)
  })

  it('goes by what the text writes elsewhere', () => {
    const kept = lineHabits(['a war-ravaged land', 'its govern-', 'ment and its par-', 'liament'])
    expect(joinLines(['the war-', 'ravaged land'], kept)).toBe('the war-ravaged land')
    const whole = lineHabits(['the cooperation went on', 'its govern-', 'ment'])
    expect(joinLines(['the co-', 'operation'], whole)).toBe('the cooperation')
  })

  it('keeps every hyphen of a text that breaks no words', () => {
    const lines = Array.from({ length: 60 }, (_, i) => `line ${i} is full of plain words`)
    expect(joinLines(['a win-', 'lose deal'], lineHabits(lines))).toBe('a win-lose deal')
  })
})
