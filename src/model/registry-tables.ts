import { parseTable, type Row } from './table.ts'

const COLUMNS = {
  'states.tsv': ['id', 'name', 'official', 'demonyms', 'capitals', 'aliases', 'arabic', 'persian', 'sovereign'],
  'state-forms.tsv': ['state', 'role', 'forms'],
  'organisations.tsv': ['id', 'name', 'kind', 'topic', 'partOf', 'base', 'aliases'],
  'groups.tsv': ['id', 'name', 'members', 'aliases'],
  'outlets.tsv': ['id', 'name', 'base', 'speaksFor', 'aliases'],
  'seats.tsv': ['stands', 'forms'],
  'places.tsv': ['state', 'places'],
  'roles.tsv': ['class', 'acts', 'of', 'words'],
  'ambiguous-names.tsv': ['form', 'actor', 'default', 'cues'],
  'ordinary-words.tsv': ['when', 'words'],
  'transliterations.tsv': ['words'],
} as const
const HOLDERS = ['id', 'name', 'aliases', 'state', 'office', 'from', 'to', 'script'] as const

type Tables<C> = {
  readonly [K in keyof C]: C[K] extends readonly (infer N extends string)[] ? readonly Row<N>[] : never
}
export type HolderRow = Row<(typeof HOLDERS)[number]>

/** The tables of data/actors as rows. */
export interface RegistryTables extends Tables<typeof COLUMNS> {
  readonly holders: readonly HolderRow[]
}

/**
 * The tables under data/actors from their texts.
 *
 * @param files file name to text; every `office-holders-*.tsv` is read as one table of office holders
 * @throws EntenteError "invalid_input" where a table or one of its columns is missing
 */
export function parseRegistryTables(files: ReadonlyMap<string, string>): RegistryTables {
  const tables = Object.entries(COLUMNS).map(([name, columns]) => [
    name,
    parseTable(name, files.get(name) ?? '', columns as readonly string[]),
  ])
  const holders = [...files.keys()]
    .filter((name) => name.startsWith('office-holders-'))
    .sort()
    .flatMap((name) => parseTable(name, files.get(name) ?? '', HOLDERS))
  return { ...(Object.fromEntries(tables) as Tables<typeof COLUMNS>), holders }
}
