import type { ReaderVocabulary } from './reader-vocabulary.ts'
import type { TokenSpan } from './reading.ts'
import { hashString, pair } from './syntax/hash.ts'
import { type Tree, tokenAt } from './syntax-tree.ts'
import type { Token } from './token.ts'

/** The words that tell of an act: a clause or sentence, with who acts and who is acted on where that is known. */
export interface ActContext extends TokenSpan {
  readonly source: TokenSpan | null
  readonly target: TokenSpan | null
  /** the token that says what is done; -1 where the tree between source and target is to tell */
  readonly core: number
}

/** What the reader's tables say of single words: to which side they lean, and what predicates they are. */
export type WordKnowledge = Pick<ReaderVocabulary, 'valence' | 'predicates'>

/** Hashed features with their values; a feature may stand there more than once. */
export interface Features {
  readonly ids: number[]
  readonly values: number[]
}

/** Where a word stands. Between source and target it tells most. */
const SOURCE = 1
const TARGET = 2
const BEFORE = 3
const BETWEEN = 4
const AFTER = 5
/** How many words after both actors still tell as much as those before. */
const NEAR = 12
/** The target's own first words. */
const TARGET_WORDS = 8

const ANY = 10
const ORDER = 11
const FORM = 12
const TWO = 13
const THREE = 14
const SKIP = 15
const IN_TARGET = 16
const HEAD = 17
const HEAD_RELATION = 18
const PATH = 19
const PATH_RELATION = 20
const PATH_TWO = 21
const CHILD = 22
const VERB_CHILD = 23
const FIRST_VERB = 24
const FIRST_VERB_TAG = 25
const LAST_VERB = 26
const PATH_LENGTH = 27
const BIAS = 28
const LEAN = 29
const STANCE = 30
const PATH_TYPE = 31
const CHILD_TYPE = 32

const OBJECT = /^(?:obj|obl|nsubj:pass|xcomp)$/

const COMPLEMENT =
  /^(?:obj|iobj|obl|xcomp|ccomp|advmod|aux|mark|compound:prt|nsubj:pass|conj|nmod|advcl|amod)(?::(?!poss).*)?$/

/** What the words around source and target and the tree between them tell of an act, hashed. */
export function actFeatures(tree: Tree, context: ActContext, knows: WordKnowledge): Features {
  const found: Features = { ids: [], values: [] }
  const add = (id: number, value: number) => {
    found.ids.push(id)
    found.values.push(value)
  }
  const words = wordHashes(tree, context)
  const regions = regionsOf(context)
  const backwards = context.source !== null && context.target !== null && context.target.from < context.source.from
  add(pair(BIAS, 0), 1)
  add(pair(ORDER, backwards ? 1 : 0), 1)
  addWords(tree, context, words, regions, backwards, add)
  addSequences(context, words, regions, add)
  addTree(tree, context, words, knows, add)
  addLean(tree, context, regions, knows.valence, add)
  return found
}

type Add = (id: number, value: number) => void

/** A word's hash: numbers are alike, names keep their form, all else is its lemma. */
function wordHash(token: Token): number {
  const first = token.lower.charCodeAt(0)
  if (first >= 48 && first <= 57) return 1
  return hashString(token.pos === 'PROPN' ? token.lower : token.lemma.toLowerCase())
}

function wordHashes(tree: Tree, { from, to }: ActContext): Int32Array {
  const hashes = new Int32Array(to - from)
  for (let i = from; i < to; i++) hashes[i - from] = wordHash(tokenAt(tree, i))
  return hashes
}

function regionsOf({ from, to, source, target }: ActContext): Uint8Array {
  const regions = new Uint8Array(to - from)
  const first = source === null || target === null || source.from < target.from ? source : target
  const second = first === source ? target : source
  for (let i = from; i < to; i++) {
    if (source !== null && i >= source.from && i < source.to) regions[i - from] = SOURCE
    else if (target !== null && i >= target.from && i < target.to) regions[i - from] = TARGET
    else if (first !== null && i < first.from) regions[i - from] = BEFORE
    else if (second !== null && i >= second.to) regions[i - from] = AFTER
    else regions[i - from] = BETWEEN
  }
  return regions
}

