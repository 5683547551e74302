import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { EVALUATIONS } from '../../eval/evaluations.ts'
import { ANNOTATED } from './annotated.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'entente-eval-run-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function evaluate(...args: readonly string[]) {
  const command = [join(root, 'scripts/run-ts.mjs'), join(root, 'eval/run.ts'), ...args]
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: root, encoding: 'utf8' })
  return { status, stdout, stderr }
}

function dataOf(name: string): string {
  for (const [file, text] of Object.entries(ANNOTATED[name]?.annotated ?? {})) {
    const path = join(folder, name, file)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
  }
  return join(folder, name)
}

const isNumber = expect.any(Number)
const f1 = expect.objectContaining({ f1: isNumber })
const full = { f1: isNumber, p: isNumber, r: isNumber }
const SKILL = {
  rpss: isNumber,
  rpssLow: isNumber,
  rpssPersistence: isNumber,
  calibrationError: isNumber,
  n: isNumber,
}
/** The keys that other programs count on. */
const KEYS: Readonly<Record<string, object>> = {
  claims: {
    found: full,
    who: f1,
    what: f1,
    direction: isNumber,
    attributed: isNumber,
    modality: isNumber,
    dimension: isNumber,
    when: isNumber,
    figures: isNumber,
    brokenQuotes: isNumber,
  },
  plv: {
    root: expect.objectContaining({ macroF1: isNumber, accuracy: isNumber }),
    quad: expect.objectContaining({ macroF1: isNumber }),
  },
  coders: { relevance: isNumber, penta: f1, root: f1 },
  relations: { f1: isNumber, p: isNumber, r: isNumber, entities: f1 },
  attribution: { content30: f1, content80: f1, source: isNumber },
  factuality: { r: isNumber, mae: isNumber, constantMae: isNumber },
  parse: { uas: isNumber, las: isNumber, nsubj: isNumber, obj: isNumber },
  tie: {
    msbvarExact: isNumber,
    csisMaxError: isNumber,
    heldOut: { warmth: isNumber, plain: isNumber, inside: isNumber },
  },
  actors: { country: isNumber, sector: isNumber },
  shifts: { recall: 1, detectionsPerDyadYear: isNumber, chance: isNumber, signRight: 1, dyads: 1 },
  outlook: { 3: SKILL, 6: SKILL, 12: SKILL },
  positions: { eecMaxError: isNumber, ktabMaxError: isNumber },
  balance: { networks: 2, exact: 2, slowestSeconds: isNumber },
  changepoints: { f1: isNumber, cover: isNumber, series: 1 },
  episodes: { pairwise: full, bcubed: full, within: full, chainsGiven: full, mentions: 4, episodes: 2 },
  readouts: { alignment: f1, oneSided: f1, contradictions: f1, topThree: isNumber, pairs: 1 },
}

describe('npm run eval -- NAME', () => {
  it.each(EVALUATIONS)('$name prints its figures as one line of JSON, and nothing else', ({ name, rows }) => {
    const { status, stdout } = evaluate(name, '--data', dataOf(name), '--json')
    expect(status).toBe(0)
    expect(stdout.trimEnd().split('\n')).toHaveLength(1)
    const figures: Record<string, unknown> = JSON.parse(stdout)
    expect(figures).toMatchObject(KEYS[name] ?? { name })
    for (const { key } of rows.filter((row) => !/^(?:parts|files|fresh|seen|folds|tune)\./.test(row.key))) {
      const value = key.split('.').reduce<unknown>((at, part) => (at as Record<string, unknown>)[part], figures)
      expect(value, key).toEqual(isNumber)
    }
  })

  it('prints misses where they are asked for', () => {
    const { stdout } = evaluate('claims', '--data', dataOf('claims'), '--misses', '2')
    expect(stdout).toMatch(/^claim found, F1/m)
    expect(stdout).toMatch(/\n[12] of \d+ misses\n(?:talks:\d+ .+\n){1,2}$/)
  })

  it('asks only for what is later than a date', () => {
    const { status, stderr } = evaluate('shifts', '--data', dataOf('shifts'), '--since', '1991-06')
    expect(status).toBe(1)
    expect(stderr).toMatch(/^shifts needs known shifts of ties that the events tell of/)
  })

  it('takes one file of a folder too', () => {
    const { stdout } = evaluate('claims', '--data', join(dataOf('claims'), 'talks.txt'), '--json')
    expect(Object.keys(JSON.parse(stdout).texts)).toEqual(['talks'])
  })

  it('says what is wrong', () => {
    expect(evaluate('sums')).toMatchObject({ status: 2, stdout: '' })
    expect(evaluate('claims', '--data', join(folder, 'nowhere'))).toMatchObject({ status: 1, stdout: '' })
    expect(evaluate('actors', '--data', dataOf('claims')).stderr).toMatch(/^actors needs a JSONL file of cases/)
    expect(evaluate('shifts', '--since', 'lately').stderr).toMatch(
      /^--since needs a date such as 1990-01-01, got lately\n/,
    )
    expect(evaluate('actors', '--misses', 'many').stderr).toMatch(/^--misses needs a count, got many\n/)
  })
})
