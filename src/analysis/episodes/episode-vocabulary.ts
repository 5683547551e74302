import { parseTable } from '../../model/table.ts'

/** Words that tell happenings apart or alike, from data/episodes. */
export interface EpisodeVocabulary {
  readonly stop: ReadonlySet<string>
  readonly time: ReadonlyMap<string, string>
  /** stem to the classes of happening it may name */
  readonly classes: ReadonlyMap<string, readonly string[]>
  /** forms of verbs that no ending tells */
  readonly verbs: ReadonlySet<string>
  /** words of rank and office that go with names: no names themselves */
  readonly titles: ReadonlySet<string>
  /** the vector of a word in lower case, of length 1; null where it is not known */
  readonly vectorOf: (word: string) => Float32Array | null
  /** weights of what two mentions have in common, and the threshold under `threshold` */
  readonly weights: ReadonlyMap<string, number>
}

export const EPISODE_TABLES = [
  'stop-words.tsv',
  'time-words.tsv',
  'happening-words.tsv',
  'verb-forms.tsv',
  'pair-weights.tsv',
] as const

/** @throws EntenteError "invalid_input" where a table is broken */
export function parseEpisodeVocabulary(
  tables: ReadonlyMap<string, string>,
  vectorOf: EpisodeVocabulary['vectorOf'] = () => null,
): EpisodeVocabulary {
  const rows = <K extends string>(name: string, columns: readonly K[]) =>
    parseTable(name, tables.get(name) ?? '', columns)
  const classes = new Map<string, string[]>()
  for (const row of rows('happening-words.tsv', ['class', 'stems']))
    for (const stem of row.stems.split('|')) classes.set(stem, [...(classes.get(stem) ?? []), row.class])
  const little = rows('stop-words.tsv', ['class', 'words'])
  const wordsOf = (kept: (kind: string) => boolean) =>
    new Set(little.filter((row) => kept(row.class)).flatMap(({ words }) => words.split('|')))
  return {
    stop: wordsOf((kind) => kind !== 'title'),
    titles: wordsOf((kind) => kind === 'title'),
    verbs: new Set(rows('verb-forms.tsv', ['ending', 'forms']).flatMap(({ forms }) => forms.split('|'))),
    time: new Map(rows('time-words.tsv', ['word', 'kind']).map(({ word, kind }) => [word, kind])),
    classes,
    vectorOf,
    weights: new Map(
      rows('pair-weights.tsv', ['feature', 'weight']).map(({ feature, weight }) => [feature, Number(weight)]),
    ),
  }
}