function addWords(
  tree: Tree,
  { from, to, source, target }: ActContext,
  words: Int32Array,
  regions: Uint8Array,
  backwards: boolean,
  add: Add,
): void {
  const end = Math.max(source?.to ?? from, target?.to ?? from)
  for (let i = from; i < to; i++) {
    const region = regions[i - from] as number
    const word = words[i - from] as number
    if (region === SOURCE) {
      add(pair(SOURCE, word), 0.7)
      continue
    }
    const value = region === BETWEEN ? 1 : region === AFTER && i > end + NEAR ? 0.35 : 0.6
    const place = backwards ? region + 100 : region
    add(pair(place, word), value)
    add(pair(ANY, word), value * 0.7)
    add(pair(pair(FORM, place), hashString(tokenAt(tree, i).lower)), value * 0.7)
  }
  if (target === null) return
  for (let i = target.from; i < Math.min(target.to, target.from + TARGET_WORDS); i++) {
    add(pair(IN_TARGET, words[i - from] ?? 0), 0.5)
  }
}

/** Two and three words in a row, source and target each as one. */
function addSequences({ from, to }: ActContext, words: Int32Array, regions: Uint8Array, add: Add): void {
  const row: number[] = []
  const inner: boolean[] = []
  let last = 0
  for (let i = from; i < to; i++) {
    const region = regions[i - from] as number
    const actor = region === SOURCE || region === TARGET
    if (actor && region === last) continue
    last = region
    row.push(actor ? region : (words[i - from] as number))
    inner.push(actor || region === BETWEEN)
  }
  for (let k = 0; k + 1 < row.length; k++) {
    const near = inner[k] || inner[k + 1]
    const two = pair(row[k] as number, row[k + 1] as number)
    add(pair(TWO, two), near ? 1 : 0.4)
    if (k + 2 >= row.length || !near) continue
    add(pair(THREE, pair(two, row[k + 2] as number)), 1)
    add(pair(SKIP, pair(row[k] as number, row[k + 2] as number)), 0.7)
  }
}

/** The way through the tree from source to target, and what hangs on its verbs. */
function addTree(tree: Tree, context: ActContext, words: Int32Array, knows: WordKnowledge, add: Add): void {
  const { from, to, source, target, core } = context
  const word = (i: number) => words[i - from] ?? 0
  const sourceHead = headOf(tree, source)
  const targetHead = headOf(tree, target)
  for (const [place, head] of [
    [SOURCE, sourceHead],
    [TARGET, targetHead],
  ] as const) {
    if (head < 0) continue
    add(pair(pair(HEAD, place), word(head)), 1)
    add(pair(pair(HEAD_RELATION, place), hashString(tokenAt(tree, head).relation)), 0.5)
  }
  const way = core >= 0 ? wayThrough(tree, core, targetHead) : wayBetween(tree, sourceHead, targetHead)
  const inside = (span: TokenSpan | null, i: number) => span !== null && i >= span.from && i < span.to
  const path = way.filter((i) => i >= from && i < to && !inside(source, i) && !inside(target, i))
  add(pair(PATH_LENGTH, Math.min(4, path.length)), 0.3)
  path.forEach((at, k) => {
    add(pair(PATH, word(at)), 1)
    addTypes(tokenAt(tree, at), PATH_TYPE, knows, add)
    add(pair(pair(PATH_RELATION, word(at)), hashString(tokenAt(tree, at).relation)), 0.5)
    const next = path[k + 1]
    if (next !== undefined) add(pair(PATH_TWO, pair(word(at), word(next))), 1)
  })
  const verbs = path.filter((at) => tokenAt(tree, at).tag.startsWith('VB'))
  for (const verb of verbs.length > 0 ? verbs : path) {
    for (const child of tree.children[verb] ?? []) {
      const { relation } = tokenAt(tree, child)
      if (child < from || child >= to || inside(source, child) || !COMPLEMENT.test(relation)) continue
      const what = pair(hashString(relation), inside(target, child) ? TARGET : word(child))
      add(pair(CHILD, what), 1)
      if (OBJECT.test(relation) && !inside(target, child)) addTypes(tokenAt(tree, child), CHILD_TYPE, knows, add)
      add(pair(pair(VERB_CHILD, word(verb)), what), 1)
    }
  }
  const first = verbs[0]
  const last = verbs[verbs.length - 1]
  if (first === undefined || last === undefined) return
  add(pair(FIRST_VERB, word(first)), 1)
  add(pair(FIRST_VERB_TAG, hashString(tokenAt(tree, first).tag)), 0.5)
  add(pair(LAST_VERB, word(last)), 1)
}

