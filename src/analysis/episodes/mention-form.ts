import type { EpisodeMention } from '../../model/episode.ts'
import type { EpisodeVocabulary } from './episode-vocabulary.ts'
import { stem } from './stem.ts'

export const WORD = /[\p{L}\p{N}]+(?:[’'.,-][\p{L}\p{N}]+)*/gu

/** How a mention is worded: what it is before it is held against any other. */
export interface MentionForm {
  /** a clause whose verb is one of saying, another clause, or a phrase without a verb */
  readonly kind: 'speech' | 'deed' | 'phrase'
  /** where it stands in its sentence: at the head of it, after a word of time ("after the war began"), in a relative clause, else later */
  readonly lead: 'head' | 'time' | 'relative' | 'inside'
  /** its own words give a time that fixes a day, a month or a year; one that only counts from now; or none */
  readonly time: 'date' | 'relative' | 'none'
  /** its sentence gives a time in other words */
  readonly timeBeside: boolean
  /** told as before what is told: "had signed" */
  readonly perfect: boolean
  /** its first word is an article, a pronoun that owns or a demonstrative: it may refer back */
  readonly definite: boolean
  /** its first word is a pronoun */
  readonly pronoun: boolean
  /** a word says that there was more than one: "later", "second", "another" */
  readonly further: boolean
  /** number of the word with which begins what is said: that of "that", else as many as there are */
  readonly said: number
  /** its words in lower case, and the number of the first that is a verb, -1 where none is */
  readonly words: readonly string[]
  readonly verb: number
}

const AUXILIARY =
  /^(?:is|are|was|were|be|been|being|has|have|had|do|does|did|will|would|shall|should|can|could|may|might|must)$/
const DETERMINER = /^(?:the|a|an|this|that|these|those|his|her|its|their|our)$/
const PRONOUN = /^(?:he|she|it|they|this|both|we|i|which|who|whom)$/
const FURTHER =
  /^(?:later|then|second|third|fourth|another|separately|next|previous|earlier|afterwards|again|meanwhile|elsewhere|also|both|too|turn)$/
const TIME_LEAD = /\b(?:after|since|before|until|when|while|during|following)\W*(?:the\s+)?$/i
const OPENING =
  /^(?:\W|(?:in|on|at|by|for|with|from|and|but|the|an?|last|this|same|day|week|month|year|earlier|meanwhile|there|later|then|also|yet|only)\b|\d|(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b)*$/i

export function mentionForm(mention: EpisodeMention, vocabulary: EpisodeVocabulary): MentionForm {
  const tokens = mention.words.match(WORD) ?? []
  const words = tokens.map((token) => token.toLowerCase())
  const lead = leadOf(mention, words[0] ?? '')
  const quoted = quotedWords(mention.words)
  const verb = words.findIndex((word, i) => !quoted(i) && isVerb(words, i, word, vocabulary))
  const main = verb < 0 ? -1 : mainVerb(words, verb)
  const root = main < 0 ? '' : stem(words[main] ?? '')
  const speech = vocabulary.classes.get(root)?.includes('speech') === true
  const that = words.indexOf('that', main + 1)
  const said = speech && that > 0 ? that : words.length
  const from = mention.sentence.indexOf(mention.words)
  const beside =
    from < 0 ? '' : `${mention.sentence.slice(0, from)} ${mention.sentence.slice(from + mention.words.length)}`
  return {
    kind: verb < 0 ? 'phrase' : speech ? 'speech' : 'deed',
    lead,
    time: timeOf(tokens.slice(0, said), vocabulary),
    timeBeside: timeOf(beside.match(WORD) ?? [], vocabulary) === 'date',
    perfect: /\bhad\b(?:\s+\w+ly|\s+already|\s+also|\s+once|\s+first)?\s+(?:been\b|\w+(?:ed|en|t|d|n|k|g|m|e)\b)/i.test(
      words.slice(0, said).join(' '),
    ),
    further: words.slice(0, said).some((word) => FURTHER.test(word)),
    said,
    definite: DETERMINER.test(words[0] ?? ''),
    pronoun: PRONOUN.test(words[0] ?? ''),
    words,
    verb,
  }
}

/** Tells which words, by number, stand in quotation marks. */
function quotedWords(text: string): (word: number) => boolean {
  const spans = [...text.matchAll(/[“"][^“”"]*[”"]/gu)].map(
    ({ 0: quote, index }) => [index, index + quote.length] as const,
  )
  if (spans.length === 0) return () => false
  const starts = [...text.matchAll(WORD)].map(({ index }) => index)
  return (word) => spans.some(([from, to]) => from <= (starts[word] ?? 0) && (starts[word] ?? 0) < to)
}

function isVerb(words: readonly string[], i: number, word: string, { verbs }: EpisodeVocabulary): boolean {
  if (AUXILIARY.test(word)) return true
  const before = words[i - 1] ?? ''
  if (DETERMINER.test(before) || before === 'of') return false
  return verbs.has(word) || (word.length > 4 && word.endsWith('ed'))
}

/** Past auxiliaries and "also", "not" to the verb that tells something. */
function mainVerb(words: readonly string[], verb: number): number {
  let at = verb
  while (
    at + 1 < words.length &&
    (AUXILIARY.test(words[at] ?? '') || /^(?:not|also|already|never|once|ly)$|ly$/.test(words[at] ?? ''))
  )
    at++
  return at
}

function timeOf(tokens: readonly string[], { time }: EpisodeVocabulary): MentionForm['time'] {
  let found: MentionForm['time'] = 'none'
  for (const token of tokens) {
    if (/^(?:19|20)\d\d$/.test(token)) return 'date'
    const lower = token.toLowerCase()
    const kind = time.get(lower)
    if (kind === undefined || kind === 'unit' || (/^(?:may|march)$/.test(lower) && token === lower)) continue
    if (kind === 'month' || kind === 'weekday' || /^(?:today|yesterday|tomorrow)$/.test(lower)) return 'date'
    found = 'relative'
  }
  return found
}

function leadOf({ words, sentence }: EpisodeMention, first: string): MentionForm['lead'] {
  const before = sentence.slice(0, Math.max(0, sentence.indexOf(words)))
  if (/^(?:which|who|whose|whom)$/.test(first)) return 'relative'
  if (TIME_LEAD.test(before)) return 'time'
  return OPENING.test(before) ? 'head' : 'inside'
}
