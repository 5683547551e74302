import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { row, storeOf } from '../store/stored-events.ts'
import { run } from './memory-io.ts'

let cwd = ''
beforeAll(async () => {
  cwd = mkdtempSync(join(tmpdir(), 'tie-cli-'))
  mkdirSync(join(cwd, 'case'))
  const month = (n: number) =>
    `20${String(20 + Math.floor(n / 12)).padStart(2, '0')}-${String((n % 12) + 1).padStart(2, '0')}`
  const rows = Array.from({ length: 20 }, (_, n) => [
    row({ day: `${month(n)}-10`, intensity: n < 10 ? 4 : -6 }),
    row({ day: `${month(n)}-11`, source: 'IRN', target: 'SYR', intensity: 2, dimension: 'military', material: true }),
  ]).flat()
  // August 2021 has none of the tie, October 2021 nothing at all
  const others = [row({ day: '2021-09-03', target: 'RUS' }), row({ day: '2021-11-03', target: 'RUS' })]
  const store = await storeOf([...rows, ...others], join(cwd, 'case', 'entente.duckdb'))
  store.close()
})

afterAll(() => rmSync(cwd, { recursive: true }))

const tie = (...args: readonly string[]) => run(cwd, ['tie', 'Syria', 'Iran', ...args])

describe('entente tie', () => {
  it('prints what the tie is like, a chart of each direction, and the numbers', async () => {
    const { out, exit } = await tie()
    expect(exit).toBe(0)
    for (const text of [
      'Syria → Iran warmth −0.9',
      '20 events',
      'Iran → Syria warmth +1.9',
      '▀▄ warmth',
      '╱ no feed was alive',
      '○ a feed was alive and told nothing',
      'By dimension',
      'The last 8 months:',
      '2021-10 no feed alive',
      'Reciprocity: Iran the warmer by',
      'warmth = (n·y + k·m) / (n + k)',
    ]) {
      expect(out.replace(/\s+/g, ' ')).toContain(text)
    }
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
  })

  it('gives the same numbers as JSON, with the events behind each point', async () => {
    const report = JSON.parse((await tie('--json')).out)
    const points = report.directions[0].all.series.points
    expect(points.map((point: { state: string }) => point.state).slice(-4)).toEqual([
      'covered',
      'quiet',
      'gap',
      'quiet',
    ])
    expect(points.at(-2)).toMatchObject({ period: '2021-10', warmth: null, volume: null })
    expect(points.at(-1)).toMatchObject({ warmth: null, volume: 0, events: [] })
    expect(points[0].events).toMatchObject([{ feed: 'gdelt', line: 1, day: '2020-01-10', intensity: 4 }])
    expect(points[0].moreEvents).toBe(0)
    expect(report.formula[0]).toContain('n·y + k·m')
    const [first] = points
    const { evidence, past, own, mean } = first.warmth
    expect(mean).toBeCloseTo((evidence * own) / (evidence + past), 12)
  })

  it('gives CSV in which nothing known is an empty cell', async () => {
    const lines = (await tie('--csv')).out.trimEnd().split('\r\n')
    const gap = lines.find((line) => line.startsWith('SYR,IRN,all,2021-10'))
    expect(lines[0]).toMatch(/^source,target,dimension,period,/)
    expect(gap).toBe('SYR,IRN,all,2021-10,2021-10-01,2021-10-31,gap,,,,,,,,,,,,,,,,,0')
  })

  it('keeps a period’s number when less of the past is shown, and shows one dimension alone', async () => {
    const all = JSON.parse((await tie('--json')).out).directions[0].all.series.points
    const late = JSON.parse((await tie('--json', '--since', '2021-03')).out).directions[0].all.series.points
    expect(late[0]).toEqual(all.find(({ period }: { period: string }) => period === '2021-03'))
    const military = JSON.parse((await tie('--json', '--dimension', 'military')).out)
    expect(military.directions.map((one: { all: { volume: number } }) => one.all.volume)).toEqual([0, 20])
  })

  it('draws pictures whose marks open events, and loads nothing', async () => {
    const { out, exit } = await tie('--out', 'tie.html')
    expect(exit).toBe(0)
    const html = readFileSync(out.trim(), 'utf8')
    const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]))
    const links = [...html.matchAll(/href="#([^"]+)"/g)].map((match) => match[1] ?? '')
    expect(links.filter((id) => id.startsWith('p-')).length).toBeGreaterThan(80)
    for (const id of links) expect(ids.has(id), id).toBe(true)
    expect(html).not.toMatch(/(?:src|href)="https?:/)
    const svg = (await tie('--svg')).out
    expect(svg).toMatch(/^<svg .*<\/svg>\n$/s)
    expect(svg).toContain('no feed was alive')
    expect(svg).not.toContain('href=')
  })

  it('lists the events behind a period, a page at a time', async () => {
    const { out, err } = await tie('--events', '2020-01')
    expect(out).toContain('10 January 2020    +4.0  Syria → Iran  ASSAULT, diplomatic  [gdelt: gdelt line 1]')
    expect(err).toBe('2 events in 2020-01.\n')
    expect((await tie('--events', '2020-01', '--page', '2')).out).toBe('')
    expect(JSON.parse((await tie('--events', '2020-Q1', '--json')).out).total).toBe(6)
  })

  it('says under which settings it would be another', async () => {
    const { out } = await tie('--sensitivity')
    expect(out).toContain('Under other settings')
    expect(out).toMatch(/deeds only +– +– +0 of 0/)
    expect(out).toMatch(/no past: each period alone +0\.\d\d/)
  })

  it.each([
    [['--since', 'May'], /--since needs a date as 2024, 2024-05 or 2024-05-30; got "May"/, 2],
    [['--per', 'decade'], /Allowed choices are day, week, month, quarter, year, year-week/, 2],
    [['--events', 'spring'], /No period is called "spring"/, 2],
    [['--feed', 'acled'], /No event of the feed "acled" between Syria and Iran/, 1],
    [['--out', 'tie.pdf'], /is written as \.json, .* or \.html/, 2],
    [['--as-of', '2019'], /No event between Syria and Iran is in this case as known on 2019/, 1],
  ] as const)('says what is wrong with %j', async (args, message, status) => {
    const { err, exit } = await tie(...args)
    expect(err).toMatch(message)
    expect(exit).toBe(status)
  })

  it('wants two different actors', async () => {
    expect((await run(cwd, ['tie', 'Syria', 'SYR'])).err).toContain('both mean Syria')
  })
})

