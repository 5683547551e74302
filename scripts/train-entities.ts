import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { annotatedAttributions } from '../eval/annotated-attributions.ts'
import { filesUnder, readJsonl } from '../eval/annotated-files.ts'
import { withoutArticle } from '../eval/without-article.ts'
import { entityCandidates } from '../src/reading/entity-candidates.ts'
import { entityFeatures } from '../src/reading/entity-features.ts'
import { NAME_KINDS, type NameKind } from '../src/reading/find-entities.ts'
import { tokenAt } from '../src/reading/syntax-tree.ts'
import { loadVocabulary } from '../src/tasks/load-reader.ts'
import { annotatedTexts } from './annotated-texts.ts'
import { knownNames, type NameExample, nameFold } from './entities/known-names.ts'
import { readUnlearnt } from './entities/read-unlearnt.ts'
import { fitWeights, logistic } from './weights/fit-weights.ts'
import { writeColumns } from './weights/write-columns.ts'
import { writeWeights } from './weights/write-weights.ts'

/*
 * Trains two tables of data/reading: entity-weights.tsv, which words name something at all, on documents with marked entities;
 * name-weights.tsv, of which kind a name is that no table has, on those and on names that the registry has, in training/claims
 * and in the articles of PolNeAR.
 *
 * node scripts/run-ts.mjs scripts/train-entities.ts RE3D POLNEAR [--folds]
 *
 * `--folds` writes nothing and says what is reached on documents, and on names, that were held out.
 */
const FOLDS = 6
const OPTIONS = { slope: logistic, ridge: 6, rounds: 24, least: 2 }
const KIND_OF: Readonly<Record<string, NameKind>> = {
  Person: 'person',
  Organisation: 'organisation',
  Location: 'place',
}

const UNDATED = { title: '', publisher: null, published: null }

interface MarkedEntity {
  readonly documentId: string
  readonly begin: number
  readonly end: number
  readonly type: string
}

/** Words of a document that may name something, and what they were marked as. */
interface Case {
  readonly fold: number
  readonly marked: boolean
  readonly name: NameExample | null
  readonly features: readonly string[]
}

const root = fileURLToPath(new URL('..', import.meta.url))
const vocabulary = loadVocabulary()
const [entities = join(root, '../shared/gold/re3d'), articles = join(root, '../shared/gold/polnear/dev')] = process.argv
  .slice(2)
  .filter((word) => !word.startsWith('--'))
let marked = 0
const cases = filesUnder(entities, 'documents.json')
  .flatMap((file) => {
    const marks = readJsonl<MarkedEntity>(join(dirname(file), 'entities.json'))
    return readJsonl<{ readonly _id: string; readonly text: string }>(file).map(({ _id, text }) => ({
      id: _id,
      text,
      marks: marks.filter((one) => one.documentId === _id),
    }))
  })
  .flatMap((document, at) => casesOf(document, at % FOLDS))
const news = annotatedAttributions(articles).map(({ name, text }) => ({ ...UNDATED, id: name, text }))
const texts = annotatedTexts([join(root, 'training/claims')]).map(({ document }) => document)
const names = [...texts, ...news].flatMap((document) => knownNames(document, vocabulary))

if (process.argv.includes('--folds')) {
  tellEntities()
  tellNames()
} else {
  const made = 'Made by scripts/train-entities.ts; see models/README.md.'
  const file = (name: string) => new URL(`../data/reading/${name}`, import.meta.url)
  const all = [...names, ...cases.flatMap((one) => one.name ?? [])]
  const title = `# Weights of what tells whether words name something: a party, a place, a thing, a time, an amount. ${made}`
  console.log(
    `${writeWeights(file('entity-weights.tsv'), title, trainEntities(cases), 0.05)} weights of entities written`,
  )
  const about = `# Weights of what tells of which kind a name is that no table has. ${made}`
  console.log(`${writeColumns(file('name-weights.tsv'), about, NAME_KINDS, trainNames(all))} weights of names written`)
}

