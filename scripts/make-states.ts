/**
 * Prints data/actors/states.tsv from the package world-countries, from the root of the repository:
 * `npx esbuild --format=esm scripts/make-states.ts | node --input-type=module > data/actors/states.tsv`.
 * What the package leaves out or says oddly is mended in data/actors/state-forms.tsv, never by hand in the output.
 */

import { createRequire } from 'node:module'

interface Country {
  readonly name: { readonly common: string; readonly official: string }
  readonly cca3: string
  readonly independent: boolean | null
  readonly capital: readonly string[]
  readonly altSpellings: readonly string[]
  readonly region: string
  readonly subregion: string
  readonly translations: Readonly<Record<string, { readonly common: string; readonly official: string }>>
  readonly demonyms: { readonly eng?: { readonly f: string; readonly m: string } }
}

/** ids of the package that are not those of Entente, and non-members of the UN that act as states */
const IDS: Readonly<Record<string, string>> = { UNK: 'XKX' }
const STATES_ALL_THE_SAME = new Set(['PSE', 'TWN', 'UNK', 'ESH'])

const countries = createRequire(import.meta.url)('world-countries') as readonly Country[]
const latin = /^[\p{Script=Latin}\p{M}\s.,'’‘ʼʻʾ()-]+$/u

function list(items: readonly (string | undefined)[], name: string): string {
  const kept = items.filter((item): item is string => item !== undefined && item !== '' && item !== name)
  return [...new Set(kept)].join('|')
}

function row(country: Country): string {
  const { common, official } = country.name
  const sovereign = country.independent === true || STATES_ALL_THE_SAME.has(country.cca3)
  const aliases = country.altSpellings.filter((form) => form.length > 3 && latin.test(form) && !form.includes(', '))
  const demonyms = [country.demonyms.eng?.m, country.demonyms.eng?.f].flatMap((d) => d?.split(/, | or /))
  const arabic = country.translations.ara
  const persian = country.translations.per
  return [
    IDS[country.cca3] ?? country.cca3,
    common,
    official === common ? '' : official,
    list(demonyms, ''),
    list(country.capital, ''),
    list(aliases, common),
    list([arabic?.common, arabic?.official], ''),
    list([persian?.common, persian?.official], ''),
    sovereign ? 'yes' : 'no',
    country.subregion || country.region,
  ].join('\t')
}

const header = [
  '# States and territories: names, demonyms, capitals, Arabic and Persian forms.',
  '# Source: world-countries 5.1.0 (Mohammed Le Doze and others), licence ODbL 1.0; made by scripts/make-states.ts, not by hand.',
  'id\tname\tofficial\tdemonyms\tcapitals\taliases\tarabic\tpersian\tsovereign\tregion',
]
const rows = countries.map(row).sort()
process.stdout.write(`${[...header, ...rows].join('\n')}\n`)