describe('entente ties', () => {
  it('lists those of the last month, and all of them as CSV', async () => {
    const { out, err } = await run(cwd, ['ties'])
    expect(out).toMatch(/^November 2021 +\+1\.\d \(−\d\.\d to \+\d\.\d\) +1 event {2}Syria → Russia\n$/)
    expect(err).toBe('1 of 1 tie; --csv prints all.\n')
    const lines = (await run(cwd, ['ties', '--csv'])).out.trimEnd().split('\r\n')
    expect(lines).toHaveLength(43)
    expect(lines[1]).toMatch(/^IRN,SYR,2020-01,0\.7/)
  })

  it('narrows, orders and says what is wrong', async () => {
    const args = [
      'ties',
      '--since',
      '2020',
      '--until',
      '2020',
      '--actor',
      'Iran',
      '--order',
      'coldest',
      '--limit',
      '1',
      '--json',
    ]
    const found = JSON.parse((await run(cwd, args)).out)
    expect(found).toMatchObject({ total: 24, ties: [{ source: 'SYR', target: 'IRN', start: '2020-12-01' }] })
    expect((await run(cwd, ['ties', '--least', 'many'])).err).toContain('--least needs a number from 1')
    expect((await run(cwd, ['ties', '--since', '1950', '--until', '1950'])).err).toBe('No tie has an event then.\n')
  })
})
