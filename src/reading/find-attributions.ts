import { isPassive, subjectOf } from './clause.ts'
import { actorsAt, mentionAt, phraseActors } from './noun-phrase-actors.ts'
import type { ReaderVocabulary } from './reader-vocabulary.ts'
import type { Attribution, Reading } from './reading.ts'
import { childOf, childrenOf, isVerb, subtree, tokenAt } from './syntax-tree.ts'

const AUTHOR = /^(?:paper|report|study|article|brief|essay|chapter|analysis|author|section|it|we|i)$/
const VIEW = /^(?:account|view|word|eye|opinion|telling|reckoning|estimate|version|reading)$/

/** Step 7: who the text says something comes from. */
export function findAttributions(reading: Reading, vocabulary: ReaderVocabulary): Reading {
  const found: Attribution[] = []
  for (const token of reading.tokens) {
    if (isVerb(token) && vocabulary.speech.has(token.lemma)) {
      const said = saidBy(reading, token.index, vocabulary)
      if (said !== null) found.push(said)
    } else if (token.lower === 'according') {
      const source = accordingTo(reading, token.index)
      if (source !== null) found.push(around(reading, token.index, sourcesOf(reading, source, vocabulary)))
    } else if (VIEW.test(token.lemma) && /^(?:by|in)$/.test(caseOf(reading, token.index))) {
      const owner = childOf(reading, token.index, 'nmod:poss')
      if (owner !== null) found.push(around(reading, token.index, sourcesOf(reading, owner, vocabulary)))
    } else if (token.lower === 'citing' || token.lower === 'quoting') {
      const object = childOf(reading, token.index, 'obj')
      if (object !== null) found.push(around(reading, token.index, sourcesOf(reading, object, vocabulary), 1))
    }
  }
  return { ...reading, attributions: found }
}

function caseOf(reading: Reading, index: number): string {
  const at = childOf(reading, index, 'case')
  return at === null ? '' : tokenAt(reading, at).lower
}

/** The clause below a verb of saying, or the one the verb is put behind ("…, the agency said"). */
function saidBy(reading: Reading, verb: number, vocabulary: ReaderVocabulary): Attribution | null {
  const token = tokenAt(reading, verb)
  const content = childOf(reading, verb, 'ccomp') ?? quotedChild(reading, verb)
  const behind = token.relation === 'parataxis' && token.head >= 0 ? token.head : null
  const passive = isPassive(reading, verb)
  const raised = passive ? childOf(reading, verb, 'xcomp') : null
  if (content === null && behind === null && raised === null) return null
  const subject = passive ? null : subjectOf(reading, verb)
  const who =
    subject === null
      ? { sources: [`anonymous: ${tokenAt(reading, verb).text}`], speaks: false }
      : sourcesOf(reading, subject, vocabulary)
  if (who.sources.length === 0) return null
  const [from, to] =
    behind !== null && content === null
      ? spanOf(reading, behind, (child) => child === verb)
      : spanOf(reading, (content ?? raised) as number)
  return { ...who, cue: verb, from, to }
}

function quotedChild(reading: Reading, verb: number): number | null {
  const found = childrenOf(reading, verb, 'obj', 'parataxis', 'xcomp', 'obl').find((child) => reading.quoted[child])
  return found ?? null
}

function accordingTo(reading: Reading, index: number): number | null {
  const token = tokenAt(reading, index)
  if (/^(?:case|mark)$/.test(token.relation)) return token.head
  return childOf(reading, index, 'obl', 'nmod', 'obj')
}

/** An adverbial says whom the clause it hangs on comes from. */
function around(
  reading: Reading,
  cue: number,
  who: { sources: readonly string[]; speaks: boolean },
  climb = 0,
): Attribution {
  let at = cue
  const sentence = tokenAt(reading, cue).sentence
  let climbed = 0
  while (tokenAt(reading, at).head >= 0) {
    at = tokenAt(reading, at).head
    if ((isVerb(tokenAt(reading, at)) || tokenAt(reading, at).head < 0) && climbed++ >= climb) break
  }
  const [from, to] = spanOf(reading, at)
  const bounds = reading.sentences[sentence]
  return { sources: who.sources, speaks: false, cue, from: Math.max(from, bounds?.from ?? from), to }
}

/** Who a noun phrase names as a source, and whether they are actors whose saying is a claim of its own. */
function sourcesOf(
  reading: Reading,
  head: number,
  vocabulary: ReaderVocabulary,
): { sources: readonly string[]; speaks: boolean } {
  const token = tokenAt(reading, head)
  if (AUTHOR.test(token.lemma) && actorsAt(reading, head).length === 0) return { sources: [], speaks: false }
  const { actors, acts } = phraseActors(reading, head, vocabulary)
  if (actors.length > 0 && acts) {
    const outlet = subtree(reading, head).some((i) => mentionAt(reading, i)?.form === 'outlet')
    const speaks = !outlet && actors.every((actor) => isActor(actor, vocabulary))
    return { sources: actors, speaks }
  }
  if (token.pos === 'PROPN') return { sources: [properSlug(reading, head)], speaks: false }
  if (token.pos === 'PRON' || token.pos === 'DET') return { sources: ['anonymous: unnamed'], speaks: false }
  const words = subtree(reading, head, (child) => /^(?:acl|punct|appos|advcl)/.test(tokenAt(reading, child).relation))
  const [from, to] = [Math.min(...words), Math.max(...words)]
  const phrase = reading.document.text.slice(tokenAt(reading, from).start, tokenAt(reading, to).end)
  return { sources: [`anonymous: ${phrase.replace(/\s+/gu, ' ')}`], speaks: false }
}

/** A state, a group, an organisation; not an outlet or a private person. */
function isActor(id: string, { registry }: ReaderVocabulary): boolean {
  const kind = registry.actors.get(id)?.kind
  return kind !== 'outlet' && kind !== 'person'
}

function properSlug(reading: Reading, head: number): string {
  const words = [head, ...childrenOf(reading, head, 'flat', 'compound')].sort((a, b) => a - b)
  const text = words.map((i) => tokenAt(reading, i).lower).join('-')
  return (
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '') || 'unnamed'
  )
}

function spanOf(reading: Reading, head: number, stop?: (child: number) => boolean): readonly [number, number] {
  const words = subtree(reading, head, stop)
  return [Math.min(...words), Math.max(...words) + 1]
}
