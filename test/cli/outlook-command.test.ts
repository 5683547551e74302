import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { scoreOutlook } from '../../src/analysis/outlook/outlook-scores.ts'
import type { OutlookReport } from '../../src/model/outlook-report.ts'
import type { Scoreboard } from '../../src/model/scoreboard.ts'
import { row, type StoredRow, storeOf } from '../store/stored-events.ts'
import { run } from './memory-io.ts'

const ACTORS = ['EGY', 'IRN', 'ISR', 'SAU', 'SYR']
const MONTHS = 66

/** Ties of five states, each with a wave of its own; Syria and Iran fall out from May 2015 on. */
const rows = ACTORS.flatMap((a, i) =>
  ACTORS.slice(i + 1).flatMap((b, j) =>
    Array.from({ length: MONTHS }, (_, m): readonly StoredRow[] => {
      const month = `${2010 + Math.floor(m / 12)}-${String((m % 12) + 1).padStart(2, '0')}`
      const broken = a === 'IRN' && b === 'SYR' && m >= 64
      const wave = broken ? -0.9 : 0.5 * Math.sin(m / (4 + i) + j) + 0.3 * Math.sin(m * 1.7 + i + j)
      return [
        row({ day: `${month}-05`, source: a, target: b, intensity: 5 * (1 + wave) }),
        row({ day: `${month}-15`, source: b, target: a, intensity: -5 * (1 - wave) }),
      ]
    }).flat(),
  ),
)

let cwd = ''
beforeAll(async () => {
  cwd = mkdtempSync(join(tmpdir(), 'outlook-cli-'))
  mkdirSync(join(cwd, 'case'))
  const store = await storeOf(rows, join(cwd, 'case', 'entente.duckdb'))
  store.close()
}, 60_000)
afterAll(() => rmSync(cwd, { recursive: true }))

const outlook = (...args: readonly string[]) => run(cwd, ['outlook', 'Syria', 'Iran', ...args])
const scoreboard = (...args: readonly string[]) => run(cwd, ['scoreboard', ...args])
const json = async (...args: readonly string[]): Promise<OutlookReport> =>
  JSON.parse((await outlook(...args, '--json')).out)

