import type { ClauseWord } from './clause-word.ts'

/**
 * What a clause can be built into.
 * `finite`: has its own subject and verb. `predicate`: a finite verb without its subject. `participle`: begins with an -ing
 * form. `noun`: a noun phrase. `fragment`: anything that cannot safely stand outside its sentence.
 */
export type ClauseShape = 'finite' | 'predicate' | 'participle' | 'noun' | 'fragment'

export interface ShapedClause {
  readonly shape: ClauseShape
  /** of the main verb; perfect and modal forms count as present, since a point in time cannot be put beside them */
  readonly tense: 'past' | 'present' | 'none'
  /** the subject is a pronoun */
  readonly pronoun: boolean
  /** the main verb agrees with a singular (true), a plural (false) or either (null) */
  readonly singular: boolean | null
  /** the main verb is a form of "be" with a past participle */
  readonly passive: boolean
  /** the main verb with the word it helps: "was rejected"; empty where there is none */
  readonly verb: string
}

const FINITE = new Set(['VBD', 'VBZ', 'VBP', 'MD'])
const SUBORDINATORS = new Set(
  'before after while when because since although where until if though unless whether once whereas as so how why what whatever whichever whoever'.split(
    ' ',
  ),
)
const MONTH = /^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/
const BE = new Set(['is', 'are', 'was', 'were', 'been', 'being', '’s', '’re'])
const PLURAL_BE = new Set(['are', 'were', 'have'])
const POSSESSIVES = new Set(['his', 'her', 'its', 'their', 'our', 'my', 'we', 'i', 'you'])
const SUBJECT_PRONOUNS = new Set(['he', 'she', 'it', 'they', 'this', 'these', 'those', 'that'])

/**
 * What a clause's words make of it.
 *
 * @param previous the word before it in its sentence; a noun there means that the clause begins inside a phrase
 */
export function clauseShape(words: readonly ClauseWord[], previous: ClauseWord | null = null): ShapedClause {
  const plain = words.filter((word) => /[\p{L}\p{N}]/u.test(word.text))
  const first = plain[0]
  const fragment: ShapedClause = {
    shape: 'fragment',
    tense: 'none',
    pronoun: false,
    singular: null,
    passive: false,
    verb: '',
  }
  if (!first || insidePhrase(previous, first)) return fragment
  const span: readonly [number, number] = [words[0]?.start ?? 0, words.at(-1)?.end ?? 0]
  const lower = first.text.toLowerCase()
  if (first.tag.startsWith('W') || SUBORDINATORS.has(lower) || first.tag === 'CC') {
    return main(plain) > 0 && lower !== 'if' && hasComma(words)
      ? { ...describe(plain, main(plain)), shape: 'finite' }
      : fragment
  }
  if (verbAt(plain, 0)) return { ...describe(plain, 0), shape: 'predicate' }
  if (first.tag === 'PRP$' || POSSESSIVES.has(lower)) return fragment
  const at = main(plain)
  if (at > 0) {
    const verb = plain[at]
    const before = plain[at - 1]
    const joined = plain.slice(0, at).some((word) => word.tag === 'CC')
    if (!plain.slice(0, at).some((word) => /^(?:NN|PRP|EX|DT|CD|VBG)/.test(word.tag))) return fragment
    const clash =
      verb?.tag === 'VBP' && /^NNP?$/.test(before?.tag ?? '') && !joined && !/^(?:are|have|do)$/i.test(verb.text)
    if (clash) return fragment
    const loose = first.tag === 'IN' && !hasComma(words) && !nounBefore(plain, at)
    const shape = loose || !hasSubject(plain, at) ? 'fragment' : 'finite'
    return {
      ...describe(plain, at),
      shape,
      pronoun: SUBJECT_PRONOUNS.has(lower) && !/^(?:NN|JJ|CD)/.test(plain[1]?.tag ?? ''),
    }
  }
  if (first.tag === 'VBG') return { ...fragment, shape: 'participle' }
  if (['VB', 'VBN', 'TO', 'IN', 'RP', 'EX'].includes(first.tag)) return fragment
  if (first.tag.startsWith('RB') && plain.length < 3) return fragment
  if (/^(?:NN|JJ|DT|PRP\$|POS|CD)/.test(previous?.tag ?? '') || looseVerb(plain)) return fragment
  return nounStart(plain) && !danglingEnd(plain) && hangsOnNoun(plain, span) ? { ...fragment, shape: 'noun' } : fragment
}

/** Whether the words begin inside a noun phrase or a date, as in "a similar | figure" and "on 20 | May". */
function insidePhrase(previous: ClauseWord | null, first: ClauseWord): boolean {
  if (previous === null) return false
  if (previous.tag === 'CD') return first.tag === 'NNS' || MONTH.test(first.text)
  return /^(?:DT|PRP\$|POS|JJ)$/.test(previous.tag) && /^(?:NN|JJ|CD|VBG)/.test(first.tag)
}

