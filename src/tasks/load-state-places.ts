import { readFileSync } from 'node:fs'
import { parseTable } from '../model/table.ts'
import type { StatePlace } from '../model/tie-network.ts'

/** Where the states lie, by id, from the table that comes with the package. */
export function loadStatePlaces(): ReadonlyMap<string, StatePlace> {
  const name = 'state-places.tsv'
  const text = readFileSync(new URL(`../../data/actors/${name}`, import.meta.url), 'utf8')
  return new Map(
    parseTable(name, text, ['id', 'numeric', 'north', 'east']).map(({ id, numeric, north, east }) => [
      id,
      { state: id, numeric, point: [Number(east), Number(north)] },
    ]),
  )
}