function casesOf(
  { id, text, marks }: { readonly id: string; readonly text: string; readonly marks: readonly MarkedEntity[] },
  fold: number,
): readonly Case[] {
  const reading = readUnlearnt({ ...UNDATED, id, text }, vocabulary)
  const kinds = new Map(
    marks.map((one) => [withoutArticle(text, [one.begin, one.end]).join('-'), KIND_OF[one.type] ?? 'other']),
  )
  marked += kinds.size
  return entityCandidates(reading).map((one) => {
    const span = [tokenAt(reading, one.from).start, tokenAt(reading, one.to - 1).end] as const
    const kind = kinds.get(withoutArticle(text, span).join('-'))
    const features = entityFeatures(reading, one, vocabulary)
    const isNew = one.forms.includes('name') && reading.mentionAt[one.head] === -1
    return {
      fold,
      marked: kind !== undefined,
      features,
      name: kind !== undefined && isNew ? { name: text.slice(...span), kind, features } : null,
    }
  })
}

function trainEntities(from: readonly Case[]): ReadonlyMap<string, number> {
  return fitWeights(
    from.map((one) => ({ features: one.features, target: one.marked ? 1 : 0, weight: 1 })),
    OPTIONS,
  )
}

/** For each kind, what tells it from the others. */
function trainNames(from: readonly NameExample[]): readonly ReadonlyMap<string, number>[] {
  return NAME_KINDS.map((kind) =>
    fitWeights(
      from.map((one) => ({ features: one.features, target: one.kind === kind ? 1 : 0, weight: 1 })),
      OPTIONS,
    ),
  )
}

/** How well are words found that name something, in documents held out? */
function tellEntities(): void {
  const judged = Array.from({ length: FOLDS }, (_, fold) => {
    const weights = trainEntities(cases.filter((one) => one.fold !== fold))
    return cases.filter((one) => one.fold === fold).map((one) => ({ ...one, sum: sumOf(one.features, weights) }))
  }).flat()
  const reach = cases.filter((one) => one.marked).length
  console.log(`${cases.length} candidates, ${reach} of ${marked} marked entities among them`)
  for (let line = -0.75; line <= 0; line += 0.125) {
    const kept = judged.filter((one) => one.sum > line)
    const hits = kept.filter((one) => one.marked).length
    const [p, r] = [hits / kept.length, hits / marked]
    console.log(
      `above ${line.toFixed(3)}: p ${p.toFixed(3)} r ${r.toFixed(3)} F1 ${((2 * p * r) / (p + r)).toFixed(3)}`,
    )
  }
}

/** How well are kinds told of names held out: of the registry, no name learned from; and of none, by document. */
function tellNames(): void {
  const ofCases = (pick: (fold: number) => boolean) =>
    cases.filter((one) => pick(one.fold)).flatMap((one) => one.name ?? [])
  const judge = (list: readonly NameExample[], weights: readonly ReadonlyMap<string, number>[]) =>
    list.map((one) => {
      const sums = weights.map((of) => sumOf(one.features, of))
      return { kind: one.kind, told: NAME_KINDS[sums.indexOf(Math.max(...sums))] }
    })
  const judged = Array.from({ length: FOLDS }, (_, fold) => {
    const learned = names.filter((one) => nameFold(one.name, FOLDS) !== fold)
    const weights = trainNames([...learned, ...ofCases((one) => one !== fold)])
    const known = judge(
      names.filter((one) => nameFold(one.name, FOLDS) === fold),
      weights,
    )
    return {
      known,
      unknown: judge(
        ofCases((one) => one === fold),
        weights,
      ),
    }
  })
  for (const which of ['known', 'unknown'] as const) {
    const list = judged.flatMap((one) => one[which])
    for (const kind of NAME_KINDS) {
      const hits = list.filter((one) => one.kind === kind && one.told === kind).length
      const [told, all] = [
        list.filter((one) => one.told === kind).length,
        list.filter((one) => one.kind === kind).length,
      ]
      console.log(`${which} ${kind}: p ${(hits / told).toFixed(3)} r ${(hits / all).toFixed(3)} of ${all}`)
    }
  }
}

function sumOf(features: readonly string[], weights: ReadonlyMap<string, number>): number {
  let sum = 0
  for (const one of new Set(features)) sum += weights.get(one) ?? 0
  return sum
}
