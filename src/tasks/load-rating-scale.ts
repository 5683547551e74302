import { readFileSync } from 'node:fs'
import { EntenteError } from '../model/error.ts'
import { RATINGS, RELEVANCES } from '../model/matrix.ts'
import type { RatingScale, RatingValue } from '../model/rating-scale.ts'
import { RELIABILITIES } from '../model/source.ts'
import { parseTable } from '../model/table.ts'

const CREDIBILITIES = ['1', '2', '3', '4', '5', '6'] as const
const read = (name: string) => readFileSync(new URL(`../../data/explanations/${name}`, import.meta.url), 'utf8')

/** What ratings count for and grades weigh. */
export function loadRatingScale(): RatingScale {
  const columns = ['code', 'words', 'inconsistency', 'consensus', 'scale', 'likelihood'] as const
  const ratings = parseTable('ratings.tsv', read('ratings.tsv'), columns)
  const weights = parseTable('weights.tsv', read('weights.tsv'), ['of', 'grade', 'weight'])
  const weightsOf = <K extends string>(of: string, grades: readonly K[]) =>
    byKey(grades, (grade) => {
      const row = weights.find((one) => one.of === of && one.grade === grade)
      return row === undefined ? missing('weights.tsv', `${of} ${grade}`) : Number(row.weight)
    })
  return {
    ratings: byKey(RATINGS, (code): RatingValue => {
      const row = ratings.find((one) => one.code === code)
      if (row === undefined) return missing('ratings.tsv', code)
      const { words, inconsistency, consensus, scale, likelihood } = row
      return {
        words,
        inconsistency: Number(inconsistency),
        consensus: Number(consensus),
        scale: Number(scale),
        likelihood: Number(likelihood),
      }
    }),
    reliability: weightsOf('reliability', RELIABILITIES),
    credibility: weightsOf('credibility', CREDIBILITIES),
    relevance: weightsOf('relevance', RELEVANCES),
  }
}

function byKey<K extends string, T>(keys: readonly K[], value: (key: K) => T): Readonly<Record<K, T>> {
  return Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<K, T>
}

function missing(file: string, what: string): never {
  throw new EntenteError('invalid_input', `${file} has no row for ${what}.`)
}
