import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDuckdbStore } from '../../src/store/duckdb/open-duckdb-store.ts'
import { beginPositions } from '../../src/tasks/keep-positions.ts'
import { loadRegistry } from '../../src/tasks/load-registry.ts'
import { parsePositions } from '../../src/tasks/read-positions.ts'
import { sampleClaim, sampleDocument, TAKEN } from '../store/sample-claim.ts'
import { TYPE_WEIGHTS } from '../store/stored-events.ts'
import { run } from './memory-io.ts'

const TEXT = Array.from({ length: 60 }, (_, i) => `Sentence ${i} of the text.`).join(' ')
/** Who acts, on which pair, which way. */
const TOLD: readonly (readonly [string, readonly [string, string], 'closer' | 'apart'])[] = [
  ...Array.from({ length: 8 }, () => ['SYR', ['IRN', 'SYR'], 'closer'] as const),
  ...Array.from({ length: 4 }, () => ['SYR', ['IRN', 'SYR'], 'apart'] as const),
  ...Array.from({ length: 6 }, () => ['IRN', ['IRN', 'SYR'], 'closer'] as const),
  ...Array.from({ length: 5 }, () => ['ISR', ['IRN', 'ISR'], 'apart'] as const),
  ...Array.from({ length: 3 }, () => ['RUS', ['RUS', 'UKR'], 'apart'] as const),
]

let cwd = ''
beforeAll(async () => {
  cwd = mkdtempSync(join(tmpdir(), 'positions-cli-'))
  mkdirSync(join(cwd, 'case'))
  writeFileSync(join(cwd, 'cars.csv'), 'Actor,Capability,Position,Salience\nA,2,4,.8\nB,2,7,.4\nC,3,10,.9\nD,1,10,.2\n')
  const store = await openDuckdbStore(join(cwd, 'case', 'entente.duckdb'), TAKEN, TYPE_WEIGHTS)
  const document = sampleDocument(TEXT)
  await store.addDocument(document, null, TAKEN)
  const claims = TOLD.map(([source, dyad, direction], i) =>
    sampleClaim(document, `Sentence ${i} of`, {
      source: [source],
      target: [dyad[0] === source ? dyad[1] : dyad[0]],
      dyad,
      direction,
    }),
  )
  await store.addReading(document.id, { name: 'reader', version: '1' }, claims, TAKEN)
  store.close()
})
afterAll(() => rmSync(cwd, { recursive: true }))

const positions = (...args: readonly string[]) => run(cwd, ['positions', ...args])

