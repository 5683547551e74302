import { parseTable } from '../../model/table.ts'

/** Words that tell happenings apart or alike, from data/episodes. */
export interface EpisodeVocabulary {
  readonly stop: ReadonlySet<string>
  readonly time: ReadonlyMap<string, string>
  /** stem to the classes of happening it may name */
  readonly classes: ReadonlyMap<string, readonly string[]>
  /** weights of what two mentions have in common, and the threshold under `threshold` */
  readonly weights: ReadonlyMap<string, number>
}

export const EPISODE_TABLES = ['stop-words.tsv', 'time-words.tsv', 'happening-words.tsv', 'pair-weights.tsv'] as const

/** @throws EntenteError "invalid_input" where a table is broken */
export function parseEpisodeVocabulary(tables: ReadonlyMap<string, string>): EpisodeVocabulary {
  const rows = <K extends string>(name: string, columns: readonly K[]) =>
    parseTable(name, tables.get(name) ?? '', columns)
  const classes = new Map<string, string[]>()
  for (const row of rows('happening-words.tsv', ['class', 'stems']))
    for (const stem of row.stems.split('|')) classes.set(stem, [...(classes.get(stem) ?? []), row.class])
  return {
    stop: new Set(rows('stop-words.tsv', ['class', 'words']).flatMap(({ words }) => words.split('|'))),
    time: new Map(rows('time-words.tsv', ['word', 'kind']).map(({ word, kind }) => [word, kind])),
    classes,
    weights: new Map(
      rows('pair-weights.tsv', ['feature', 'weight']).map(({ feature, weight }) => [feature, Number(weight)]),
    ),
  }
}
