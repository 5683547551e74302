import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { row, type StoredRow, storeOf } from '../store/stored-events.ts'
import { run } from './memory-io.ts'

/** Syria and Iran meet every month; from March 2015 on Syria strikes at Iran too. Others go on as they are. */
const rows = Array.from({ length: 84 }, (_, n): readonly StoredRow[] => {
  const month = `${2011 + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}`
  const meetings = [
    row({ day: `${month}-0${1 + (n % 7)}`, intensity: 3 + (n % 3) }),
    row({ day: `${month}-1${n % 5}`, source: 'IRN', target: 'SYR', intensity: 4 + (n % 2) }),
  ]
  const strike = { intensity: -10, material: true, dimension: 'military' }
  const strikes = n < 50 ? [] : [row({ day: `${month}-20`, ...strike }), row({ day: `${month}-20`, ...strike })]
  const others = [row({ day: `${month}-25`, source: 'RUS', target: 'USA', intensity: -5 })]
  return [...meetings, ...strikes, ...others]
}).flat()

let cwd = ''
beforeAll(async () => {
  cwd = mkdtempSync(join(tmpdir(), 'shifts-cli-'))
  mkdirSync(join(cwd, 'case'))
  const store = await storeOf(rows, join(cwd, 'case', 'entente.duckdb'))
  store.close()
})
afterAll(() => rmSync(cwd, { recursive: true }))

const shifts = (...args: readonly string[]) => run(cwd, ['shifts', 'Syria', 'Iran', ...args])

describe('entente shifts', () => {
  it('tells from when, which way, how much, how sure, and by what', async () => {
    const { out, exit } = await shifts()
    expect(exit).toBe(0)
    for (const text of [
      'Shifts of Syria and Iran',
      '▼ 1 2015-03 further apart (over 99 %)',
      'In March 2015, Syria and Iran moved further apart: military conflict from Syria toward Iran rose from 0 to 20 points a month.',
      'cooperation less conflict: +8.5 → −11.5 points a month',
      '20 March 2015 −10.0 ×2 Syria → Iran ASSAULT, military',
      'No alarm after 2017-12',
      'At most one shift in four years is told, here 1; 1 shift told.',
      'entente tie SYR IRN --events 2015-03',
    ]) {
      expect(out.replace(/\s+/g, ' ')).toContain(text)
    }
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
  })

  it('gives the same as JSON and as CSV', async () => {
    const report = JSON.parse((await shifts('--json')).out)
    expect(report.shifts).toHaveLength(1)
    const [shift] = report.shifts
    expect(shift).toMatchObject({
      period: { period: '2015-03', from: '2015-03-01', to: '2015-03-31' },
      direction: 'apart',
      parts: [{ source: 'SYR', target: 'IRN', dimension: 'military', sign: 'conflict', before: 0, after: 20 }, {}, {}],
      carriers: expect.arrayContaining([expect.objectContaining({ reports: 2 })]),
    })
    expect(shift.net.change).toBeCloseTo(-20, 0)
    expect(shift.net.interval[0]).toBeLessThan(-20)
    const [head, line] = (await shifts('--csv')).out.split('\r\n')
    expect(head).toMatch(/^a,b,period,from,to,first,last,probability,direction,/)
    expect(line).toMatch(/^SYR,IRN,2015-03,2015-03-01,2015-03-31,2015-03,2015-03,[\d.]+,apart,/)
  })

  it('knows nothing of it before it was known, and looks at one dimension alone', async () => {
    expect(JSON.parse((await shifts('--json', '--as-of', '2015-02')).out).shifts).toEqual([])
    expect(JSON.parse((await shifts('--json', '--until', '2015-02')).out).shifts).toEqual([])
    expect(JSON.parse((await shifts('--json', '--since', '2016')).out).shifts).toEqual([])
    expect(JSON.parse((await shifts('--json', '--dimension', 'diplomatic')).out).shifts).toEqual([])
    const military = JSON.parse((await shifts('--json', '--dimension', 'military')).out)
    expect(military.shifts[0].period.period).toBe('2015-03')
  })

  it('raises an alarm when a change is fresh', async () => {
    const { alarm, shifts: told } = JSON.parse((await shifts('--json', '--until', '2015-04', '--since', '2015-04')).out)
    expect(told).toEqual([])
    expect(alarm).toMatchObject({ due: true, moved: { sign: 'conflict', since: '2015-03', rises: true } })
    const quiet = JSON.parse((await shifts('--json', '--until', '2015-02')).out)
    expect(quiet.alarm.due).toBe(false)
  })

  it('marks them in the picture of the tie', async () => {
    const { out } = await shifts('--svg')
    expect(out).toMatch(/^<svg /)
    expect(out).toContain('▼1')
    const written = await shifts('--out', 'shifts.svg')
    expect(readFileSync(join(cwd, 'shifts.svg'), 'utf8')).toBe(out)
    expect(written.out).toBe(`${join(cwd, 'shifts.svg')}\n`)
  })

  it('says what it cannot do', async () => {
    expect((await shifts('--out', 'shifts.pdf')).err).toContain(
      'Shifts are written as .json, .csv or .svg; "shifts.pdf"',
    )
    expect((await shifts('--per', 'day')).exit).toBe(2)
    const none = await run(cwd, ['shifts', 'Syria', 'Russia'])
    expect(none.err).toContain('No event between Syria and Russia is in this case.')
    expect(none.exit).toBe(1)
  })
})
