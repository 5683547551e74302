import { attributionsAt } from './attributions-at.ts'
import type { RuledClaim } from './judge-by-rules.ts'
import type { AddSign, JudgeCase, RuledHashes } from './judge-case.ts'
import { wordSigns } from './judge-feature-words.ts'
import { NO, YES } from './judge-ground.ts'
import { JUDGE_SIGNS as S } from './judge-signs.ts'
import type { Predication, Reading } from './reading.ts'
import { hashString } from './syntax/hash.ts'
import { tokenAt } from './syntax-tree.ts'

const VERB = hashString('verb')
const NOUN = hashString('noun')
/** What is some way off tells less. */
const NEIGHBOUR = 0.7
const GUESS = 2

export function hashesOf(ruled: RuledClaim): RuledHashes {
  const { kind, type, modality, dimension, direction } = ruled
  return {
    ruled,
    kind: hashString(kind),
    type: hashString(type),
    modality: hashString(modality),
    dimension: hashString(dimension),
    direction: hashString(direction),
  }
}

/**
 * What speaks for what a predication says: what the rules make of it and of those beside it, its row of predicates.tsv, its
 * words, the tree around them, what words mean by themselves, and what the words alone make it.
 */
export function judgeSigns(cases: JudgeCase, at: number, add: AddSign): void {
  const { reading, ruled } = cases
  const predication = reading.predications[at]
  const own = ruled[at]
  if (predication === undefined || own === undefined) return
  add(S.always, 1)
  ruleSigns(reading, predication, own, add)
  shapeSigns(cases, at, predication, own, add)
  sideSigns(reading, predication, own, add)
  neighbourSigns(cases, at, predication, add)
  const scores = own.ruled.guess?.scores
  if (scores !== undefined)
    for (let label = 0; label < scores.length; label++)
      add(S['the words alone make it'], GUESS * (scores[label] as number), cases.labels[label])
  wordSigns(cases, predication, own, add)
}

function ruleSigns(reading: Reading, predication: Predication, own: RuledHashes, add: AddSign): void {
  const { kind, type, modality, dimension, direction } = own
  const { lean, wide, attribution } = own.ruled
  const { rule, verbal } = predication
  add(S['rules: kind'], 1, kind)
  add(S['rules: type'], 1, type)
  add(S['rules: modality'], 1, modality)
  add(S['rules: dimension'], 1, dimension)
  add(S['rules: direction'], 1, direction)
  add(S['rules: kind and type'], 1, kind, type)
  add(S['rules: type and direction'], 1, type, direction)
  add(S['rules: type and modality'], 1, type, modality)
  add(S['rules: modality and direction'], 1, modality, direction)
  add(S['rules: dimension and type'], 1, dimension, type)
  add(S['rules: attributed and modality'], 1, attribution.length > 0 ? YES : NO, modality)
  if (rule === null) add(S['no row'], 1, verbal ? VERB : NOUN)
  else {
    add(S['row: kind and type'], 1, hashString(rule.kind), hashString(rule.type))
    add(
      S['row: direction and roles'],
      1,
      hashString(rule.direction ?? '-'),
      hashString(rule.roles),
      hashString(rule.type),
    )
  }
  const [leans, around] = [hashString(lean), hashString(wide)]
  add(S['words lean'], 1, leans)
  add(S['words around lean'], 1, around)
  add(S['words and those around lean'], 1, leans, around, rule === null ? NO : YES)
  add(S['rules say, words lean'], 1, direction, leans, around)
  for (const one of attributionsAt(reading, predication.core)) {
    const speaks = one.speaks ? YES : NO
    if (one.cue === predication.head) add(S['brings in what is said'], 1, speaks)
    else if (predication.core >= one.from && predication.core < one.to) add(S['is part of what is said'], 1, speaks)
  }
}

function shapeSigns(cases: JudgeCase, at: number, predication: Predication, own: RuledHashes, add: AddSign): void {
  const { reading, ground } = cases
  const { head, verbal, rule, amount } = predication
  add(S['told by a'], 1, verbal ? VERB : NOUN)
  add(S.tag, 1, ground.tags[head])
  add(S.relation, 1, ground.relations[head])
  add(S['tag and row'], 1, ground.tags[head], rule === null ? NO : hashString(rule.kind), amount === null ? NO : YES)
  if (amount !== null) add(S['counts in'], 1, hashString(amount.value.unit))
  const degree = reading.degrees[at]?.degree
  if (degree === undefined) return
  const about = hashString(String(Math.round(degree)))
  add(S.degree, degree / 3)
  add(S['degree about'], 1, about)
  add(S['degree and modality'], 1, about, own.modality)
}

function sideSigns({ focus }: Reading, predication: Predication, own: RuledHashes, add: AddSign): void {
  const { source, target, told } = predication
  const mutual = source.length === target.length && source.every((actor) => target.includes(actor))
  const both = mutual ? YES : NO
  const pair = focus.slice(0, 2)
  const named = [...source, ...target].filter((actor) => pair.includes(actor)).length
  add(S['to each other or one way'], 1, both)
  add(S['one way or both, type'], 1, both, own.type)
  add(S['sides told'], 1, told)
  add(S['how many sides'], 1, Math.min(2, source.length), Math.min(2, target.length))
  add(S['of the pair'], 1, mutual ? YES : named)
}

function neighbourSigns(cases: JudgeCase, at: number, { head }: Predication, add: AddSign): void {
  const { reading, ruled } = cases
  const here = tokenAt(reading, head).sentence
  const near = (step: number) => {
    const other = reading.predications[at + step]
    if (other === undefined) return undefined
    return Math.abs(tokenAt(reading, other.head).sentence - here) <= 1 ? ruled[at + step] : undefined
  }
  const before = near(-1)
  if (before !== undefined) {
    add(S['before: kind'], NEIGHBOUR, before.kind)
    add(S['before: type'], NEIGHBOUR, before.type)
    add(S['before: direction'], NEIGHBOUR, before.direction)
    add(S['before: dimension'], NEIGHBOUR, before.dimension)
  }
  const earlier = near(-2)
  if (earlier !== undefined) {
    add(S['two before: type'], NEIGHBOUR, earlier.type)
    add(S['two before: direction'], NEIGHBOUR, earlier.direction)
  }
  const after = near(1)
  if (after === undefined) return
  add(S['after: type'], NEIGHBOUR, after.type)
  add(S['after: direction'], NEIGHBOUR, after.direction)
}
