import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { row, type StoredRow, storeOf } from '../store/stored-events.ts'
import { run } from './memory-io.ts'

/**
 * Syria and Iran meet every month. Every tenth month Israel strikes at Iran, and in that and the next two months the two are much
 * warmer. The United States do something every month that has to do with nothing.
 */
const rows = Array.from({ length: 120 }, (_, n): readonly StoredRow[] => {
  const month = `${2010 + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}`
  const after = n % 10 < 3 && n > 12
  const meetings = Array.from({ length: 4 }, (__, i) =>
    row({
      day: `${month}-0${1 + i}`,
      ...(i % 2 === 0 ? {} : { source: 'IRN', target: 'SYR' }),
      intensity: (after ? 7 : 2) + ((n * 7 + i * 3) % 5) / 2 - 1,
    }),
  )
  const strike = row({ day: `${month}-05`, source: 'ISR', target: 'IRN', intensity: -10, material: true })
  const others = [
    row({ day: `${month}-25`, source: 'USA', target: 'IRN', intensity: ((n * 5) % 7) - 3 }),
    row({ day: `${month}-26`, source: 'ISR', target: 'SYR', intensity: -4 }),
  ]
  return [...meetings, ...(n % 10 === 0 && n > 12 ? [strike] : []), ...others]
}).flat()

let cwd = ''
beforeAll(async () => {
  cwd = mkdtempSync(join(tmpdir(), 'pull-cli-'))
  mkdirSync(join(cwd, 'case'))
  const store = await storeOf(rows, join(cwd, 'case', 'entente.duckdb'))
  store.close()
})
afterAll(() => rmSync(cwd, { recursive: true }))

const pull = (...args: readonly string[]) => run(cwd, ['pull', 'Syria', 'Iran', ...args])

describe('entente pull', () => {
  it('tells who pulls, which way, how strongly and how sure', async () => {
    const { out, exit } = await pull()
    expect(exit).toBe(0)
    const text = out.replace(/\s+/g, ' ')
    for (const words of [
      'Who pulls at Syria and Iran',
      '1 Israel ▲ closer, measured',
      'After Israel’s blows, Syria and Iran stood',
      'points warmer than usual over the three months from each on',
      'Israel is at odds with both Syria (warmth −3.9) and Iran',
      'a common opponent',
      'triangle balanced',
      '2 the United States',
      'After its moves the two stood no otherwise than chance would have it.',
      'placebo dates',
      'what comes after a move need not come from it',
    ]) {
      expect(text).toContain(words)
    }
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
  })

  it('gives the same as JSON and as CSV, and a picture', async () => {
    const report = JSON.parse((await pull('--json')).out)
    expect(report.actors.map(({ id, way, ground }: Record<string, string>) => [id, way, ground])).toEqual([
      ['ISR', 'closer', 'measured'],
      ['USA', null, 'told'],
    ])
    const [israel] = report.actors
    const blows = israel.studies.find(({ sort }: { sort: string }) => sort === 'blow')
    expect(blows).toMatchObject({ dates: 10, moves: 12 })
    expect(blows.change).toBeGreaterThan(3)
    expect(blows.q).toBeLessThan(0.01)
    expect(israel.moves.filter(({ sort }: { sort: string }) => sort === 'blow')[0].events[0]).toMatchObject({
      source: 'ISR',
      target: 'IRN',
      intensity: -10,
    })
    const csv = (await pull('--csv')).out.split('\r\n')
    expect(csv).toHaveLength(4)
    expect(csv[1]).toMatch(/^SYR,IRN,1,ISR,Israel,closer,measured,/)
    expect((await pull('--out', 'pull.svg')).out.trim()).toMatch(/pull\.svg$/)
    const svg = readFileSync(join(cwd, 'pull.svg'), 'utf8')
    expect(svg).toContain('▲ Israel')
    expect(svg).toContain('after blows of Israel')
  })

  it('says what is wrong with what it is given', async () => {
    expect(await pull('--others', 'many')).toMatchObject({
      exit: 2,
      err: 'entente: --others needs a whole number from 1 to 200; got "many".\n',
    })
    expect((await run(cwd, ['pull', 'Syria', 'Ruritania'])).err).toContain('No actor is called "Ruritania"')
    expect((await run(cwd, ['pull', 'Peru', 'Chile'])).err).toContain('Nothing of Peru or Chile with anybody')
    expect((await pull('--out', 'pull.pdf')).err).toContain('A pull is written as .json, .csv or .svg')
  })

  it('knows only what was known', async () => {
    const report = JSON.parse((await pull('--json', '--as-of', '2010-06')).out)
    expect(report.tests).toMatchObject({ studies: 0 })
    expect(report.notes.join(' ')).toContain('are told of in six months; below 30')
  })
})
