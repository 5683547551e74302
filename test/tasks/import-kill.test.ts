import { spawn } from 'node:child_process'
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { afterAll, describe, expect, it } from 'vitest'
import type { Event } from '../../src/model/event.ts'
import type { Store } from '../../src/store/store.ts'
import { type ImportedFile, importFeeds } from '../../src/tasks/import-feeds.ts'
import { openCase } from '../../src/tasks/open-case.ts'
import { ACLED_HEADER, ACLED_ROWS, gdeltText } from '../fixtures/feed-samples.ts'
import { numbers } from '../fixtures/numbers.ts'
import { TAKEN } from '../store/sample-claim.ts'
import { temporaryFolder } from '../store/temporary-folder.ts'

const ROUNDS = 20
const PIECE = 8_000
const CHOICE = { kind: 'guess' } as const

/** Files of three forms, with rows that come again and rows that are none. */
function makeFiles(folder: string): readonly string[] {
  const rows = Array.from({ length: 400 }, (_, i) => ({ id: i % 50 === 9 ? 'none' : String(1000 + (i % 370)) }))
  const lines = gdeltText(rows).split('\n')
  lines[123] = 'cut'
  const acled = Array.from({ length: 150 }, (_, i) => (ACLED_ROWS[i % 2] ?? '').replace(/^SYR10\d/, `SYR${i % 140}`))
  const keds = Array.from(
    { length: 300 },
    (_, i) => `1979-04-${10 + (i % 20)},USR,${i % 3 === 0 ? 'ISR' : 'EGY'},${i % 7 === 0 ? 'x' : '223'}`,
  )
  const files: Readonly<Record<string, string | Uint8Array>> = {
    'a.export.CSV': lines.join('\n'),
    'b.acled.csv.gz': gzipSync([ACLED_HEADER, ...acled].join('\n')),
    'c.keds.csv': ['date,source,target,weis', ...keds].join('\n'),
  }
  return Object.entries(files).map(([name, content]) => {
    const path = join(folder, name)
    writeFileSync(path, content)
    return path
  })
}

/** The importer as a script of its own; the tables are found as from its sources. */
async function bundle(): Promise<string> {
  const outfile = fileURLToPath(
    new URL(`../../node_modules/.cache/entente/import-child-${process.pid}.mjs`, import.meta.url),
  )
  await build({
    entryPoints: [fileURLToPath(new URL('../fixtures/import-child.ts', import.meta.url))],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    packages: 'external',
    define: { 'import.meta.url': JSON.stringify(new URL('../../src/tasks/child.ts', import.meta.url).href) },
    logLevel: 'error',
  })
  return outfile
}

/** Runs the importer and kills it so many milliseconds after it told its n-th step. */
function killed(script: string, args: readonly string[], steps: number, after: number): Promise<'killed' | 'done'> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
    let told = 0
    let errors = ''
    child.stdout.on('data', (chunk: Buffer) => {
      told += chunk.toString().split('\n').length - 1
      if (told >= steps) setTimeout(() => child.kill('SIGKILL'), after)
    })
    child.stderr.on('data', (chunk: Buffer) => {
      errors += chunk.toString()
    })
    child.on('close', (code, signal) => {
      if (signal === 'SIGKILL') resolve('killed')
      else if (code === 0) resolve('done')
      else reject(new Error(errors))
    })
  })
}

async function finish(
  folder: string,
  files: readonly string[],
): Promise<{ events: readonly Event[]; accounts: readonly unknown[] }> {
  const store: Store = await openCase(folder, TAKEN, { create: true })
  const imported: ImportedFile[] = []
  for await (const step of importFeeds(store, folder, files, { choice: CHOICE, now: () => TAKEN, pieceBytes: PIECE })) {
    if (step.kind === 'file') imported.push(step)
  }
  const events = await store.events()
  const accounts = imported.map(({ path, account, unknown, before }) => {
    // a file that was done before the kill is told as known; what was stored of it is in the events
    const { read, stored, duplicate, rejected } = account
    expect(read).toBe(stored + duplicate + rejected)
    return { path, unknown, read, rejected, ...(before === null ? { stored, duplicate } : {}) }
  })
  const status = await store.status()
  store.close()
  expect(status.feeds.reduce((sum, { events: count }) => sum + count, 0)).toBe(events.length)
  return { events, accounts }
}

describe('an import that is killed', () => {
  let script = ''
  afterAll(() => rmSync(script, { force: true }))

  it(`at ${ROUNDS} moments, and run again, leaves the rows of one that was not`, { timeout: 240_000 }, async () => {
    const base = temporaryFolder()
    const files = makeFiles(base)
    const whole = await finish(join(base, 'whole'), files)
    expect(whole.events.length).toBeGreaterThan(700)
    script = await bundle()
    mkdirSync(join(base, 'rounds'))
    const next = numbers(20)
    let kills = 0
    for (let round = 0; round < ROUNDS; round++) {
      const folder = join(base, 'rounds', String(round))
      const steps = 1 + Math.floor(next() * 24)
      const ended = await killed(script, [folder, String(PIECE), ...files], steps, next() * 40)
      if (ended === 'killed') kills++
      const again = await finish(folder, files)
      expect(again.events, `killed after step ${steps} in round ${round}`).toEqual(whole.events)
      for (const [i, account] of again.accounts.entries()) expect(whole.accounts[i]).toMatchObject(account as object)
      expect(readdirSync(folder).sort()).toEqual(['entente.duckdb', 'rejects'])
    }
    expect(kills).toBeGreaterThan(ROUNDS / 2)
  })
})
