import { isPassive } from './clause.ts'
import type { ReaderVocabulary } from './reader-vocabulary.ts'
import type { Reading } from './reading.ts'
import { childOf, isVerb, tokenAt } from './syntax-tree.ts'
import type { Token } from './token.ts'

const NEGATIONS = /^(?:not|n't|n’t|never|no|hardly|scarcely|barely|neither|nor|without|nobody|nothing|none)$/
const CONDITIONS = /^(?:if|unless|whether|provided|once|until|lest|should)$/
const HIGHEST = 4

/** A reading's words and who hangs on whom, and where its sentences end. */
export type SentenceTree = Pick<Reading, 'tokens' | 'children' | 'sentences'>

/**
 * What tells how far the predicate at a token is so, its own negation aside: its form, its auxiliaries and adverbs, and the
 * same of each predicate that governs it. The names are those of data/reading/degree-weights.tsv.
 */
export function degreeFeatures(tree: SentenceTree, index: number, vocabulary: ReaderVocabulary): readonly string[] {
  const token = tokenAt(tree, index)
  const form = formOf(tree, token)
  const features = ['always', `form ${form}`, `tag ${token.tag}`, `lemma ${token.lemma}`, `relation ${token.relation}`]
  features.push(`form ${form} ${token.relation}`)
  own(tree, token, form, '', features)
  const question = asks(tree, token)
  if (question) features.push('question', `question ${form}`)
  let at = token
  for (let height = 0; height < HIGHEST && at.head >= 0; height++) {
    const up = tokenAt(tree, at.head)
    const relation = at.relation.replace(/:.*/, '')
    if (relation === 'conj') {
      // A verb in a list is as sure as the first one: what stands before that holds for both.
      if (height === 0) own(tree, up, formOf(tree, up), 'first ', features)
      at = up
      continue
    }
    const place = height === 0 ? 'under' : 'far under'
    const mark = markOf(tree, at)
    const kind = `${relation}${mark === '' ? '' : `:${mark}`}`
    if (height === 0) features.push(`${place} ${kind}`, `${place} ${kind} ${form}`)
    if (CONDITIONS.test(mark) && relation !== 'ccomp') features.push('in a condition')
    const classes = vocabulary.embedding.get(up.lemma) ?? []
    const upForm = formOf(tree, up)
    const not = isNegated(tree, up)
    if (/^(?:xcomp|ccomp|acl|advcl|csubj|obj|nsubj|nmod|obl)$/.test(relation)) {
      if (height === 0) features.push(`${place} ${up.lemma} ${kind}`, `${place} ${up.lemma}`)
      for (const one of classes) {
        features.push(`${place} ${one}`, `${place} ${one} ${relation}`)
        if (height === 0) features.push(`${place} ${one} ${kind} ${form}`)
        if (not) features.push(`${place} not ${one}`)
      }
      if (classes.length === 0 && height === 0) features.push(`${place} other ${relation}`)
    }
    if (height === 0 || !/^(?:advcl|parataxis)$/.test(relation)) {
      features.push(`${place} form ${upForm}`)
      if (height === 0) features.push(`${place} form ${upForm} ${relation}`)
      own(tree, up, upForm, `${place} `, features)
    }
    at = up
  }
  return features
}

/** Auxiliaries, adverbs, negation, subject of one predicate. */
function own(tree: SentenceTree, token: Token, form: string, prefix: string, features: string[]): void {
  if (prefix !== '' && isNegated(tree, token)) features.push(`${prefix}not`, `${prefix}not ${form}`)
  let subject = false
  for (const child of tree.children[token.index] ?? []) {
    const { relation, lower, lemma, tag } = tokenAt(tree, child)
    if (relation === 'aux') features.push(`${prefix}aux ${lower}`)
    else if (prefix === '' && NEGATIONS.test(lower)) continue
    else if (relation === 'advmod' || relation === 'case' || relation === 'mark')
      features.push(`${prefix}${relation} ${lower}`)
    else if (relation.startsWith('nsubj')) {
      subject = true
      if (tag.startsWith('PRP')) features.push(`${prefix}subject ${lower}`)
      else features.push(`${prefix}subject ${tag}`)
      const determiner = childOf(tree, child, 'det')
      if (determiner !== null) features.push(`${prefix}subject ${tokenAt(tree, determiner).lower}`)
    } else if (prefix === '') {
      if (relation === 'obj') {
        features.push(`object ${tag}`)
        const determiner = childOf(tree, child, 'det')
        if (determiner !== null) features.push(`object ${tokenAt(tree, determiner).lower}`)
      } else if (/^(?:obl|nmod|det|amod|compound:prt|obl:tmod|obl:unmarked)$/.test(relation))
        features.push(`${relation} ${relation === 'obl' ? '' : lemma}`)
    }
  }
  if (!subject) features.push(`${prefix}no subject`)
}

/** Tense, aspect and mood by auxiliaries and ending. */
function formOf(tree: SentenceTree, token: Token): string {
  if (!isVerb(token)) {
    const copula = childOf(tree, token.index, 'cop')
    if (copula !== null) return `be ${verbForm(tree, token, tokenAt(tree, copula))}`
    return token.tag.startsWith('NN') ? 'noun' : token.tag.startsWith('JJ') ? 'adjective' : 'word'
  }
  return verbForm(tree, token, token)
}

function verbForm(tree: SentenceTree, token: Token, verb: Token): string {
  const parts: string[] = []
  let infinitive = false
  for (const child of tree.children[token.index] ?? []) {
    const { relation, lower, lemma, tag } = tokenAt(tree, child)
    if (relation === 'aux' || relation === 'aux:pass') {
      if (tag === 'MD') parts.push(MODALS.get(lower) ?? 'modal')
      else if (lemma === 'have') parts.push('perfect')
      else if (lemma === 'be' && relation === 'aux') parts.push('progressive')
      else if (lemma === 'do') parts.push(tag === 'VBD' ? 'past' : 'present')
      if (relation === 'aux:pass' || lemma === 'be') parts.push(tag === 'VBD' ? 'was' : tag === 'VB' ? 'be' : 'is')
    } else if (relation === 'mark' && lower === 'to') infinitive = true
  }
  if (infinitive) parts.unshift('to')
  if (parts.length > 0) return `${parts.join(' ')} ${isPassive(tree as Reading, token.index) ? 'passive' : verb.tag}`
  if (verb.tag === 'VB' || verb.tag === 'VBP') {
    const subject = childOf(tree, token.index, 'nsubj', 'nsubj:pass')
    if (subject === null) return 'bare'
  }
  return verb.tag
}

const MODALS = new Map([
  ['will', 'will'],
  ["'ll", 'will'],
  ['’ll', 'will'],
  ['wo', 'will'],
  ['shall', 'will'],
  ['would', 'would'],
  ["'d", 'would'],
  ['could', 'could'],
  ['can', 'can'],
  ['ca', 'can'],
  ['may', 'may'],
  ['might', 'may'],
  ['must', 'must'],
  ['should', 'should'],
  ['ought', 'should'],
])

/** Is a predicate denied by an adverb of its own, or by who or what takes part? */
export function isNegated(tree: SentenceTree, token: Token): boolean {
  for (const child of tree.children[token.index] ?? []) {
    const { relation, lower } = tokenAt(tree, child)
    if (/^(?:advmod|det|case|cc:preconj)$/.test(relation) && NEGATIONS.test(lower)) return true
    if (!/^(?:nsubj|nsubj:pass|obj)$/.test(relation)) continue
    if (NEGATIONS.test(lower)) return true
    const determiner = childOf(tree, child, 'det')
    if (determiner !== null && /^(?:no|neither)$/.test(tokenAt(tree, determiner).lower)) return true
  }
  return false
}

function markOf(tree: SentenceTree, token: Token): string {
  const at = childOf(tree, token.index, 'mark') ?? childOf(tree, token.index, 'case')
  if (at !== null) return tokenAt(tree, at).lower
  const first = tree.children[token.index]?.[0]
  return first !== undefined && first < token.index && tokenAt(tree, first).tag.startsWith('W') ? 'wh' : ''
}

/** Does the sentence of a predicate ask whether it is so? */
function asks(tree: SentenceTree, token: Token): boolean {
  const sentence = tree.sentences[token.sentence]
  if (sentence === undefined) return false
  for (let i = sentence.to - 1; i >= Math.max(sentence.from, sentence.to - 3); i--)
    if (tokenAt(tree, i).text === '?') return true
  return false
}
