import type { Sentence, Token } from '../token.ts'
import { lemmatize } from './lemmatize.ts'
import { type KnownWord, type Parser, parseSentences, startParser } from './parser.ts'
import { splitSentences } from './split-sentences.ts'
import type { SyntaxModel } from './syntax-model.ts'
import { titleCaseWords } from './title-case.ts'
import { type TokenSpans, tokenize } from './tokenize.ts'
import { universalPos } from './universal-pos.ts'
import { wordKey } from './word-features.ts'
import { isCommonWord } from './word-table.ts'

/** The words and sentences of a text. */
export interface Syntax {
  readonly tokens: readonly Token[]
  readonly sentences: readonly Sentence[]
}

/** The parser of each kernel, started when it is first needed; what it gives depends on the model alone. */
const parsers = new WeakMap<Uint8Array, Parser>()

/**
 * What are the words and sentences of an English text, and how do they hang together?
 *
 * @param text  any text; other languages and stray characters give tokens too, with tags that mean little
 * @param model from `parseSyntaxModel`
 * @returns tokens with `text.slice(t.start, t.end) === t.text`, and sentences that hold every token once. Every sentence has
 *          exactly one token with head -1. Time is linear in the length of the text
 */
export function analyseSyntax(text: string, model: SyntaxModel): Syntax {
  const spans = tokenize(text)
  return describe(text, spans, splitSentences(text, spans), model)
}

/**
 * The same for a text whose words and sentences are given.
 *
 * @param sentenceEnds index after the last token of each sentence, ascending; the last is `spans.count`
 */
export function describe(text: string, spans: TokenSpans, sentenceEnds: readonly number[], model: SyntaxModel): Syntax {
  const { starts, ends, count } = spans
  let parser = parsers.get(model.kernel)
  if (parser === undefined) {
    parser = startParser(model)
    parsers.set(model.kernel, parser)
  }
  const forms = Array.from({ length: count }, (_, i) => text.slice(starts[i], ends[i]))
  const lowered = titleCaseWords(text, spans, sentenceEnds, (word) => isCommonWord(model.words, wordKey(word)))
  const readAt = (i: number) => (lowered[i] === 1 ? (forms[i] as string).toLowerCase() : (forms[i] as string))
  const words: KnownWord[] = new Array(count)
  const tags = new Uint8Array(count)
  const heads = new Int32Array(count)
  const relations = new Uint8Array(count)
  parseSentences(parser, readAt, sentenceEnds, {
    words,
    tags,
    heads,
    relations,
  })
  const tokens: Token[] = new Array(count)
  const sentences: Sentence[] = []
  const lemmas = new Map<string, string>()
  let first = 0
  let paragraph = 0
  for (const to of sentenceEnds) {
    const index = sentences.length
    if (index > 0 && hasLineBreak(text, ends[first - 1] as number, starts[first] as number)) paragraph++
    for (let i = first; i < to; i++) {
      const written = forms[i] as string
      const word = words[i] as KnownWord
      const tag = quoteTag(written, model.quoteTags) ?? (tags[i] as number)
      const tagName = model.tags[tag] as string
      const form = lowered[i] === 1 && tagName.startsWith('NNP') ? written : word.form
      const key = `${tagName} ${form}`
      let lemma = lemmas.get(key)
      if (lemma === undefined) {
        lemma = lemmatize(form, tagName, model.lemmas)
        lemmas.set(key, lemma)
      }
      const relation = relations[i] as number
      tokens[i] = {
        index: i,
        start: starts[i] as number,
        end: ends[i] as number,
        text: written,
        lower: written.toLowerCase(),
        lemma,
        tag: tagName,
        pos: model.universalPos.names[universalPos(model.universalPos, tag, relation, word.key)] as string,
        head: heads[i] as number,
        relation: model.relationNames[relation] as string,
        sentence: index,
      }
    }
    sentences.push({
      index,
      from: first,
      to,
      start: starts[first] as number,
      end: ends[to - 1] as number,
      paragraph,
    })
    first = to
  }
  return { tokens, sentences }
}

/** Curly marks say themselves whether they open or close. */
function quoteTag(written: string, tags: SyntaxModel['quoteTags']): number | undefined {
  if (written === '“' || written === '«' || written === '‘') return tags.open
  if (written === '”' || written === '»') return tags.close
  return undefined
}

function hasLineBreak(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i)
    if (code === 10 || code === 13) return true
  }
  return false
}