describe('entente positions', () => {
  it('tells where it ends, how sure, who moves and what it hangs on', async () => {
    const { out, exit } = await positions('cars.csv', '--draws', '300')
    expect(exit).toBe(0)
    for (const text of [
      'cars',
      'Median (forecast): 10 now →',
      'over 300 draws',
      'First round: ',
      'weight',
      'Reckoned as the published code has it',
    ]) {
      expect(out.replace(/\s+/g, ' ')).toContain(text)
    }
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
  })

  it('gives the same as JSON whenever it is asked, and other draws for another seed', async () => {
    const [one, again, other] = await Promise.all([
      positions('cars.csv', '--json', '--draws', '200'),
      positions('cars.csv', '--json', '--draws', '200'),
      positions('cars.csv', '--json', '--draws', '200', '--seed', '2'),
    ])
    expect(one.out).toBe(again.out)
    expect(one.out).not.toBe(other.out)
    const report = JSON.parse(one.out)
    expect(report).toMatchObject({
      model: 'bargaining',
      rule: 'corrected',
      axes: [{ from: { at: 4 }, to: { at: 10 } }],
    })
    expect(report.forecasts.map(({ outcome }: { outcome: string }) => outcome)).toEqual(['median', 'mean'])
    const [{ spread }] = report.forecasts
    expect(spread.histogram.reduce((sum: number, n: number) => sum + n, 0)).toBe(200)
    expect(spread.percentiles).toEqual([...spread.percentiles].sort((a: number, b: number) => a - b))
  })

  it('draws nothing where nothing is uncertain', async () => {
    const report = JSON.parse((await positions('cars.csv', '--json', '--spread', '0')).out)
    expect(report.forecasts[0]).toMatchObject({ spread: null, influences: [] })
  })

  it('stops when it is told to, with the draws made so far', async () => {
    let stop = () => {}
    const ran = await run(cwd, ['positions', 'cars.csv', '--json', '--draws', '100000'], {
      onInterrupt: (what) => {
        stop = what
        setTimeout(() => stop(), 150)
        return () => {}
      },
    })
    expect(ran.exit).toBe(130)
    const report = JSON.parse(ran.out)
    expect(report.forecasts[0].spread.draws).toBeLessThan(100_000)
    expect(report.notes.join(' ')).toContain('of 100,000 draws were made.')
  })

  it('draws a picture, and a table of rounds', async () => {
    const { out } = await positions('cars.csv', '--svg', '--draws', '100')
    expect(out).toMatch(/^<svg /)
    expect(out).toContain('<title>C: at 10, ends at')
    const [head, first] = (await positions('cars.csv', '--csv', '--draws', '0')).out.split('\r\n')
    expect(head).toMatch(/^round,actor,name,weight,odds,position/)
    expect(first).toMatch(/^0,A,A,0\.\d+,,4/)
  })

  it('gives the odds of each position on several axes, and where that leads', async () => {
    const axis = (name: string, most: number) =>
      `{ name: ${name}, from: { at: 0, means: none }, to: { at: ${most}, means: all } }`
    const actor = (name: string, capability: number, arms: number, oil: number) =>
      `{ actor: ${name}, capability: ${capability}, salience: 0.5, position: { arms: ${arms}, oil: ${oil} } }`
    const actors = [actor('SYR', 3, 4, 80), actor('IRN', 5, 9, 20), actor('RUS', 6, 2, 50)].join(', ')
    writeFileSync(join(cwd, 'two.yaml'), `axes: [${axis('arms', 10)}, ${axis('oil', 100)}]\nactors: [${actors}]\n`)
    const report = JSON.parse((await positions('two.yaml', '--json', '--draws', '200')).out)
    expect(report).toMatchObject({ model: 'spatial', rounds: [], forecasts: [{ axis: 'arms' }, { axis: 'oil' }] })
    const odds: readonly number[] = report.actors.map((one: { odds: number }) => one.odds)
    expect(odds.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 9)
    const expected = odds.reduce((sum, p, i) => sum + p * report.actors[i].from[1], 0)
    expect(report.forecasts[1].likely).toBeCloseTo(expected, 9)
    const { out } = await positions('two.yaml', '--draws', '100')
    expect(out).toContain('arms, expected: ')
    expect(out).toContain('prevails')
    expect(out).not.toContain('--rule published')
  })

  it('reads those that the case keeps', async () => {
    const store = await openDuckdbStore(join(cwd, 'case', 'entente.duckdb'), TAKEN, TYPE_WEIGHTS)
    const cars = parsePositions(readFileSync(join(cwd, 'cars.csv'), 'utf8'), 'cars.csv', loadRegistry())
    await beginPositions(store, cars, null, { by: 'tester', at: TAKEN })
    store.close()
    const kept = JSON.parse((await positions('--kept', 'cars', '--json')).out)
    expect(kept.forecasts).toEqual(JSON.parse((await positions('cars.csv', '--json')).out).forecasts)
    expect((await positions('--kept', 'cras')).err).toContain('keeps no positions "cras". Is "cars" meant?')
    expect((await positions('--kept', 'cars', '--as-of', '2001')).err).toContain('keeps no positions "cars"')
  })

  it('proposes a file from the claims of a case, with their evidence, that it reads itself', async () => {
    const ran = await positions('--propose', 'Syria,Iran', '--out', 'proposal.yaml')
    expect(ran).toMatchObject({ exit: 0, out: `${join(cwd, 'proposal.yaml')}\n` })
    const text = readFileSync(join(cwd, 'proposal.yaml'), 'utf8')
    expect(text).toContain('issue: "How close Syria and Iran should stand"')
    expect(text).toContain('position: 8 of its claims on the tie of Syria and Iran say closer, 4 apart')
    expect(text).toMatch(/claims: \["[0-9a-f]{6,}/)
    expect(text).toContain('salience: 5 of its 5 claims in the case touch Syria or Iran')
    expect(text).toContain('a guess from its 6 claims in the case, since no figure was imported')
    expect(text).not.toContain('"RUS"')
    const report = JSON.parse((await positions('proposal.yaml', '--json', '--draws', '50')).out)
    expect(report.actors.map(({ actor }: { actor: string }) => actor)).toEqual(['SYR', 'IRN', 'ISR'])
    expect(report.input.actors[0].evidence[0].claims.length).toBeGreaterThan(0)
    const [syria, iran, israel] = report.actors
    expect(iran.from[0]).toBeGreaterThan(syria.from[0])
    expect(israel.from[0]).toBeLessThan(syria.from[0])
  })

  it('says what it cannot do', async () => {
    expect((await positions()).err).toContain('positions needs a file of actors; entente positions --propose SYR,IRN')
    expect((await positions('none.yaml')).err).toContain('There is no file none.yaml that can be read.')
    expect((await positions('cars.csv', '--rounds', '0')).err).toContain('--rounds needs a whole number from 1 to 100')
    expect((await positions('--propose', 'Chad,Peru')).err).toContain('tell where nobody stands on Chad and Peru')
    writeFileSync(join(cwd, 'bad.csv'), 'Actor,Capability,Position,Salience\nA,-2,4,.8\nB,2,7,.4\n')
    const bad = await positions('bad.csv')
    expect(bad).toMatchObject({ exit: 2, out: '' })
    expect(bad.err).toContain('bad.csv: the capability of A is -2; it has to be above 0.')
  })
})
