/**
 * Prints data/actors/state-places.tsv from the package world-countries, from the root of the repository:
 * `npx esbuild --format=esm scripts/make-state-places.ts | node --input-type=module > data/actors/state-places.tsv`.
 */

import { createRequire } from 'node:module'

interface Country {
  readonly cca3: string
  readonly ccn3: string
  readonly latlng: readonly [number, number]
}

/** ids of the package that are not those of Entente */
const IDS: Readonly<Record<string, string>> = { UNK: 'XKX' }

const countries = createRequire(import.meta.url)('world-countries') as readonly Country[]
const header = [
  '# Where states and territories lie: their number in ISO 3166-1, and a point within each in degrees north and east.',
  '# Source: world-countries 5.1.0 (Mohammed Le Doze and others), licence ODbL 1.0; made by scripts/make-state-places.ts, not by hand.',
  'id\tnumeric\tnorth\teast',
]
const degrees = (value: number) => String(Number(value.toFixed(2)))
const rows = countries
  .map(({ cca3, ccn3, latlng: [north, east] }) => [IDS[cca3] ?? cca3, ccn3, degrees(north), degrees(east)].join('\t'))
  .sort()
process.stdout.write(`${[...header, ...rows].join('\n')}\n`)
