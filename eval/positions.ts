import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { type Bargain, bargain } from '../src/analysis/positions/bargain.ts'
import { spatialOdds, utilitiesInEyesOf } from '../src/analysis/positions/spatial-odds.ts'
import type { Evaluation } from './evaluation.ts'
import { type CsvRow, readRows } from './read-rows.ts'

const ACTORS = 'eec-auto-emissions-actors.csv'
const TRACE = 'eec-jmckib-trace.txt'
const LOG = 'ktab-20170530_ref-smpExample.txt'
const KINDS = {
  'loses confrontation to': 'confrontation',
  'compromises with': 'compromise',
  'capitulates to': 'capitulation',
} as const

/**
 * Whether a published example of the bargaining model is reckoned as its code does, step by step, and the first iteration of one on
 * several axes as KTAB does.
 *
 * @param path a folder with the example's actors and trace, and KTAB's log of `smpExample`
 */
export function evaluatePositions(path: string): Evaluation {
  const actors = readRows(join(path, ACTORS), ['Actor', 'Capability', 'Position', 'Salience'])
  const trace = readText(join(path, TRACE))
  const log = readText(join(path, LOG))
  if (actors === null || trace === null || log === null)
    throw new Error(`positions needs ${ACTORS}, ${TRACE} and ${LOG}; ${path} has not all of them`)
  const eec = againstTrace(actors, trace)
  const ktab = againstLog(log)
  const figures = {
    eecMaxError: eec.error,
    eecSteps: eec.steps,
    ktabMaxError: ktab.risks,
    ktabUtilityError: ktab.utilities,
  }
  return {
    figures,
    table: [
      `trace of the car emissions: ${eec.steps} numbers, largest error ${eec.error.toExponential(1)}`,
      `KTAB, attitudes to risk: largest error ${ktab.risks.toFixed(6)} (printed with three decimals)`,
      `KTAB, utilities: largest error ${ktab.utilities.toFixed(6)} (printed with three or four)`,
    ].join('\n'),
    misses: eec.misses,
  }
}

function readText(path: string): string | null {
  if (existsSync(path)) return readFileSync(path, 'utf8')
  return existsSync(`${path}.gz`) ? gunzipSync(readFileSync(`${path}.gz`)).toString('utf8') : null
}

interface Step {
  readonly name: string
  readonly wanted: number
  readonly got: number
}

function againstTrace(rows: readonly CsvRow[], trace: string) {
  const names = rows.map(({ Actor = '' }) => Actor)
  const numbers = (column: string) => rows.map((row) => Number(row[column]))
  const rounds = trace.split(/^ROUND \d+$/m)
  const found = bargain(
    { capability: numbers('Capability'), position: numbers('Position'), salience: numbers('Salience') },
    { rule: 'published', rounds: rounds.length - 1, quo: 1, still: -1 },
  )
  const steps = rounds.flatMap((text, round) => stepsOf(text, round, found, names))
  const off = ({ wanted, got }: Step) => (Number.isNaN(got) ? 1 : Math.abs(wanted - got))
  return {
    steps: steps.length,
    error: Math.max(...steps.map(off)),
    misses: steps.filter((step) => off(step) > 1e-9).map(({ name, wanted, got }) => `${name}: ${got}, trace ${wanted}`),
  }
}

/** The numbers of one round of the trace, with ours beside; what is not among ours is NaN. */
function stepsOf(text: string, round: number, found: Bargain, names: readonly string[]): readonly Step[] {
  const own = round === 0 ? found : found.rounds[round - 1]
  const ends = (['median', 'mean'] as const).flatMap((what) => {
    const told = new RegExp(`^${what} position: (\\S+)$`, 'im').exec(text)?.[1]
    return told === undefined
      ? []
      : [{ name: `round ${round}, ${what}`, wanted: Number(told), got: own?.[what] ?? Number.NaN }]
  })
  const moves = round === 0 ? [] : (found.rounds[round - 1]?.moves ?? [])
  const told = [
    ...text.matchAll(
      /^(.+?) (loses confrontation to|compromises with|capitulates to) (.+)\n\t(\S+) vs (\S+)\n\tnew_pos = (\S+)$/gm,
    ),
  ]
  const offers = told.flatMap(([, actor = '', words, asker = '', own, others, to]) => {
    const kind = KINDS[words as keyof typeof KINDS]
    const move = moves.find((one) => names[one.actor] === actor && names[one.asker] === asker && one.kind === kind)
    const step = (what: string, wanted: string | undefined, got: number | undefined) => ({
      name: `round ${round}, ${actor}, ${what}`,
      wanted: Number(wanted),
      got: got ?? Number.NaN,
    })
    return [step('own', own, move?.own), step('others', others, move?.others), step('position', to, move?.to)]
  })
  const count = { name: `round ${round}, moves`, wanted: told.length, got: moves.length }
  return [...ends, count, ...offers]
}

/** The first iteration of a run: inputs as the log read them, in hundredths. */
function againstLog(log: string) {
  const read = (what: string) =>
    [...log.matchAll(new RegExp(`^Read ${what} (\\d+): (\\S+)`, 'gm'))].map(
      ([, at, value]) => [Number(at), Number(value) / 100] as const,
    )
  const rowsOf = (values: readonly (readonly [number, number])[]) => {
    const rows: number[][] = []
    for (const [at, value] of values) {
      if (at === 0) rows.push([])
      rows.at(-1)?.push(value)
    }
    return rows
  }
  const section = (title: string) => {
    const from = log.indexOf(title)
    const lines = from < 0 ? [] : log.slice(from).split('\n').slice(1)
    const end = lines.findIndex((line) => !/^\s*[+-]?\d/.test(line))
    return lines.slice(0, end).map((line) => line.trim().split(/\s+/).map(Number))
  }
  const capability = section('w: ')[0] ?? []
  const found = spatialOdds({ capability, position: rowsOf(read('dimension')), salience: rowsOf(read('salience')) })
  const worst = (wanted: readonly (readonly number[])[], got: readonly ArrayLike<number>[]) =>
    wanted.length === 0
      ? Number.POSITIVE_INFINITY
      : Math.max(
          ...wanted.flatMap((row, i) =>
            row.map((value, j) => Math.abs(value - (got[i]?.[j] ?? Number.POSITIVE_INFINITY))),
          ),
        )
  return {
    risks: worst(
      section('Inferred risk attitudes'),
      Array.from(found.risks, (risk) => [risk]),
    ),
    utilities: Math.max(
      worst(section('Raw actor-pos value matrix'), found.values),
      worst(section('Risk-aware actor-pos utility matrix'), found.utilities),
      ...capability.map((_, h) => worst(section(`Estimate by ${h} of`), utilitiesInEyesOf(h, found))),
    ),
  }
}