/** Position of the first finite verb that belongs to no relative or subordinate clause; -1 where there is none. */
function main(words: readonly ClauseWord[]): number {
  let owed = 0
  for (let i = 0; i < words.length; i++) {
    const word = words[i]
    if (!word) continue
    const lower = word.text.toLowerCase()
    const relative = word.tag === 'WDT' || word.tag === 'WP' || word.tag === 'WP$' || word.tag === 'WRB'
    const subordinate = word.tag === 'IN' && SUBORDINATORS.has(lower) && opensClause(words, i)
    const that = lower === 'that' && i > 0 && (word.tag !== 'DT' || /^NN/.test(words[i - 1]?.tag ?? ''))
    if (i > 0 && (relative || subordinate || that)) owed++
    else if (i === 0 && (relative || subordinate)) owed++
    if (i > 0 && reducedRelative(words, i)) owed++
    if (FINITE.has(word.tag)) {
      if (owed === 0) return i
      owed--
      while (FINITE.has(words[i + 1]?.tag ?? '')) i++
    }
  }
  return -1
}

/** Whether a subject begins here right after a noun, as in "a decision the company called nonsensical". */
function reducedRelative(words: readonly ClauseWord[], at: number): boolean {
  const [before, word] = [words[at - 1], words[at]]
  if (before === undefined || word === undefined || word.start !== before.end + 1) return false
  if (/^NNS?$/.test(before.tag) && /^(?:DT|PRP|PRP\$)$/.test(word.tag)) return true
  return at < 4 && /^an?$/i.test(words[0]?.text ?? '') && before.tag === 'NN' && word.tag === 'NNP'
}

/** Whether a word such as "before" or "as" leads a clause here, and not just a noun. */
function opensClause(words: readonly ClauseWord[], at: number): boolean {
  for (let i = at + 1; i < Math.min(words.length, at + 7); i++) {
    const tag = words[i]?.tag ?? ''
    if (FINITE.has(tag)) return i > at + 1
    if (tag === 'IN' || tag === 'TO') return false
  }
  return false
}

function verbAt(words: readonly ClauseWord[], at: number): boolean {
  const word = words[at]
  if (!word) return false
  if (FINITE.has(word.tag)) return true
  return word.tag.startsWith('RB') && FINITE.has(words[at + 1]?.tag ?? '')
}

function describe(words: readonly ClauseWord[], at: number): ShapedClause {
  const verb = FINITE.has(words[at]?.tag ?? '') ? words[at] : words[at + 1]
  const lower = verb?.text.toLowerCase() ?? ''
  const next = words.slice(at + 1).find((word) => !word.tag.startsWith('RB'))
  const past = verb?.tag === 'VBD' && lower !== 'has'
  const singular =
    verb?.tag === 'VBZ' || lower === 'was' ? true : verb?.tag === 'VBP' || PLURAL_BE.has(lower) ? false : null
  return {
    shape: 'finite',
    tense: past ? 'past' : 'present',
    pronoun: false,
    singular,
    passive: BE.has(lower) && next?.tag === 'VBN',
    verb: `${lower} ${/^VB/.test(next?.tag ?? '') ? next?.text : ''}`.trim(),
  }
}

function nounBefore(words: readonly ClauseWord[], at: number): boolean {
  return words.slice(0, at).filter((word) => /^(?:NN|PRP$)/.test(word.tag)).length > 1
}

function hasComma(words: readonly ClauseWord[]): boolean {
  return words.some((word) => word.text === ',')
}

/** Whether a base form stands without "to", a modal or "do" before it: a verb that was not recognised as finite. */
function looseVerb(words: readonly ClauseWord[]): boolean {
  return words.some(
    (word, i) =>
      word.tag === 'VB' && !words.slice(Math.max(0, i - 4), i).some((one) => /^(?:TO|MD|VB[DZPG]?|CC)$/.test(one.tag)),
  )
}

/** Whether the verb there, or the word it helps, has a subject before it. */
function hasSubject(words: readonly ClauseWord[], at: number): boolean {
  const verb = words[at]
  if (!verb) return false
  const main = /^(?:aux|cop)/.test(verb.relation) ? verb.head : verb.start
  return words.some(
    (word) => /^(?:nsubj|csubj|expl)/.test(word.relation) && word.head === main && word.start < verb.start,
  )
}

/** Whether all of the words hang on one noun among them that is nobody's subject and has none. */
function hangsOnNoun(words: readonly ClauseWord[], [from, to]: readonly [number, number]): boolean {
  const roots = words.filter((word) => word.head < from || word.head >= to)
  const [root] = roots
  if (root === undefined || roots.length > 1 || !/^(?:NN|CD)/.test(root.tag)) return false
  return !words.some((word) => /^(?:nsubj|csubj|cop)/.test(word.relation) && word.head === root.start)
}

/** A noun phrase: determiners, adjectives and participles, then a noun. */
function nounStart(words: readonly ClauseWord[]): boolean {
  const head = words.find((word) => !/^(?:DT|PDT|PRP\$|POS|JJ[RS]?|CD|CC|VBG|RB[RS]?|\$)$/.test(word.tag))
  return head?.tag.startsWith('NN') ?? false
}

function danglingEnd(words: readonly ClauseWord[]): boolean {
  return ['IN', 'TO', 'DT', 'CC', 'PRP$'].includes(words.at(-1)?.tag ?? '')
}
