import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { lineIndex } from '../src/analysis/balance/line-index.ts'
import { triangleIndex, trianglesOf } from '../src/analysis/balance/triangle-index.ts'
import type { SignedNetwork } from '../src/model/signed-network.ts'
import { loadProgramSolver } from '../src/tasks/load-program-solver.ts'
import type { Evaluation } from './evaluation.ts'
import { type CsvRow, readRows } from './read-rows.ts'

const REFERENCE = 'reference-balance-values.csv'
/** A network that is not proved by then counts as not exact. */
const SECONDS = 60

/**
 * Whether the line index of known signed networks is found and proved, and how long the slowest takes.
 *
 * @param path a folder with `reference-balance-values.csv` and networks in other CSV files: `a,b,sign`, one a file, or many with a
 *   column `window`
 */
export async function evaluateBalance(path: string): Promise<Evaluation> {
  const reference = readRows(join(path, REFERENCE), ['network', 'triangles', 'balanced_triangles', 'frustration_index'])
  const networks = readNetworks(path)
  const known = (reference ?? []).filter(({ network = '' }) => networks.has(network))
  if (known.length === 0) throw new Error(`balance needs ${REFERENCE} and the networks it tells of; ${path} has none`)
  const solver = await loadProgramSolver()
  const rows = known.map((row) => {
    const { network: name = '' } = row
    const network = networkOf(networks.get(name) ?? [])
    const started = performance.now()
    const line = lineIndex(network, solver, { clock: () => performance.now(), seconds: SECONDS })
    const seconds = (performance.now() - started) / 1000
    const { triangles, balanced } = triangleIndex(trianglesOf(network))
    const wanted = Number(row.frustration_index)
    return {
      name,
      line,
      seconds,
      wanted,
      exact: line.exact && line.index === wanted,
      triangles: triangles === Number(row.triangles) && balanced === Number(row.balanced_triangles),
    }
  })
  const figures = {
    networks: rows.length,
    exact: rows.filter(({ exact }) => exact).length,
    triangles: rows.filter(({ triangles }) => triangles).length,
    slowestSeconds: Math.max(...rows.map(({ seconds }) => seconds)),
  }
  const told = rows.map(
    ({ name, line, wanted, seconds }) =>
      `${name.padEnd(16)} ${String(line.index).padStart(4)} ${String(line.atLeast).padStart(4)} ${String(wanted).padStart(4)}  ${seconds.toFixed(2)} s`,
  )
  return {
    figures,
    table: [`${'network'.padEnd(16)} found  ≥  known`, ...told, summary(figures)].join('\n'),
    misses: rows
      .filter(({ exact, triangles }) => !exact || !triangles)
      .map(({ name, line, wanted }) => `${name}: between ${line.atLeast} and ${line.index}, known ${wanted}`),
  }
}

function summary({ networks, exact, triangles, slowestSeconds }: Readonly<Record<string, number>>): string {
  return `${exact} of ${networks} proved as known, triangles right in ${triangles}; slowest ${slowestSeconds?.toFixed(2)} s`
}

function readNetworks(path: string): ReadonlyMap<string, readonly CsvRow[]> {
  const networks = new Map<string, CsvRow[]>()
  for (const file of readdirSync(path).sort()) {
    const name = /^(.+)\.csv(?:\.gz)?$/.exec(file)?.[1]
    if (name === undefined || file === REFERENCE) continue
    for (const row of readRows(join(path, `${name}.csv`), ['a', 'b', 'sign']) ?? []) {
      const key = row.window ?? basename(name)
      const rows = networks.get(key) ?? []
      rows.push(row)
      networks.set(key, rows)
    }
  }
  return networks
}

function networkOf(rows: readonly CsvRow[]): SignedNetwork {
  const actors = [...new Set(rows.flatMap(({ a = '', b = '' }) => [a, b]))].sort()
  const places = new Map(actors.map((actor, i) => [actor, i]))
  return {
    actors,
    edges: rows.map(({ a = '', b = '', sign }) => ({
      a: places.get(a) ?? 0,
      b: places.get(b) ?? 0,
      sign: Number(sign) > 0 ? 1 : -1,
    })),
  }
}
