import { dirname, join } from 'node:path'
import { findEntities } from '../src/reading/find-entities.ts'
import { findRelations, RELATION_CLASSES, type RelationClass } from '../src/reading/find-relations.ts'
import { readThrough } from '../src/reading/read-document.ts'
import type { ReaderVocabulary } from '../src/reading/reader-vocabulary.ts'
import type { Reading, TokenSpan } from '../src/reading/reading.ts'
import { tokenAt } from '../src/reading/syntax-tree.ts'
import { loadVocabulary } from '../src/tasks/load-reader.ts'
import { filesUnder, readJsonl } from './annotated-files.ts'
import type { Evaluation } from './evaluation.ts'
import { withoutArticle } from './without-article.ts'

interface Document {
  readonly _id: string
  readonly text: string
}

interface MarkedEntity {
  readonly documentId: string
  readonly begin: number
  readonly end: number
}

interface MarkedRelation {
  readonly documentId: string
  readonly sourceBegin: number
  readonly sourceEnd: number
  readonly targetBegin: number
  readonly targetEnd: number
  readonly type: string
}

type Span = readonly [number, number]

interface Pair {
  readonly source: Span
  readonly target: Span
  readonly stance: RelationClass
}

const STANCES: Readonly<Record<string, RelationClass>> = {
  FightingAgainst: 'hostile',
  Dislikes: 'hostile',
  AlliesOf: 'friendly',
  Likes: 'friendly',
  CommWith: 'communicates',
}

/**
 * How well is found who fights, helps or talks to whom? A pair is right where both sides share half of the shorter one's
 * characters with the marked ones, in the same order, and the class is the same. Entities are right where they begin and
 * end as marked, articles aside.
 *
 * @param path a folder of the re3d form: documents.json, entities.json and relations.json, in it or in folders of it
 */
export function evaluateRelations(path: string): Evaluation {
  const folders = [...new Set(filesUnder(path, 'documents.json').map((file) => dirname(file)))]
  if (folders.length === 0) throw new Error(`relations needs a folder with documents.json; ${path} has none`)
  const vocabulary = loadVocabulary()
  const pairs = { both: 0, found: 0, marked: 0 }
  const entities = { both: 0, found: 0, marked: 0 }
  const classes = new Map(RELATION_CLASSES.map((stance) => [stance, { both: 0, found: 0, marked: 0 }]))
  const misses: string[] = []
  for (const folder of folders) {
    const relations = readJsonl<MarkedRelation>(join(folder, 'relations.json'))
    const marks = readJsonl<MarkedEntity>(join(folder, 'entities.json'))
    for (const { _id, text } of readJsonl<Document>(join(folder, 'documents.json'))) {
      const reading = readThrough({ id: _id, title: '', publisher: null, published: null, text }, vocabulary)
      const gold = relations.filter((one) => one.documentId === _id).flatMap(goldPair)
      const own = pairsIn(reading, vocabulary)
      const { missed, extra } = compare(gold, own)
      const show = (what: string) => (one: Pair) =>
        `${what} ${one.stance}: ${text.slice(...one.source)} → ${text.slice(...one.target)} (${_id.slice(0, 6)}:${one.source[0]})`
      misses.push(...missed.map(show('missed')), ...extra.map(show('not marked')))
      for (const stance of RELATION_CLASSES) {
        const of = (list: readonly Pair[]) => list.filter((one) => one.stance === stance).length
        const counts = { both: of(gold) - of(missed), found: of(own), marked: of(gold) }
        for (const sum of [pairs, classes.get(stance)]) if (sum !== undefined) add(sum, counts)
      }
      const spans = new Set(
        marks.filter((one) => one.documentId === _id).map((one) => keyOf(text, [one.begin, one.end])),
      )
      const ownSpans = entitiesIn(reading, vocabulary)
      add(entities, {
        both: [...ownSpans].filter((key) => spans.has(key)).length,
        found: ownSpans.size,
        marked: spans.size,
      })
    }
  }
  const byClass = Object.fromEntries([...classes].map(([stance, counts]) => [stance, scores(counts)]))
  const figures = { ...scores(pairs), ...byClass, entities: scores(entities), pairs: pairs.marked }
  const line = (name: string, { f1, p, r }: Scores) =>
    `${name.padEnd(14)} F1 ${f1.toFixed(3)}  precision ${p.toFixed(3)}  recall ${r.toFixed(3)}`
  const table = [
    line('relations', figures),
    ...Object.entries(byClass).map(([name, one]) => line(`  ${name}`, one)),
    line('entities', figures.entities),
  ]
  return { figures, table: table.join('\n'), misses }
}

interface Counts {
  both: number
  found: number
  marked: number
}

interface Scores {
  readonly f1: number
  readonly p: number
  readonly r: number
}

function add(sum: Counts, { both, found, marked }: Readonly<Counts>): void {
  sum.both += both
  sum.found += found
  sum.marked += marked
}

function scores({ both, found, marked }: Readonly<Counts>): Scores {
  return { f1: (2 * both) / Math.max(1, found + marked), p: both / Math.max(1, found), r: both / Math.max(1, marked) }
}

function goldPair(one: MarkedRelation): readonly Pair[] {
  const stance = STANCES[one.type]
  if (stance === undefined) return []
  return [{ source: [one.sourceBegin, one.sourceEnd], target: [one.targetBegin, one.targetEnd], stance }]
}

function characters(reading: Reading, { from, to }: TokenSpan): Span {
  return [tokenAt(reading, from).start, tokenAt(reading, to - 1).end]
}

function pairsIn(reading: Reading, vocabulary: ReaderVocabulary): readonly Pair[] {
  return findRelations(reading, vocabulary).map(({ source, target, stance }) => ({
    source: characters(reading, source),
    target: characters(reading, target),
    stance,
  }))
}

/** Each marked pair meets at most one that was found. */
function compare(gold: readonly Pair[], own: readonly Pair[]): { missed: readonly Pair[]; extra: readonly Pair[] } {
  const left = [...own]
  const missed = gold.filter((one) => {
    const at = left.findIndex(
      (other) => other.stance === one.stance && same(one.source, other.source) && same(one.target, other.target),
    )
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
  return { missed, extra: left }
}

function same(one: Span, two: Span): boolean {
  const shared = Math.min(one[1], two[1]) - Math.max(one[0], two[0])
  return shared * 2 >= Math.min(one[1] - one[0], two[1] - two[0])
}

function entitiesIn(reading: Reading, vocabulary: ReaderVocabulary): ReadonlySet<string> {
  const { text } = reading.document
  return new Set(findEntities(reading, vocabulary).map((span) => keyOf(text, characters(reading, span))))
}

/** Articles do not count. */
function keyOf(text: string, span: Span): string {
  return withoutArticle(text, span).join('-')
}
