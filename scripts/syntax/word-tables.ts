import { hashString } from '../../src/reading/syntax/hash.ts'
import { type LemmaTable, lemmaKey, ruleLemma } from '../../src/reading/syntax/lemmatize.ts'
import { type UniversalPosTable, universalPosKey } from '../../src/reading/syntax/universal-pos.ts'
import { straighten, wordKey } from '../../src/reading/syntax/word-features.ts'
import type { TreebankSentence } from './read-conllu.ts'

/** Counts of values by key, and the value seen most. */
class Tally<K> {
  private readonly counts = new Map<K, Map<string, number>>()

  add(key: K, value: string): void {
    const of = this.counts.get(key) ?? new Map<string, number>()
    of.set(value, (of.get(value) ?? 0) + 1)
    this.counts.set(key, of)
  }

  *entries(): IterableIterator<[K, string, number]> {
    for (const [key, of] of this.counts) {
      let best: [string, number] = ['', 0]
      for (const entry of of) if (entry[1] > best[1]) best = entry
      yield [key, best[0], best[1]]
    }
  }
}

const names = new Set(['NNP', 'NNPS'])

/** Base forms that the rules get wrong in the treebanks, and the known verbs, nouns and adjectives. */
export function buildLemmas(sentences: readonly TreebankSentence[]): LemmaTable {
  const seen = new Tally<string>()
  const known = {
    VERB: new Set<number>(),
    NOUN: new Set<number>(),
    ADJ: new Set<number>(),
  }
  for (const sentence of sentences) {
    sentence.forms.forEach((form, i) => {
      const tag = sentence.xpos[i] as string
      const lemma = sentence.lemmas[i] as string
      if (names.has(tag) || tag === 'GW' || lemma === '_') return
      const straight = form.replace(/[‘’ʼ`´]/g, "'").replace(/[“”„«»]/g, '"')
      seen.add(`${straight.toLowerCase()}\t${tag}`, lemma)
      const kind = known[sentence.upos[i] as keyof typeof known]
      if (kind !== undefined && /^\p{L}+$/u.test(lemma)) kind.add(hashString(lemma.toLowerCase()))
    })
  }
  const exceptions = new Map<number, string>()
  const table = {
    exceptions,
    verbs: known.VERB,
    nouns: known.NOUN,
    adjectives: known.ADJ,
  }
  for (const [key, lemma] of seen.entries()) {
    const [lower, tag] = key.split('\t') as [string, string]
    if (ruleLemma(lower, lower, tag, table) !== lemma && lower !== lemma.toLowerCase()) {
      exceptions.set(lemmaKey(lower, tag), lemma)
    } else if (ruleLemma(lower, lower, tag, table).toLowerCase() !== lemma.toLowerCase()) {
      exceptions.set(lemmaKey(lower, tag), lemma)
    }
  }
  return table
}

/** Which universal part of speech goes with a tag, a tag and relation, and a word with both. Names are always PROPN. */
export function buildUniversalPos(
  sentences: readonly TreebankSentence[],
  tags: readonly string[],
  relations: readonly string[],
): UniversalPosTable {
  const posNames = [...new Set(sentences.flatMap((sentence) => sentence.upos))].sort()
  const tagTally = new Tally<number>()
  const relationTally = new Tally<number>()
  const wordTally = new Tally<string>()
  for (const sentence of sentences) {
    sentence.forms.forEach((form, i) => {
      const tag = tags.indexOf(sentence.xpos[i] as string)
      const relation = relations.indexOf(sentence.relations[i] as string)
      const pos = names.has(sentence.xpos[i] as string) ? 'PROPN' : (sentence.upos[i] as string)
      tagTally.add(tag, pos)
      relationTally.add(tag * 256 + relation, pos)
      wordTally.add(`${tag} ${relation} ${wordKey(straighten(form))}`, pos)
    })
  }
  const byTag = new Int8Array(tags.length).fill(posNames.indexOf('X'))
  const byRelation = new Int8Array(tags.length * 256).fill(-1)
  const byWord = new Map<number, number>()
  for (const [tag, pos] of tagTally.entries()) if (tag >= 0) byTag[tag] = posNames.indexOf(pos)
  for (const [key, pos, count] of relationTally.entries()) {
    if (count > 2) byRelation[key] = posNames.indexOf(pos)
  }
  for (const [key, pos, count] of wordTally.entries()) {
    const [tag, relation, word] = key.split(' ').map(Number) as [number, number, number]
    const related = byRelation[tag * 256 + relation] as number
    const otherwise = related >= 0 ? related : (byTag[tag] as number)
    if (count > 1 && posNames[otherwise] !== pos)
      byWord.set(universalPosKey(tag, relation, word), posNames.indexOf(pos))
  }
  return { names: posNames, byWord, byRelation, byTag }
}
