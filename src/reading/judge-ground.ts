import type { ReaderVocabulary } from './reader-vocabulary.ts'
import type { Predication, Reading } from './reading.ts'
import { hashString } from './syntax/hash.ts'
import { tokenAt } from './syntax-tree.ts'
import { senseOf, type WordSense } from './word-senses.ts'

/** What the judge needs to know of each word, worked out once for the sentences that carry something. */
export interface JudgeGround {
  /** hash of the base form; all names of actors and places are `NAME_WORD` */
  readonly words: Int32Array
  readonly tags: Int32Array
  /** relation to the word above */
  readonly relations: Int32Array
  readonly senses: readonly (WordSense | null)[]
  /** whether a word denies */
  readonly denials: Uint8Array
}

export const NAME_WORD = hashString('a name')
export const YES = hashString('yes')
export const NO = hashString('no')

const DENIALS = /^(?:not|no|never|without|n't|n’t|nor|neither|hardly|little|few|nothing|nobody)$/

export function judgeGround(reading: Reading, vocabulary: ReaderVocabulary): JudgeGround {
  const { tokens, sentences, predications } = reading
  const count = tokens.length
  const ground = {
    words: new Int32Array(count),
    tags: new Int32Array(count),
    relations: new Int32Array(count),
    senses: new Array<WordSense | null>(count).fill(null),
    denials: new Uint8Array(count),
  }
  const small = rememberingHash()
  let done = 0
  for (const at of sentencesOf(reading, predications)) {
    const sentence = sentences[at]
    if (sentence === undefined) continue
    done = Math.max(done, sentence.from)
    for (; done < sentence.to; done++) {
      const token = tokenAt(reading, done)
      const named = reading.mentionAt[done] !== -1
      ground.words[done] = named ? NAME_WORD : hashString(token.lemma.toLowerCase())
      ground.tags[done] = small(token.tag)
      ground.relations[done] = small(token.relation)
      if (named) continue
      ground.senses[done] = senseOf(token, vocabulary.senses)
      if (DENIALS.test(token.lower)) ground.denials[done] = 1
    }
  }
  return ground
}

function sentencesOf(reading: Reading, predications: readonly Predication[]): readonly number[] {
  return [...new Set(predications.map(({ head }) => tokenAt(reading, head).sentence))].sort((a, b) => a - b)
}

/** Tags and relations are few: each is hashed once. */
function rememberingHash(): (text: string) => number {
  const known = new Map<string, number>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const hash = hashString(text)
    known.set(text, hash)
    return hash
  }
}

/** A lean of −4 … 4 as a number that no other word has. */
export function leanHash(lean: number): number {
  return 100 + lean
}
