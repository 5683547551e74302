import { dateSpan } from '../../model/date-span.ts'
import type { EpisodeMention } from '../../model/episode.ts'
import type { EpisodeVocabulary } from './episode-vocabulary.ts'
import { type MentionForm, mentionForm, WORD } from './mention-form.ts'
import { stem } from './stem.ts'
import { type WordSet, type WordTable, wordSet } from './word-table.ts'

const DAY_MS = 86_400_000

/** A mention as it is held against chains of others. */
export interface MentionProfile {
  readonly mention: EpisodeMention
  readonly form: MentionForm
  /** stems of its words that tell something */
  readonly stems: WordSet
  /** those among them written with a capital, but for titles */
  readonly names: WordSet
  /** names before its verb */
  readonly subject: WordSet
  /** stems of its sentence */
  readonly around: WordSet
  /** stems of its document's title */
  readonly title: WordSet
  /** kinds of happening it may name, but for saying, and by what it may have been said */
  readonly classes: ReadonlySet<string>
  /** whether it names by what something was said: an interview, a newspaper */
  readonly medium: boolean
  readonly numbers: WordSet
  readonly actors: WordSet
  readonly places: WordSet
  /** day numbers; null where it has no time */
  readonly days: readonly [number, number] | null
  /** whether its own words give a time that fixes a day, a month or a year */
  readonly timed: boolean
  /** the mean vector of its words but for names, of length 1; null where none is known */
  readonly meaning: Float32Array | null
  /** day number of its document */
  readonly written: number | null
}

export function mentionProfile(
  mention: EpisodeMention,
  vocabulary: EpisodeVocabulary,
  table: WordTable,
): MentionProfile {
  const form = mentionForm(mention, vocabulary)
  const tokens = mention.words.match(WORD) ?? []
  const stems: number[] = []
  const names: number[] = []
  const subject: number[] = []
  const numbers: number[] = []
  const places: number[] = []
  const vectors: Float32Array[] = []
  const classes = new Set<string>()
  for (const [i, token] of tokens.entries()) {
    const lower = form.words[i] as string
    if (/^\d/.test(token)) numbers.push(table.numberOf(lower))
    if (vocabulary.time.has(lower) || vocabulary.stop.has(lower)) continue
    const root = stem(lower)
    const number = table.numberOf(root)
    stems.push(number)
    const vector = /^\p{Ll}/u.test(token) ? vocabulary.vectorOf(lower) : null
    if (vector !== null) vectors.push(vector)
    if (/^\p{Lu}/u.test(token) && !vocabulary.titles.has(lower)) {
      names.push(number)
      if (form.verb < 0 || i < form.verb) subject.push(number)
      if (/^(?:in|at|to|from|near|outside|off|over)$/.test(form.words[i - 1] ?? '')) places.push(number)
    }
    if (i < form.said) for (const one of vocabulary.classes.get(root) ?? []) classes.add(one)
  }
  const around: number[] = []
  for (const token of mention.sentence.match(WORD) ?? []) {
    const lower = token.toLowerCase()
    if (!vocabulary.stop.has(lower) && !vocabulary.time.has(lower)) around.push(table.numberOf(stem(lower)))
  }
  const title: number[] = []
  for (const token of mention.title.match(WORD) ?? []) {
    const lower = token.toLowerCase()
    if (!vocabulary.stop.has(lower) && !vocabulary.time.has(lower)) title.push(table.numberOf(stem(lower)))
  }
  const medium = classes.delete('medium')
  classes.delete('speech')
  return {
    mention,
    form,
    stems: wordSet(stems),
    names: wordSet(names),
    subject: wordSet(subject),
    around: wordSet(around),
    title: wordSet(title),
    classes,
    medium,
    numbers: wordSet(numbers),
    actors: wordSet([...mention.source, ...mention.target].map((actor) => table.numberOf(`@${actor}`))),
    places: wordSet(places),
    days: daysOf(mention.when),
    timed:
      form.time === 'date' ||
      (form.time === 'relative' &&
        mention.when !== null &&
        mention.when.length === 10 &&
        mention.when !== mention.published),
    meaning: meanOf(vectors),
    written: mention.published === null ? null : Date.parse(mention.published) / DAY_MS,
  }
}

/** Day numbers of an ISO date or interval; an open end is taken as the other one. */
function daysOf(when: string | null): readonly [number, number] | null {
  if (when === null) return null
  const [from, to] = dateSpan(when)
  const days = [from === '0000-01-01' ? to : from, to === '9999-12-31' ? from : to].map(
    (day) => Date.parse(day) / DAY_MS,
  )
  return [days[0] ?? 0, days[1] ?? 0]
}

function meanOf(vectors: readonly Float32Array[]): Float32Array | null {
  const [first] = vectors
  if (first === undefined) return null
  const mean = new Float32Array(first.length)
  for (const vector of vectors)
    for (let k = 0; k < mean.length; k++) mean[k] = (mean[k] as number) + (vector[k] as number)
  return unit(mean)
}

/** A vector brought to length 1. */
export function unit(vector: Float32Array | null): Float32Array | null {
  if (vector === null) return null
  const length = Math.hypot(...vector)
  return length === 0 ? null : vector.map((one) => one / length)
}

/** The product of two meanings, in [-1, 1]. */
export function nearness(a: Float32Array | null, b: Float32Array | null): number {
  if (a === null || b === null) return 0
  let sum = 0
  for (let k = 0; k < a.length; k++) sum += (a[k] as number) * (b[k] as number)
  return sum
}
