import type { ClauseWord } from './clause-word.ts'

const PERSONAL = /^(?:he|she|it|they|him|her|them)$/i
const NAME = /^NNPS?$/
const PLURAL = /^NNP?S$/

/**
 * Whether a clause has a pronoun that nothing before it in the clause can be meant by, so that it says too little once its
 * sentence is gone: "Iran would stand by it". The subject of a verb is not what its own object means, and "it" means a name
 * or what was brought up with "a"; a pronoun that opens the clause is left to its caller.
 */
export function danglingPronoun(words: readonly ClauseWord[]): boolean {
  return words.some((word, i) => {
    if (i === 0 || word.tag !== 'PRP' || !PERSONAL.test(word.text) || word.relation === 'expl') return false
    const own = word.relation.startsWith('nsubj') ? null : subjectOver(words, word)
    return !words.slice(0, i).some((one, at) => one.start !== own && canMean(words, at, word))
  })
}

function canMean(words: readonly ClauseWord[], at: number, pronoun: ClauseWord): boolean {
  const word = words[at]
  if (word === undefined || /^(?:flat|compound)/.test(word.relation)) return false
  if (/^(?:they|them)$/i.test(pronoun.text)) return PLURAL.test(word.tag) || word.relation === 'conj'
  if (NAME.test(word.tag)) return true
  const article = words.find((one) => one.head === word.start && one.relation === 'det')
  return word.tag === 'NN' && /^an?$/i.test(article?.text ?? '')
}

/** Where the subject stands of the verb that a word belongs to, over infinitives and prepositions; null where there is none. */
function subjectOver(words: readonly ClauseWord[], word: ClauseWord): number | null {
  let at: ClauseWord | undefined = word
  for (let steps = 0; at !== undefined && steps < 6; steps++) {
    const { head }: ClauseWord = at
    const subject = words.find((one) => one.head === head && one.relation.startsWith('nsubj'))
    if (subject !== undefined) return subject.start
    at = words.find((one) => one.start === head)
  }
  return null
}
