import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { segmentSeries } from '../src/analysis/shifts/segment-series.ts'
import type { Evaluation } from './evaluation.ts'
import { changePointF1, covering } from './score-changepoints.ts'

/**
 * How well the default cuts series of any kind, against what five people saw in each.
 *
 * @param path a folder with `annotations.json` and `datasets/*.json`, as the Turing change point data set is laid out; series of
 *   one variable alone
 */
export function evaluateChangepoints(path: string): Evaluation {
  const annotations: Record<string, Record<string, number[]>> = JSON.parse(
    readFileSync(join(path, 'annotations.json'), 'utf8'),
  )
  const folder = join(path, 'datasets')
  const rows = readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .flatMap((file) => {
      const { name, values } = readSeries(join(folder, file))
      const annotated = Object.values(annotations[name] ?? {})
      if (values === null || annotated.length === 0) return []
      const { changes, shape, season } = segmentSeries(values)
      const f1 = changePointF1(annotated, changes)
      return [{ name, changes, shape, season, f1, cover: covering(annotated, changes, values.length), annotated }]
    })
  if (rows.length === 0) throw new Error(`changepoints needs annotated series of one variable; ${folder} has none`)
  const mean = (of: (row: (typeof rows)[number]) => number) => rows.reduce((sum, row) => sum + of(row), 0) / rows.length
  const figures = { f1: mean((row) => row.f1), cover: mean((row) => row.cover), series: rows.length }
  const told = rows.map(({ name, f1, cover, changes, shape, season }) => {
    const kind = `${shape.trend ? 'line' : 'level'}${shape.lags > 0 ? ', memory' : ''}${season > 0 ? `, season of ${season}` : ''}`
    return `${name.padEnd(20)} ${f1.toFixed(3)}  ${cover.toFixed(3)}  ${kind}: ${changes.join(' ') || 'no change'}`
  })
  return {
    figures,
    table: [`${'series'.padEnd(20)} F1     cover`, ...told, summary(figures)].join('\n'),
    misses: rows
      .filter(({ f1 }) => f1 < 1)
      .map(
        ({ name, changes, annotated }) => `${name}: ${JSON.stringify(changes)}, people ${JSON.stringify(annotated)}`,
      ),
  }
}

function summary({ f1, cover }: { readonly f1: number; readonly cover: number }): string {
  return `${'mean'.padEnd(20)} ${f1.toFixed(3)}  ${cover.toFixed(3)}`
}

interface NamedSeries {
  readonly name: string
  /** null where there are several variables */
  readonly values: Float64Array | null
}

function readSeries(file: string): NamedSeries {
  const { name, series } = JSON.parse(readFileSync(file, 'utf8')) as {
    name: string
    series: readonly { readonly raw: readonly (number | null)[] }[]
  }
  const [only] = series
  if (series.length !== 1 || only === undefined) return { name, values: null }
  return { name, values: Float64Array.from(only.raw, (value) => value ?? Number.NaN) }
}
