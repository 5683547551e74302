/**
 * Learns the English tagger and parser from treebanks and writes `models/syntax-en.bin`.
 *
 * Usage: `node scripts/run-ts.mjs scripts/train-syntax.ts <folder with {ewt,gum}-train.conllu.gz> <file to write>`; see
 * models/README.md.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ActionScorer } from '../src/reading/syntax/action-scorer.ts'
import { taggerFeatureCount, tagSentence } from '../src/reading/syntax/tagger.ts'
import type { LexiconEntry } from '../src/reading/syntax/word-columns.ts'
import { readConllu, type TreebankSentence } from './syntax/read-conllu.ts'
import { type ParserExample, trainParser } from './syntax/train-parser.ts'
import { buildLexicon, columnsOf, trainTagger } from './syntax/train-tagger.ts'
import { buildLemmas, buildUniversalPos } from './syntax/word-tables.ts'
import { type Section, writeSyntaxModel } from './syntax/write-syntax-model.ts'

const [folder, output] = process.argv.slice(2)
if (folder === undefined || output === undefined) {
  throw new Error('train-syntax needs the folder of the treebanks and the file to write')
}
const epochs = { tagger: 8, fold: 5, parser: 8 }
const slots = { tagger: 2 ** 20, actions: 2 ** 22, relations: 2 ** 19 }
const folds = 5

/** Relations too rare to learn, and what they count as. */
const merged: ReadonlyMap<string, string> = new Map([
  ['csubj:pass', 'csubj'],
  ['csubj:outer', 'csubj'],
  ['dislocated', 'dep'],
  ['orphan', 'dep'],
])
const relationOf = (relation: string): string => merged.get(relation) ?? relation

const ewt = readConllu(join(folder, 'ewt-train.conllu.gz'))
const gum = readConllu(join(folder, 'gum-train.conllu.gz'))
const sentences = [...ewt, ...gum]
const sorted = (values: Iterable<string>): string[] => [...new Set(values)].sort()
const tags = sorted(sentences.flatMap((sentence) => sentence.xpos))
const relationNames = sorted(sentences.flatMap((sentence) => sentence.relations.map(relationOf)))

/** News and newsgroups are closest to what will be read: they are seen twice. */
const weight = (sentence: TreebankSentence): number => (/^(?:GUM_news|newsgroup)/.test(sentence.id) ? 2 : 1)
const taggerTask = { tags, slots: slots.tagger, thin: 0.2, least: 2, smallest: 3 }

console.error(`${sentences.length} sentences, ${tags.length} tags, ${relationNames.length} relations`)
const predicted = jackknife()
const lexicon = buildLexicon(sentences, tags)
const tagger = trainTagger(sentences, lexicon, { ...taggerTask, epochs: epochs.tagger, seeds: [1, 2, 3] }, weight)
const tagAt = (name: string): number => tags.indexOf(name)
const examples = sentences.flatMap((sentence, s) => {
  const example = exampleOf(sentence, predicted[s] as Uint8Array)
  return new Array<ParserExample>(weight(sentence)).fill(example)
})
const { actions, relations } = trainParser(examples, {
  actionSlots: slots.actions,
  relationSlots: slots.relations,
  relationCount: relationNames.length,
  rootRelation: relationNames.indexOf('root'),
  commaTags: new Set([tagAt(',')]),
  verbTags: new Set(['VB', 'VBD', 'VBG', 'VBN', 'VBP', 'VBZ', 'MD'].map(tagAt)),
  epochs: epochs.parser,
  seeds: [7, 8, 9],
  thin: 0.3,
  least: 2,
  smallest: 5,
})
write()

