import { attributionsAt } from './attributions-at.ts'
import type { ClaimCandidate } from './claim-candidates.ts'
import { markOf } from './claim-candidates.ts'
import { isPassive, subjectOf } from './clause.ts'
import { isNegated } from './degree-features.ts'
import { mentionAt } from './noun-phrase-actors.ts'
import type { ReaderVocabulary } from './reader-vocabulary.ts'
import type { Reading } from './reading.ts'
import { pairOf } from './resolve-descriptions.ts'
import { childOf, childrenOf, prepositionOf, tokenAt } from './syntax-tree.ts'

/** What tells whether words carry a claim: the names are those of data/reading/claim-weights.tsv. */
export function claimFeatures(
  reading: Reading,
  candidates: readonly ClaimCandidate[],
  place: number,
  vocabulary: ReaderVocabulary,
): readonly string[] {
  const one = candidates[place] as ClaimCandidate
  const found: string[] = []
  const says = one.rule === null ? (one.amount === null ? 'no rule' : 'amount') : 'rule'
  found.push('always', `way ${one.way}`, says, `${says} ${one.way}`, `length ${lengthOf(one)}`)
  if (one.rule !== null) found.push(`rule ${one.rule.type}`, `rule ${one.rule.part} ${one.rule.kind}`)
  const who = ofActors(reading, one, found)
  found.push(`${says} ${who}`, `${one.way} ${who}`)
  ofPlace(reading, candidates, place, found)
  ofAttribution(reading, one, found)
  ofWords(reading, one, found, vocabulary)
  if (one.form === 'clause') ofClause(reading, one, found)
  if (one.amount !== null) ofAmount(one, found)
  const mark = { clause: 'c', noun: 'n', figure: 'f' }[one.form]
  return found.map((feature) => `${mark} ${feature}`)
}

function lengthOf({ from, to }: ClaimCandidate): number {
  const length = to - from
  return length < 8 ? length : Math.min(20, Math.floor(length / 4) * 4)
}

/** Who is spoken of in the words, and how many of them the text is about. */
function ofActors(reading: Reading, { from, to, core, head }: ClaimCandidate, found: string[]): string {
  const pair = pairOf(reading)
  const actors = new Set<string>()
  for (let i = from; i < to; i++) for (const actor of spokenAt(reading, i)) actors.add(actor)
  const ours = [...actors].filter((actor) => pair.includes(actor)).length
  const count = Math.min(3, actors.size)
  found.push(`actors ${count}`, `of the pair ${ours}`, `actors ${count} of the pair ${ours}`)
  if (actors.size === 0 && pair.length < 2) found.push('no pair')
  for (const at of new Set([head, core])) {
    for (const child of childrenOf(reading, at, 'obj', 'obl', 'obl:agent', 'nmod', 'nmod:poss', 'amod', 'compound')) {
      const sort = sortOf(reading, child)
      if (sort === 'thing') continue
      const { relation } = tokenAt(reading, child)
      found.push(`${relation} ${sort}`, `${relation} ${prepositionOf(reading, child)} actor`)
    }
  }
  return `actors ${count}`
}

function spokenAt(reading: Reading, index: number): readonly string[] {
  return mentionAt(reading, index)?.actors ?? reading.referents.get(index) ?? []
}

function sortOf(reading: Reading, index: number): string {
  const mention = mentionAt(reading, index)
  if (mention !== null) return mention.form
  if (reading.referents.has(index)) return tokenAt(reading, index).tag.startsWith('PRP') ? 'pronoun' : 'described'
  const own = childrenOf(reading, index, 'amod', 'compound', 'nmod:poss', 'nmod:desc', 'nmod')
  return own.some((child) => spokenAt(reading, child).length > 0) ? 'theirs' : 'thing'
}

