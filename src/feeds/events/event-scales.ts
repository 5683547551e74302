import type { PloverType } from '../../model/claim.ts'
import type { EventScale } from '../../model/feed-layout.ts'
import type { ResolvedCode } from '../../model/import-account.ts'
import { parseTable } from '../../model/table.ts'
import type { TypeWeight, TypeWeights } from '../../model/type-weights.ts'

/** The tables of `data/scales`, as their texts. */
export interface ScaleTables {
  readonly 'cameo.tsv': string
  readonly 'weis.tsv': string
  readonly 'plover.tsv': string
  readonly 'acled.tsv': string
  readonly 'ucdp.tsv': string
  readonly 'contexts.tsv': string
}

/** What the codes of events say, each scale a look-up of its own. */
export interface EventScales {
  /** @param key the cells the scale looks at, with U+001F between them */
  read(scale: EventScale, key: string): ResolvedCode
  /** of types whose mode is not told */
  readonly typeWeights: TypeWeights
}

const NOTHING = { cameo: null, weis: null, type: null, mode: null, dimension: null, material: null, intensity: null }

/** Reads the tables of codes: what each weighs, whether it is words or a deed, to which dimension it belongs. */
export function eventScales(tables: ScaleTables): EventScales {
  const cameo = weighted('cameo.tsv', tables['cameo.tsv'], 'cameo')
  const weis = weighted('weis.tsv', tables['weis.tsv'], 'weis')
  const modes = ploverModes(tables['plover.tsv'])
  const contexts = new Map(
    parseTable('contexts.tsv', tables['contexts.tsv'], ['context', 'dimension']).map((row) => [
      row.context,
      row.dimension,
    ]),
  )
  const plover = (key: string): ResolvedCode => {
    const [type = '', mode = '', told = ''] = key.split('\u001f')
    const found = modes.get(named(type, mode)) ?? modes.get(named(type, ''))
    const dimension = told
      .split(/[;|,]/)
      .map((one) => contexts.get(one.trim().toLowerCase().replace(/[ -]/g, '_')))
      .find((one) => one !== undefined)
    if (found === undefined) return { key, known: false, ...NOTHING, type: null, mode: mode.toLowerCase() || null }
    return { key, known: true, ...found, mode: mode.toLowerCase() || null, dimension: dimension ?? found.dimension }
  }
  const bySource = (name: string, text: string, column: string) =>
    new Map(
      parseTable(name, text, [column, 'type', 'mode']).map((row) => [
        String(row[column]).toLowerCase(),
        plover(`${row.type}\u001f${row.mode}`),
      ]),
    )
  const acled = bySource('acled.tsv', tables['acled.tsv'], 'subevent')
  const ucdp = bySource('ucdp.tsv', tables['ucdp.tsv'], 'violence')
  const from = (table: ReadonlyMap<string, ResolvedCode>, key: string): ResolvedCode => {
    const found = table.get(key.toLowerCase())
    if (found === undefined) return { key, known: false, ...NOTHING }
    // a type that is none of PLOVER's is a known code all the same
    return { ...found, key, known: true }
  }
  return {
    read(scale, key) {
      if (scale === 'plover') return plover(key)
      if (scale === 'acled') return from(acled, key)
      if (scale === 'ucdp') return from(ucdp, key)
      const found = (scale === 'cameo' ? cameo : weis).get(key)
      return found ?? { key, known: false, ...NOTHING, [scale]: key }
    },
    typeWeights: new Map(
      [...modes].flatMap(([name, found]): readonly (readonly [PloverType, TypeWeight])[] =>
        name.endsWith('|') ? [[name.slice(0, -1) as PloverType, found]] : [],
      ),
    ),
  }
}

function named(type: string, mode: string): string {
  return `${type.toUpperCase()}|${mode.toLowerCase()}`
}

function weighted(name: string, text: string, scale: 'cameo' | 'weis'): ReadonlyMap<string, ResolvedCode> {
  const rows = parseTable(name, text, ['code', 'goldstein', 'material', 'type', 'dimension'])
  return new Map(
    rows.map((row): readonly [string, ResolvedCode] => {
      const mode = (row as Readonly<Record<string, string>>).mode
      const code = {
        ...NOTHING,
        key: row.code,
        known: true,
        [scale]: row.code,
        type: row.type || null,
        mode: mode || null,
        dimension: row.dimension,
        material: materialOf(row.material),
        intensity: numberOf(row.goldstein),
      }
      return [row.code, code]
    }),
  )
}

function ploverModes(text: string): ReadonlyMap<string, Omit<ResolvedCode, 'key' | 'known'>> {
  return new Map(
    parseTable('plover.tsv', text, ['type', 'mode', 'intensity', 'material', 'dimension']).map((row) => [
      named(row.type, row.mode),
      {
        ...NOTHING,
        type: row.type,
        dimension: row.dimension,
        material: materialOf(row.material),
        intensity: numberOf(row.intensity),
      },
    ]),
  )
}

function materialOf(cell: string): boolean | null {
  return cell === '' ? null : cell === 'material'
}

function numberOf(cell: string): number | null {
  return cell === '' ? null : Number(cell)
}