/** The types that the predicate rules of a word give, whatever their conditions. */
function addTypes(token: Token, place: number, { predicates }: WordKnowledge, add: Add): void {
  const part = token.tag.startsWith('VB') ? 'v' : token.pos === 'ADJ' ? 'a' : 'n'
  const rules = predicates.get(`${part}:${token.lemma.toLowerCase()}`)
  if (rules === undefined) return
  const types = new Set(rules.map((rule) => rule.type))
  for (const type of types) add(pair(place, hashString(type)), 1 / Math.sqrt(types.size))
}

const FUTURE =
  /^(?:will|'ll|would|may|might|could|shall|plan|intend|ready|willing|vow|pledge|promise|threaten|offer|agree)$/
const AGAINST = /^(?:not|n't|never|no|refuse|reject|deny|without|end|lift|drop|stop|halt|ease|suspend|cancel)$/

/** To which side the words lean that are not the source's own, and whether they tell what is to come or what is not. */
function addLean(
  tree: Tree,
  { from, to, target }: ActContext,
  regions: Uint8Array,
  leans: WordKnowledge['valence'],
  add: Add,
): void {
  let closer = 0
  let apart = 0
  let stance = 0
  const end = (target?.to ?? to) + NEAR
  for (let i = from; i < Math.min(to, end); i++) {
    const region = regions[i - from]
    if (region === SOURCE || region === BEFORE) continue
    const token = tokenAt(tree, i)
    const lemma = token.lemma.toLowerCase()
    const lean = leans.get(lemma) ?? leans.get(token.lower)
    if (lean === 'closer') closer++
    if (lean === 'apart') apart++
    if (region !== BETWEEN) continue
    if (FUTURE.test(lemma)) stance |= 1
    if (AGAINST.test(lemma)) stance |= 2
  }
  const lean = closer > apart ? 1 : apart > closer ? 2 : closer > 0 ? 3 : 0
  add(pair(LEAN, lean), 0.7)
  add(pair(STANCE, stance), 0.5)
  add(pair(pair(LEAN, STANCE), lean * 4 + stance), 1)
}

/** The word of a span that hangs on one outside it; -1 for no span. */
function headOf(tree: Tree, span: TokenSpan | null): number {
  if (span === null) return -1
  for (let i = span.from; i < span.to; i++) {
    const { head } = tokenAt(tree, i)
    if (head < span.from || head >= span.to) return i
  }
  return span.from
}

const LONGEST_WAY = 20

function upwards(tree: Tree, from: number): number[] {
  const way: number[] = []
  for (let at = from; at >= 0 && way.length < LONGEST_WAY; at = tokenAt(tree, at).head) way.push(at)
  return way
}

/** The words above the target up to the one that the source is under too, then those down to the source; ends left out. */
function wayBetween(tree: Tree, source: number, target: number): number[] {
  const above = upwards(tree, source)
  const way: number[] = []
  for (const at of upwards(tree, target)) {
    if (at !== target) way.push(at)
    if (above.includes(at)) break
  }
  const shared = upwards(tree, target)
  for (const at of above) {
    if (shared.includes(at)) break
    if (at !== source) way.push(at)
  }
  return way
}

/** The predicate, and the words between it and the target. */
function wayThrough(tree: Tree, core: number, target: number): number[] {
  const above = upwards(tree, target)
  const at = above.indexOf(core)
  return at < 0 ? [core] : above.slice(1, at + 1)
}