/** Where it stands in its sentence, and what else may be a claim there. */
function ofPlace(reading: Reading, candidates: readonly ClaimCandidate[], place: number, found: string[]): void {
  const one = candidates[place] as ClaimCandidate
  const clauses = candidates.filter(({ form }) => form === 'clause')
  found.push(`clauses ${Math.min(8, clauses.length)}`)
  const rank = clauses.indexOf(one)
  if (rank >= 0) found.push(`rank ${Math.min(4, rank)}`)
  const inside = candidates.filter((other) => other !== one && other.from >= one.from && other.to <= one.to)
  const around = candidates.filter((other) => other !== one && other.from <= one.from && other.to >= one.to)
  found.push(`inside ${Math.min(4, inside.length)}`, `around ${Math.min(3, around.length)}`)
  if (inside.some(({ rule, form }) => rule !== null && form === 'clause')) found.push('rule inside')
  if (inside.some(({ form }) => form === 'noun')) found.push('noun inside')
  if (around.some(({ rule, form }) => rule !== null && form === 'clause')) found.push('rule around')
  const same = candidates.find((other) => other !== one && other.from === one.from && other.to === one.to)
  if (same !== undefined) found.push(`same as ${same.form}`)
  for (const other of candidates) if (other.above === place) found.push(`below ${other.form} ${other.way}`)
  const above = candidates[one.above]
  if (above !== undefined) {
    const says = above.rule === null ? 'no rule' : 'rule'
    const kind = one.way.split(' ')[0]
    const same = above.rule !== null && above.rule === one.rule ? ' same' : ''
    found.push(`above ${says}${same}`, `above ${says}${same} ${kind}`, `above ${above.rule?.type ?? ''} ${kind}`)
    found.push(`above ${wordAt(reading, above.core)} ${kind}`, `above ${above.way}`)
  }
  const sentence = reading.sentences[tokenAt(reading, one.head).sentence]
  if (sentence === undefined) return
  const end = tokenAt(reading, sentence.to - 1).text
  if (end === '?') found.push('question')
  found.push(`sentence ${Math.min(10, Math.floor((sentence.to - sentence.from) / 5))}`)
  const before = one.from > sentence.from ? tokenAt(reading, one.from - 1) : null
  const after = one.to < sentence.to ? tokenAt(reading, one.to) : null
  const left = before === null ? 'start' : before.pos === 'PUNCT' ? before.text : before.pos
  const right = after === null ? 'end' : after.pos === 'PUNCT' ? after.text : after.pos
  found.push(`left ${left}`, `right ${right}`, `between ${left} ${right}`, `left ${left} ${one.way}`)
  const alone = Math.min(8, one.to - one.from - covered(inside))
  found.push(`alone ${alone}`, `alone ${alone} ${one.rule === null}`)
  const share = (one.to - one.from) / (sentence.to - sentence.from)
  found.push(`share ${Math.floor(share * 5)}`)
  if (reading.sentences[sentence.index - 1]?.paragraph !== sentence.paragraph) found.push('opens paragraph')
  if (reading.sentences[sentence.index + 1]?.paragraph !== sentence.paragraph) found.push('closes paragraph')
}

/** How many tokens lie in any of the spans. */
function covered(spans: readonly ClaimCandidate[]): number {
  let count = 0
  let end = 0
  for (const { from, to } of [...spans].sort((a, b) => a.from - b.from)) {
    count += Math.max(0, to - Math.max(from, end))
    end = Math.max(end, to)
  }
  return count
}

function ofAttribution(reading: Reading, { head, core, from, to, way }: ClaimCandidate, found: string[]): void {
  const kind = way.split(' ')[0]
  for (const one of attributionsAt(reading, head)) {
    if (one.cue === head || one.cue === core) found.push(one.speaks ? 'speaks' : 'tells who says')
    else if (head >= one.from && head < one.to) {
      const how = one.speaks ? 'spoken' : 'said'
      found.push(how, `${how} ${kind}`, `${how} ${one.form}`)
    } else if (one.cue >= from && one.cue < to) found.push(one.speaks ? 'speaker inside' : 'source inside')
  }
  if (reading.quoted[head]) found.push('quoted')
}