/** Tags each part of the treebanks with a tagger that has not seen it, so that the parser meets real mistakes. */
function jackknife(): Uint8Array[] {
  const result: Uint8Array[] = new Array(sentences.length)
  const scratch = { features: new Int32Array(taggerFeatureCount), scores: new Int32Array(256) }
  let right = 0
  let total = 0
  for (let fold = 0; fold < folds; fold++) {
    const rest = sentences.filter((_, s) => partOf(s) !== fold)
    const known: Map<number, LexiconEntry> = buildLexicon(rest, tags)
    const scorer = trainTagger(rest, known, { ...taggerTask, epochs: epochs.fold, seeds: [11 + fold] }, weight)
    sentences.forEach((sentence, s) => {
      if (partOf(s) !== fold) return
      const own = new Uint8Array(sentence.forms.length)
      tagSentence(columnsOf(sentence, known, tags), 0, own.length, scorer, scratch, own)
      result[s] = own
      own.forEach((tag, i) => {
        if (tags[tag] === sentence.xpos[i]) right++
      })
      total += own.length
    })
  }
  console.error(`tags of unseen parts: ${((100 * right) / total).toFixed(2)} % right`)
  return result
}

function partOf(sentence: number): number {
  return Math.floor(sentence / 50) % folds
}

function exampleOf(sentence: TreebankSentence, ownTags: Uint8Array): ParserExample {
  const count = sentence.forms.length
  const heads = new Int32Array(count + 2)
  const relationIds = new Uint8Array(count + 2)
  for (let i = 0; i < count; i++) {
    const head = sentence.heads[i] as number
    heads[i + 1] = head === 0 ? count + 1 : head
    relationIds[i + 1] = relationNames.indexOf(relationOf(sentence.relations[i] as string))
  }
  return { columns: columnsOf(sentence, lexicon, tags), tags: ownTags, heads, relations: relationIds }
}

function write(): void {
  const lemmas = buildLemmas(sentences)
  const pos = buildUniversalPos(sentences, tags, relationNames, relationOf)
  const entries = [...lexicon]
  const counts = (offsets: Int32Array) =>
    Uint8Array.from({ length: offsets.length - 1 }, (_, i) => (offsets[i + 1] as number) - (offsets[i] as number))
  const packed = packActions(actions)
  const sections: Section[] = [
    { name: 'lexicon.keys', kind: 'i32', values: entries.map(([key]) => key) },
    { name: 'lexicon.known', kind: 'u16', values: entries.map(([, entry]) => entry.known) },
    { name: 'lexicon.fixed', kind: 'i8', values: entries.map(([, entry]) => entry.fixedTag) },
    { name: 'tagger.counts', kind: 'u8', values: counts(tagger.offsets) },
    { name: 'tagger.classes', kind: 'u8', values: tagger.classOf },
    { name: 'tagger.weights', kind: 'i8', values: tagger.weights },
    { name: 'actions.weights', kind: 'i8', values: packed },
    { name: 'relations.counts', kind: 'u8', values: counts(relations.offsets) },
    { name: 'relations.classes', kind: 'u8', values: relations.classOf },
    { name: 'relations.weights', kind: 'i8', values: relations.weights },
    { name: 'pos.keys', kind: 'i32', values: [...pos.byWord.keys()] },
    { name: 'pos.values', kind: 'i8', values: [...pos.byWord.values()] },
    { name: 'pos.relation', kind: 'i8', values: pos.byRelation },
    { name: 'pos.tag', kind: 'i8', values: pos.byTag },
    { name: 'lemmas.keys', kind: 'i32', values: [...lemmas.exceptions.keys()] },
    { name: 'lemmas.verbs', kind: 'i32', values: [...lemmas.verbs] },
    { name: 'lemmas.nouns', kind: 'i32', values: [...lemmas.nouns] },
    { name: 'lemmas.adjectives', kind: 'i32', values: [...lemmas.adjectives] },
  ]
  const header = { tags, relationNames, posNames: pos.names, lemmas: [...lemmas.exceptions.values()] }
  const bytes = writeSyntaxModel(header, sections)
  writeFileSync(output as string, bytes)
  for (const { name, values } of sections) console.error(`${name}: ${values.length}`)
  console.error(`${output}: ${(bytes.length / 1e6).toFixed(1)} MB`)
}

/** Three weights a slot; slots that hardly weigh are emptied, which makes the file smaller and changes next to nothing. */
function packActions({ slots: count, weights }: ActionScorer): Int8Array {
  const packed = new Int8Array(count * 3)
  for (let s = 0; s < count; s++) {
    const own = weights.subarray(s * 4, s * 4 + 3)
    if (own.some((weight) => Math.abs(weight) > 2)) packed.set(own, s * 3)
  }
  return packed
}
