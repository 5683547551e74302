import type { AddSign, JudgeCase, RuledHashes } from './judge-case.ts'
import { type JudgeGround, leanHash, NAME_WORD, NO, YES } from './judge-ground.ts'
import { type JudgeSign, JUDGE_SIGNS as S } from './judge-signs.ts'
import type { Predication, Reading } from './reading.ts'
import { tokenAt } from './syntax-tree.ts'

const BELOW = 0.7
const INSIDE = 0.5
const TWO_WORDS = 0.7
const MOST_LEAN = 4

/** Words that tell something of the sentence around a clause. */
const TELLING = /^(?:NN|VB|JJ|MD|RB|IN)/
const AROUND = 0.5
/** Words whose own form beside the predicate makes it another one: `did not`, `agreed to`. */
const SHAPING = /^(?:aux|mark|advmod|aux:pass|cop|case|det|compound:prt)$/
const TAKEN = /^(?:obj|nsubj|obl|nsubj:pass|xcomp|ccomp|nmod)$/

/** What the words of a clause and the tree around its predicate tell. */
export function wordSigns(
  { reading, ground }: JudgeCase,
  predication: Predication,
  own: RuledHashes,
  add: AddSign,
): void {
  treeSigns(reading, ground, predication, own, add)
  spanSigns(reading, ground, predication, add)
  leanSigns(ground, predication, own, add)
}

function treeSigns(
  reading: Reading,
  ground: JudgeGround,
  { head, core }: Predication,
  own: RuledHashes,
  add: AddSign,
): void {
  const { words, relations, tags, senses } = ground
  const coreWord = words[core] as number
  add(S.core, 1, coreWord)
  add(S['core, rules say'], 1, coreWord, own.direction)
  add(S['core and modality'], 1, coreWord, own.modality)
  const sense = senses[core]
  if (sense) {
    const lean = leanHash(sense.lean)
    add(S['core means'], 1, sense.kind, sense.type)
    add(S['core leans'], 1, lean)
    add(S['core is about'], 1, sense.dimension)
    add(S['core has roles'], 1, sense.roles)
    add(S['core means, rules say'], 1, sense.type, own.type)
    add(S['core leans, rules say'], 1, lean, own.direction)
  }
  if (core !== head) {
    add(S.head, 1, words[head])
    addSense(ground, head, S['head means'], S['head leans'], 1, add)
  }
  for (const top of core === head ? [core] : [core, head]) {
    for (const child of reading.children[top] ?? []) {
      if (child === core || child === head) continue
      const relation = relations[child]
      add(S['hangs on it'], 1, relation)
      add(S['hangs on it as'], 1, relation, words[child])
      const name = tokenAt(reading, child).relation
      if (SHAPING.test(name)) add(S['hangs on it as'], 1, relation, words[child], coreWord)
      if (TAKEN.test(name)) add(S.takes, 1, words[child])
      addSense(ground, child, S['what hangs on it means'], S['what hangs on it leans'], 1, add, relation)
      for (const below of reading.children[child] ?? [])
        addSense(ground, below, S['what hangs below it means'], S['what hangs below it leans'], BELOW, add)
    }
  }
  const up = tokenAt(reading, head).head
  if (up < 0) return
  add(S['hangs on'], 1, words[up])
  add(S['hangs as'], 1, relations[head], words[up])
  add(S['hangs on a'], 1, tags[up])
  addSense(ground, up, S['what it hangs on means'], S['what it hangs on leans'], 1, add)
}

function spanSigns(reading: Reading, ground: JudgeGround, { head, from, to }: Predication, add: AddSign): void {
  const { words } = ground
  const seen = new Set<number>()
  for (let i = from; i < to; i++) {
    const word = words[i] as number
    if (i + 1 < to) add(S.words, TWO_WORDS, word, words[i + 1])
    const sense = ground.senses[i]
    if (sense) {
      add(S['a word means'], INSIDE, sense.kind, sense.type)
      add(S['a word leans'], INSIDE, leanHash(sense.lean))
      add(S['a word is about'], INSIDE, sense.dimension)
    }
    if (seen.has(word)) continue
    seen.add(word)
    add(S.word, 1, word)
  }
  const sentence = reading.sentences[tokenAt(reading, head).sentence]
  if (sentence === undefined) return
  for (let i = sentence.from; i < sentence.to; i++) {
    if ((i >= from && i < to) || words[i] === NAME_WORD || !TELLING.test(tokenAt(reading, i).tag)) continue
    add(S['word of the sentence'], AROUND, words[i])
  }
}

/** To which side all words of the clause lean together, and whether anything in it denies. */
function leanSigns(ground: JudgeGround, { from, to, rule }: Predication, own: RuledHashes, add: AddSign): void {
  let sum = 0
  let denied = NO
  for (let i = from; i < to; i++) {
    sum += ground.senses[i]?.lean ?? 0
    if (ground.denials[i] === 1) denied = YES
  }
  const side = leanHash(Math.sign(sum))
  add(S['leaning words together'], 1, leanHash(Math.max(-MOST_LEAN, Math.min(MOST_LEAN, sum))))
  add(S['leaning words, denied or not'], 1, side, denied)
  add(S['leaning words, rules say'], 1, side, own.direction, denied)
  add(S['denied or not, rules say'], 1, denied, own.direction, own.modality)
  add(S['leaning words, row or none'], 1, side, own.direction, rule === null ? NO : YES)
}

function addSense(
  { senses }: JudgeGround,
  at: number,
  means: JudgeSign,
  leans: JudgeSign,
  value: number,
  add: AddSign,
  relation?: number,
): void {
  const sense = senses[at]
  if (!sense) return
  add(means, value, sense.kind, sense.type, relation)
  add(leans, value, leanHash(sense.lean), relation)
}