/** The words that say what is done, and to what. */
function ofWords(reading: Reading, one: ClaimCandidate, found: string[], vocabulary: ReaderVocabulary): void {
  const { head, core, from, to, rule } = one
  const { tag, relation } = tokenAt(reading, head)
  found.push(`tag ${tag}`, `core ${wordAt(reading, core)}`, `relation ${relation}`)
  if (core !== head) found.push(`under ${wordAt(reading, head)}`)
  const leans = new Set<string>()
  let sides = 0
  for (let i = from; i < to; i++) {
    const token = tokenAt(reading, i)
    const lean = vocabulary.valence.get(token.lemma)
    if (lean !== undefined) leans.add(lean)
    if (vocabulary.dimensions.has(token.lemma)) sides++
  }
  found.push(`leans ${[...leans].sort().join(' ')}`, `sides ${Math.min(3, sides)}`)
  if (rule === null) found.push(`no rule leans ${leans.size > 0} sides ${sides > 0}`)
  const determiner = childOf(reading, head, 'det')
  if (determiner !== null) found.push(`det ${tokenAt(reading, determiner).lower}`)
  const front = prepositionOf(reading, head)
  if (front !== '') found.push(`case ${front}`)
  const times = reading.bySentence.times[tokenAt(reading, head).sentence] ?? []
  if (times.some((time) => time.from >= from && time.to <= to)) found.push('time')
  for (const child of childrenOf(reading, core, 'obj', 'nsubj:pass', 'xcomp', 'ccomp')) {
    const { relation: slot } = tokenAt(reading, child)
    found.push(`has ${slot}`)
    if (reading.mentionAt[child] === -1) found.push(`${slot} ${wordAt(reading, child)}`)
  }
}

/** Whose clause it is, and in which form it is told. */
function ofClause(reading: Reading, { head, core, way }: ClaimCandidate, found: string[]): void {
  const token = tokenAt(reading, head)
  const mark = markOf(reading, head)
  if (mark !== '') found.push(`mark ${mark}`, `mark ${mark} ${token.tag}`)
  const front = childOf(reading, head, 'advmod')
  if (front !== null && front < head) found.push(`adverb ${tokenAt(reading, front).lower}`)
  const subject = subjectOf(reading, head)
  const own = childOf(reading, head, 'nsubj', 'nsubj:pass', 'nsubj:outer', 'expl', 'csubj')
  if (subject !== null) {
    const sort = sortOf(reading, subject)
    const { tag } = tokenAt(reading, subject)
    found.push(`subject ${sort} ${tag}`, `subject ${sort} ${way}`)
    if (sort === 'thing' || tag === 'PRP') found.push(`subject ${wordAt(reading, subject)}`)
  }
  if (own !== null && childOf(reading, head, 'expl') !== null) found.push('expletive')
  found.push(own === null ? 'no subject' : 'subject', `${own === null ? 'no subject' : 'subject'} ${token.relation}`)
  for (const child of childrenOf(reading, head, 'aux', 'aux:pass', 'cop'))
    found.push(`aux ${tokenAt(reading, child).lower}`)
  if (childOf(reading, head, 'cop') !== null) found.push(`be ${token.pos}`)
  if (isNegated(reading, token)) found.push('negated')
  if (isPassive(reading, core)) found.push('passive', `passive ${token.relation}`)
  if (childOf(reading, head, 'obl') !== null) found.push('has obl')
  if (childOf(reading, head, 'advcl') !== null) found.push('has advcl')
}

const MONEY = /^[A-Z]{3}$/

function ofAmount({ amount, form, way }: ClaimCandidate, found: string[]): void {
  if (amount === null) return
  const { unit, amount: value, per } = amount.value
  const sort = MONEY.test(unit) ? 'money' : unit
  const least = Array.isArray(value) ? (value[0] ?? 0) : (value as number)
  const size = least <= 0 ? 0 : Math.min(6, Math.floor(Math.log10(least)))
  found.push(
    `unit ${sort}`,
    `unit ${sort} ${form}`,
    `size ${size}`,
    `size ${size} ${sort === 'money' || unit === 'percent'}`,
  )
  if (per !== undefined) found.push('per')
  found.push(`unit ${sort} ${way}`)
}

function wordAt(reading: Reading, index: number): string {
  return tokenAt(reading, index).lemma.toLowerCase()
}