describe('entente outlook', () => {
  it('gives chances that sum to 1, in the words of the directive, with confidence apart', async () => {
    const report = await json('--as-of', '2015-01')
    expect(report.outlooks.map(({ horizon }) => horizon)).toEqual([3, 6, 12, null])
    for (const one of report.outlooks) {
      expect(one.outcomes.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 9)
      expect(one.sentences.confidence).toMatch(/^Confidence in the outlook up to .* is (?:low|moderate|high): /)
      expect(one.sentences.judgement).not.toMatch(/confidence/i)
      expect(one.sentences.confidence).not.toMatch(/likely|chance/)
    }
    const [three] = report.outlooks
    expect(three?.deadline).toBe('2015-04-30')
    expect(three?.forecasts.map(({ by }) => by)).toEqual(['base rate', 'model'])
    expect(three?.climatology?.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 9)
    const { out, exit } = await outlook('--as-of', '2015-01', '--horizon', '3')
    expect(exit).toBe(0)
    expect(out).toContain('What becomes of Syria and Iran by 30 April 2015?')
    expect(out.replace(/\s+/g, ' ')).toContain('Up to 30 April 2015, ')
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(100)
  })

  it('knows nothing of what comes later', async () => {
    const then = await json('--as-of', '2014-01')
    const dated = await json('--as-of', '2014-01-31')
    expect({ ...dated, asOf: '' }).toEqual({ ...then, asOf: '' })
    // on the 30th the month is not over yet
    expect((await json('--as-of', '2014-01-30')).knownTo).toBe('2013-12-31')
  })

  it('pools what analysts say, and tells who said it', async () => {
    const alone = await json('--as-of', '2015-01', '--horizon', '6')
    const said = await json(
      '--as-of',
      '2015-01',
      '--horizon',
      '6',
      '--say',
      'Haddad: rupture=.7 cooling=.1 steady=.1 warming=10%',
    )
    const rupture = (report: OutlookReport) => report.outlooks[0]?.outcomes[0]?.probability as number
    expect(rupture(said)).toBeGreaterThan(rupture(alone))
    const forecasts = said.outlooks[0]?.forecasts ?? []
    expect(forecasts.map(({ by }) => by)).toEqual(['base rate', 'model', 'Haddad'])
    expect(forecasts.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 9)
  })

  it.each([
    [
      ['--horizon', '6', '--say', 'Haddad: rupture=.7 steady=.4'],
      /sum to 1; rupture 0\.7, cooling 0, steady 0\.4, warming 0 sum to 1\.1/,
    ],
    [
      ['--horizon', '6', '--say', 'Haddad: war=1'],
      /"war" is no outcome of a tie: rupture, cooling, steady, warming are/,
    ],
    [['--say', 'Haddad: steady=1'], /of one horizon: say which/],
    [['--say', 'steady=1'], /A forecast needs a name and probabilities/],
    [
      [
        '--question',
        'Will they meet?',
        '--deadline',
        '2014-12-31',
        '--settled-by',
        'a meeting',
        '--say',
        'A: yes=.4 no=.6',
        '--as-of',
        '2015-01-31',
      ],
      /deadline 2014-12-31 is not after the day on which the question is put, 2015-01-31/,
    ],
    [
      ['--question', 'Will they meet?', '--deadline', '2026', '--settled-by', 'a meeting', '--say', 'A: yes=.4 no=.5'],
      /yes 0\.4, no 0\.5 sum to 0\.9/,
    ],
    [
      [
        '--question',
        'Will they meet?',
        '--deadline',
        '2026',
        '--settled-by',
        'x',
        '--say',
        'A: yes=.4 no=.6',
        '--say',
        'B: yes=.4 maybe=.6',
      ],
      /B lacks "no"/,
    ],
    [['--question', 'Will they meet?'], /A question needs a --deadline/],
    [['--deadline', '2026'], /belong to a --question/],
  ])('says what is wrong with %j', async (args, message) => {
    const { err, exit } = await outlook(...args)
    expect(exit).toBeGreaterThan(0)
    expect(err.replace(/\s+/g, ' ')).toMatch(message)
  })

  it('draws its chances', async () => {
    const { out } = await outlook('--as-of', '2015-01', '--svg')
    expect(out).toMatch(/^<svg [^>]*viewBox/)
    expect(out).toContain('What may become of Syria and Iran')
    expect(out.match(/aria-label="3 months: rupture/g)).toHaveLength(1)
  })
})

describe('entente scoreboard', () => {
  it('settles what is due by the rule it carries, and scores it', async () => {
    const kept = await outlook('--as-of', '2015-03', '--horizon', '3', '--keep')
    const id = /Kept as (\w+)\./.exec(kept.err)?.[1] as string
    const before: Scoreboard = JSON.parse((await scoreboard('--as-of', '2015-04', '--json')).out)
    expect(before.outlooks.map(({ state, record }) => [record.id, state])).toEqual([[id, 'open']])
    const after: Scoreboard = JSON.parse((await scoreboard('--json')).out)
    const [one] = after.outlooks
    expect(one?.state).toBe('settled')
    expect(one?.outcome).toMatch(/rupture|cooling/)
    const came = one?.record.outcomes.indexOf(one.outcome ?? '') as number
    expect(one?.score).toEqual(scoreOutlook(one?.record.probabilities ?? [], came))
    expect(after.scores.map(({ by }) => by)).toEqual(['pool', 'base rate', 'model'])
    expect(after.scores[0]?.skill).not.toBeNull()
    expect(one?.signposts.find(({ outcome }) => outcome === 'rupture')?.signposts[1]?.met).toBe('2015-04-05')
    // once more changes nothing
    expect(JSON.parse((await scoreboard('--json')).out)).toEqual(after)
  })

  it('settles by hand what no rule settles, with a reason, and keeps what was said before', async () => {
    const typed = [
      '--question',
      'Will they meet?',
      '--deadline',
      '2016-12-31',
      '--settled-by',
      'a meeting of ministers',
    ]
    const kept = await outlook(
      ...typed,
      '--as-of',
      '2015-01',
      '--say',
      'A: yes=.8 no=.2',
      '--say',
      'B: yes=.6 no=.4',
      '--keep',
    )
    const id = /Kept as (\w+)\./.exec(kept.err)?.[1] as string
    expect((await scoreboard('settle', id, 'perhaps', '--why', 'x')).err).toMatch(/no outcome of it: yes, no, or void/)
    expect((await scoreboard('settle', id, 'yes')).err).toMatch(/A settlement needs a reason/)
    expect((await scoreboard('settle', id, 'yes', '--why', 'x', '--on', '2015-01-01')).err).toMatch(
      /cannot have been known on 2015-01-01/,
    )
    expect((await scoreboard('settle', 'nothing', 'yes', '--why', 'x')).err).toMatch(/No outlook nothing is kept/)
    expect((await scoreboard('settle', id, 'yes', '--why', 'they met', '--on', '2016-05-01')).exit).toBe(0)
    const board: Scoreboard = JSON.parse((await scoreboard('--json')).out)
    const scores = new Map(board.scores.map((score) => [score.by, score]))
    expect(scores.get('A')?.brier).toBeCloseTo(0.08, 12)
    expect(scores.get('B')?.brier).toBeCloseTo(0.32, 12)
    // before the day it became known, it is open
    const then: Scoreboard = JSON.parse((await scoreboard('--as-of', '2016-04', '--json')).out)
    expect(then.outlooks.find(({ record }) => record.id === id)?.state).toBe('open')
    const { out } = await scoreboard()
    expect(out).toContain('Calibration of the pool')
    expect(out).toMatch(/n \d+/)
    expect((await scoreboard('--svg')).out).toContain('Each mark is a tenth of the scale')
  })

  it('backtests the case, and goes on where it was stopped', async () => {
    const whole = await scoreboard('backtest', '--json')
    expect(whole.exit).toBe(0)
    const results = JSON.parse(whole.out)
    expect(results[0]).toMatchObject({ horizon: 3, ties: 10 })
    const state = join(cwd, 'case', 'outlook-backtest.json')
    expect(existsSync(state)).toBe(true)
    const kept = JSON.parse(readFileSync(state, 'utf8'))
    writeFileSync(state, JSON.stringify({ ...kept, fits: kept.fits.slice(0, 2) }))
    expect((await scoreboard('backtest', '--json')).out).toBe(whole.out)
    writeFileSync(state, '{"of": "cut o')
    expect((await scoreboard('backtest', '--json')).out).toBe(whole.out)
    expect((await scoreboard('backtest')).out).toMatch(/ 3 months {2}[−\d.]+ \(.+\) against climatology/)
  })
})
