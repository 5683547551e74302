import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { DuckDBInstance } from '@duckdb/node-api'
import { writeGdelt } from './generated-feed.ts'

const ROWS = 5_000_000
const ROUNDS = 2

/** What one run took, as `import-side.ts` tells it. */
interface Side {
  readonly rows: number
  readonly seconds: number
  readonly cpuSeconds: number
  readonly peakMegabytes: number
}

/**
 * Imports a generated GDELT 2.0 file into a case, and with DuckDB's own `read_csv` into a table of its 61 columns, each in a process of
 * its own and one after the other; prints the faster of two runs of each.
 */
export async function benchImport(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'entente-bench-'))
  try {
    const file = join(folder, 'generated.export.CSV')
    const instance = await DuckDBInstance.create(':memory:', { threads: '2' })
    const connection = await instance.connect()
    await writeGdelt(connection, file, { rows: ROWS, version: 2 })
    connection.closeSync()
    instance.closeSync()
    console.log(
      `import of ${ROWS.toLocaleString('en-GB')} GDELT rows, ${(statSync(file).size / 2 ** 30).toFixed(2)} GiB:`,
    )
    const runs = Array.from({ length: ROUNDS }, (_, round) => ({
      peer: side('peer', file, join(folder, `peer-${round}`)),
      own: side('own', file, join(folder, `own-${round}`)),
    }))
    const peer = fastest(runs.map((run) => run.peer))
    const own = fastest(runs.map((run) => run.own))
    console.log(line("DuckDB's read_csv into a typed table", peer))
    console.log(line('entente import', own))
    console.log(
      `  ${(peer.seconds / own.seconds).toFixed(2)} times as fast by the clock, ` +
        `${(peer.cpuSeconds / own.cpuSeconds).toFixed(2)} by processor time`,
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function side(name: 'peer' | 'own', file: string, target: string): Side {
  const script = fileURLToPath(new URL('./import-side.ts', import.meta.url))
  const runner = fileURLToPath(new URL('../scripts/run-ts.mjs', import.meta.url))
  const { stdout, stderr, status } = spawnSync(process.execPath, [runner, script, name, file, target], {
    encoding: 'utf8',
  })
  rmSync(target, { recursive: true, force: true })
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(stdout) as Side
}

function fastest(sides: readonly Side[]): Side {
  return sides.reduce((best, one) => (one.seconds < best.seconds ? one : best))
}

function line(name: string, { rows, seconds, cpuSeconds, peakMegabytes }: Side): string {
  const speed = Math.round(rows / seconds / 1000)
  return `  ${name.padEnd(38)}${seconds.toFixed(1)} s (${cpuSeconds.toFixed(1)} s of processor), ${speed}k rows/s, at most ${peakMegabytes} MB`
}
