import type { AttributionCandidate, AttributionGround } from './attribution-ground.ts'
import { isPassive, subjectOf } from './clause.ts'
import { mentionAt } from './noun-phrase-actors.ts'
import type { ReaderVocabulary } from './reader-vocabulary.ts'
import type { Reading } from './reading.ts'
import { childOf, isVerb, tokenAt } from './syntax-tree.ts'
import type { Token } from './token.ts'

/** What speaks for and against a candidate, by name; the names are those of data/reading/attribution-weights.tsv. */
export function attributionFeatures(
  ground: AttributionGround,
  candidate: AttributionCandidate,
  vocabulary: ReaderVocabulary,
): readonly string[] {
  return [...cueFeatures(ground, candidate, vocabulary), ...contentFeatures(ground, candidate)]
}

/** What the cue and the way the content hangs on it say: the same for all candidates of one cue and kind. */
export function cueFeatures(
  ground: AttributionGround,
  candidate: Pick<AttributionCandidate, 'cue' | 'kind'>,
  vocabulary: ReaderVocabulary,
): readonly string[] {
  const { reading } = ground
  const cue = tokenAt(reading, candidate.cue)
  const { kind } = candidate
  const form = kind.replace(/:.*/, '')
  const classes = classesOf(ground, cue)
  const features = ['bias', `kind ${kind}`, `form ${form}`, `lemma ${cue.lemma}`, `lemma ${cue.lemma} ${form}`]
  for (const one of classes) features.push(`class ${one}`, `class ${one} ${kind}`)
  const relation = cue.relation.replace(/:.*/, '')
  features.push(`tag ${cue.tag}`, `tag ${cue.tag} ${form}`, `relation ${relation}`, `relation ${relation} ${form}`)
  const quoted = reading.quoted[cue.index] === true
  if (quoted) features.push('cue quoted', `cue quoted ${form}`)
  if (reading.layout.heading[cue.sentence]) features.push('heading')
  const holder = holderOf(reading, cue, vocabulary)
  features.push(`holder ${holder}`, `holder ${holder} ${form}`)
  for (const one of classes) features.push(`holder ${holder} ${one}`)
  const beside = (at: number) => reading.tokens[at]?.lower ?? ''
  features.push(
    `previous ${beside(cue.index - 1)}`,
    `next ${beside(cue.index + 1)}`,
    `next ${beside(cue.index + 1)} ${form}`,
  )
  features.push(`lemma ${cue.lemma} next ${beside(cue.index + 1)}`)
  if (ground.quotations[cue.sentence]?.length) features.push('sentence quotes', `sentence quotes ${form}`)
  if (isVerb(cue)) {
    if (isPassive(reading, cue.index)) features.push('passive', `passive ${form}`)
    for (const child of reading.children[cue.index] ?? []) {
      const { relation: below, lower, lemma } = tokenAt(reading, child)
      if (below === 'aux') features.push(`aux ${lemma}`)
      else if (below === 'advmod' && /^(?:not|n't|never)$/.test(lower)) features.push('negated')
      else if (below === 'iobj') features.push('has iobj')
    }
    if (cue.head >= 0) features.push(`governor ${tokenAt(reading, cue.head).lemma}`)
  }
  return features
}

function classesOf({ words }: AttributionGround, cue: Token): readonly string[] {
  const index = isVerb(cue) ? words.verbs : cue.tag.startsWith('N') ? words.nouns : words.adjectives
  const known = index.get(cue.lemma)
  return known ?? ['other']
}

/** What the words of the content say. */
export function contentFeatures(ground: AttributionGround, candidate: AttributionCandidate): readonly string[] {
  const { reading } = ground
  const { content, cue, kind } = candidate
  const form = kind.replace(/:.*/, '')
  const classes = classesOf(ground, tokenAt(reading, cue))
  let length = 0
  let quoted = 0
  let verbs = 0
  let cues = 0
  for (const { from, to } of content) {
    for (let i = from; i < to; i++) {
      const token = tokenAt(reading, i)
      if (token.pos === 'PUNCT') continue
      length++
      if (reading.quoted[i]) quoted++
      if (isVerb(token)) verbs++
      if (/^(?:say|tell|add|note)$/.test(token.lemma)) cues++
    }
  }
  const share = quoted === 0 ? 'no' : quoted === length ? 'all' : 'part'
  const size = length < 2 ? '1' : length < 4 ? '3' : length < 8 ? '7' : length < 16 ? '15' : length < 32 ? '31' : 'more'
  const features = [`size ${size}`, `size ${size} ${form}`, `marks ${share}`, `marks ${share} ${form}`]
  for (const one of classes) features.push(`marks ${share} ${one}`, `verbs ${Math.min(verbs, 1)} ${one} ${form}`)
  features.push(`verbs ${Math.min(verbs, 2)} ${form}`)
  if (cues > 0) features.push('cue inside')
  const [first] = content
  if (first !== undefined) {
    const token = tokenAt(reading, first.from)
    features.push(first.from > cue ? `starts ${token.tag} ${form}` : 'before')
    if (content.length === 1) {
      const head = headIn(reading, first.from, first.to)
      features.push(`head ${head.pos} ${form}`, `head ${head.lemma}`)
    }
    const last = content[content.length - 1]?.to ?? first.to
    features.push(...edgeFeatures(reading, first.from, last, form))
    const gap = first.from > cue ? first.from - cue - 1 : cue - first.to
    features.push(`gap ${gap < 1 ? 0 : gap < 3 ? 2 : gap < 6 ? 5 : 'far'}`)
  }
  return features
}

/** How a content begins and ends, and what comes after it. */
function edgeFeatures(reading: Reading, from: number, to: number, form: string): readonly string[] {
  const { tokens } = reading
  const [begin, end, next, after] = [tokens[from], tokens[to - 1], tokens[to], tokens[to + 1]]
  if (begin === undefined || end === undefined) return []
  const features = [`begins ${begin.tag}`, `ends ${end.tag}`]
  if (next === undefined || next.sentence !== end.sentence) return [...features, 'to the end', `to the end ${form}`]
  const word = (token: Token) => (/^(?:NN|VB|JJ|CD)/.test(token.tag) ? token.tag : token.lower)
  features.push(`then ${word(next)}`, `then ${word(next)} ${form}`)
  if (after !== undefined && after.sentence === end.sentence) features.push(`then ${word(next)} ${word(after)}`)
  const outside = next.head >= from && next.head < to
  features.push(`cuts ${outside} ${next.relation}`)
  let open = 0
  for (let i = from; i < to; i++) if ((tokens[i]?.head ?? -1) >= to) open++
  if (open > 1) features.push('hangs on more')
  return features
}

/** The word of a span that hangs on one outside it. */
function headIn(reading: Reading, from: number, to: number): Token {
  for (let i = from; i < to; i++) {
    const { head } = tokenAt(reading, i)
    if (head < from || head >= to) return tokenAt(reading, i)
  }
  return tokenAt(reading, from)
}

/** What sort of a source a cue has: a person named, a pronoun, an outlet, a thing … */
function holderOf(reading: Reading, cue: Token, vocabulary: ReaderVocabulary): string {
  if (!isVerb(cue)) {
    const owner = childOf(reading, cue.index, 'nmod:poss')
    return owner === null ? 'noun' : `owner ${sortOf(reading, tokenAt(reading, owner), vocabulary)}`
  }
  if (isPassive(reading, cue.index)) return 'passive'
  const own = childOf(reading, cue.index, 'nsubj')
  if (own !== null) return sortOf(reading, tokenAt(reading, own), vocabulary)
  const shared = subjectOf(reading, cue.index)
  return shared === null ? 'none' : `shared ${sortOf(reading, tokenAt(reading, shared), vocabulary)}`
}

function sortOf(reading: Reading, token: Token, vocabulary: ReaderVocabulary): string {
  if (token.pos === 'PRON' || token.pos === 'DET') {
    if (/^(?:i|we|you)$/.test(token.lower)) return 'speaker'
    if (/^(?:he|she|they)$/.test(token.lower)) return 'he'
    if (/^(?:who|which|that)$/.test(token.lower)) return 'who'
    return token.lower === 'it' ? 'it' : 'pronoun'
  }
  if (token.pos === 'PROPN') return mentionAt(reading, token.index)?.form === 'outlet' ? 'outlet' : 'name'
  if (vocabulary.agents.has(token.lemma) || vocabulary.peoples.has(token.lemma)) return 'agent'
  if (/(?:er|or|ist|ian|ant|man|woman|people|s)$/.test(token.lower) && token.pos === 'NOUN') {
    if (/(?:er|or|ist|ian|ant|man|woman|people)s?$/.test(token.lower)) return 'agent'
    return token.tag === 'NNS' ? 'plural' : 'thing'
  }
  return 'thing'
}
