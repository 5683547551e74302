import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { FEUD } from '../store/feud.ts'
import { row, type StoredRow, storeOf } from '../store/stored-events.ts'
import { run } from './memory-io.ts'

/** A tie with Egypt, too, that leans neither way. */
const TIES = [...FEUD, ['EGY', 'SYR', 0]] as const
const rows = TIES.flatMap(([source, target, intensity]) =>
  Array.from({ length: 24 }, (_, n): StoredRow => {
    const day = `20${10 + (n % 12)}-0${1 + (n % 9)}-15`
    const noise = n % 3 === 0 ? 2 : -1
    return row({ day, source, target, intensity: intensity === 0 ? (n % 2 === 0 ? 5 : -5) : intensity + noise })
  }),
)

let cwd = ''
beforeAll(async () => {
  cwd = mkdtempSync(join(tmpdir(), 'balance-cli-'))
  mkdirSync(join(cwd, 'case'))
  const store = await storeOf(rows, join(cwd, 'case', 'entente.duckdb'))
  store.close()
})
afterAll(() => rmSync(cwd, { recursive: true }))

const balance = (...args: readonly string[]) => run(cwd, ['balance', ...args])

describe('entente balance', () => {
  it('tells camps, ties at odds and who would relax most', async () => {
    const { out, exit } = await balance()
    expect(exit).toBe(0)
    for (const text of [
      'Who stands with whom: 6 actors',
      '1 of 10 ties with a sign (3 negative) is at odds with the camps, and no other camps have fewer (line index 1, proved;',
      'Of 5 triangles, 4 are balanced (triangle index 0.80).',
      'Turkey and the United States, positive between the camps: warmth +3.',
      'Turkey: 1 fewer at odds, were its tie with the United States the other way',
      'Without a tie that has a sign: Egypt.',
      '1 of 11 ties with events have no sign that is 95 % sure',
    ]) {
      expect(out.replace(/\s+/g, ' ')).toContain(text)
    }
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
  })

  it('gives the same as JSON and as CSV', async () => {
    const report = JSON.parse((await balance('--json')).out)
    expect(report).toMatchObject({
      line: { index: 1, atLeast: 1, exact: true, normalised: 0.8 },
      triangles: { count: 5, balanced: 4, index: 0.8, unbalanced: [['IRN', 'TUR', 'USA'].sort()] },
      undecided: 1,
      apart: [{ id: 'EGY' }],
    })
    const camp = (id: string) => report.actors.find((one: { id: string }) => one.id === id).camp
    expect(new Set(['SYR', 'IRN', 'RUS', 'TUR'].map(camp)).size).toBe(1)
    expect(camp('ISR')).toBe(camp('USA'))
    expect(camp('ISR')).not.toBe(camp('SYR'))
    const [head, ...lines] = (await balance('--csv')).out.trim().split('\r\n')
    expect(head).toBe('a,b,sign,warmth,low,high,events,atOdds')
    expect(lines).toHaveLength(10)
    expect(lines.filter((line) => line.endsWith('true'))).toHaveLength(1)
  })

  it('looks at those who are named, at a time, and around two', async () => {
    const named = JSON.parse((await balance('Syria', 'Iran', 'Israel', '--json')).out)
    expect(named.actors.map(({ id }: { id: string }) => id).sort()).toEqual(['IRN', 'ISR', 'SYR'])
    const around = JSON.parse((await balance('--around', 'Israel,United States', '--most', '4', '--json')).out)
    expect(around.ties.every(({ a, b }: { a: string; b: string }) => a !== 'EGY' && b !== 'EGY')).toBe(true)
    expect(around.actors).toHaveLength(4)
    const early = JSON.parse((await balance('--until', '2013', '--json', '--sure', '70')).out)
    expect(early.span).toEqual(['0000-01-01', '2013-12-31'])
    expect(early.ties[0].events).toBe(8)
  })

  it('draws the camps', async () => {
    const { out } = await balance('--svg')
    expect(out).toMatch(/^<svg /)
    expect(out).toContain('1 of 10 ties at odds with two camps')
    expect(out).toMatch(/<title>(?:Turkey and the United States|the United States and Turkey): positive, at odds/)
    await balance('--out', 'balance.svg')
    expect(readFileSync(join(cwd, 'balance.svg'), 'utf8')).toBe(out)
  })

  it('looks at it as if ties had the other sign, or actors were not there', async () => {
    const { out } = await balance('--turn', 'Turkey:United States')
    expect(out).toContain('What if, and not what is told: Turkey and the United States with the other sign.')
    expect(out).toContain('Balanced: all 10 ties')
    const turned = JSON.parse((await balance('--turn', 'TUR:USA', '--without', 'EGY', '--json')).out)
    expect(turned.ties.filter((one: { turned: boolean }) => one.turned)).toMatchObject([
      { a: 'TUR', b: 'USA', sign: 'negative', frustrated: false },
    ])
    expect(turned.without).toEqual([{ id: 'EGY', name: 'Egypt' }])
    expect(turned.apart).toEqual([])
    const alone = JSON.parse((await balance('--without', 'Turkey', '--json')).out)
    expect([alone.ties.length, alone.line.index]).toEqual([7, 0])
    // an undecided tie gets a sign: that which its warmth has not
    const given = JSON.parse((await balance('--turn', 'EGY:SYR', '--json')).out)
    expect(given.ties).toHaveLength(11)
    expect((await balance('--turn', 'TUR')).err).toContain('two actors with a colon between, as SYR:TUR; got "TUR"')
    expect((await balance('--without', 'Norway')).err).toContain('Norway is not in this network, which has ')
  })

  it('says what it cannot do', async () => {
    const friends = await balance('Syria', 'Iran', 'Russia')
    expect(friends.err).toContain(
      'balance needs a network with negative ties; among 3 actors 3 of 3 ties with events are positive',
    )
    expect(friends.exit).toBe(2)
    expect((await balance('Syria', 'Iran')).err).toContain('balance needs at least three actors, got 2')
    expect((await balance('--since', '2031')).err).toContain('No event between two actors fits that')
    expect((await balance('--sure', '100')).err).toContain('--sure needs a whole number from 50 to 99; got "100"')
    expect((await balance('Syria', 'Iran', 'Atlantis')).err).toContain('No actor is called "Atlantis"')
  })
})
