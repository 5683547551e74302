import type { ReadoutItem, ReadoutWord } from '../model/readout.ts'
import { isNegated } from './degree-features.ts'
import { isDenied } from './is-denied.ts'
import { leftOpen } from './left-open.ts'
import { actorsAt, mentionAt, phraseActors } from './noun-phrase-actors.ts'
import { dayOrPart } from './part-of-month.ts'
import { propositionNumbers } from './proposition-numbers.ts'
import { propositionParts } from './proposition-parts.ts'
import { type AccountSides, officeActor, officesNamed, type PropositionSpeakers } from './proposition-speakers.ts'
import type { ReaderVocabulary } from './reader-vocabulary.ts'
import type { Reading, TokenSpan } from './reading.ts'
import { childrenOf, prepositionOf, subtree, tokenAt } from './syntax-tree.ts'
import type { Token } from './token.ts'
import type { WordMeanings } from './word-meanings.ts'
import { senseOf } from './word-senses.ts'

const CONTENT = /^(?:NOUN|PROPN|VERB|ADJ|ADV|NUM)$/
const EMPTY = /^(?:be|have|do|mr|mrs|ms|other|same|such|also|too|so|then|there|here|very|well|more|most)$/

/** One proposition: the words of a span with who says them, whom they name, what they count, and how far they are so. */
export function propositionOf(
  reading: Reading,
  span: TokenSpan,
  number: number,
  { actors: speakers, name, said }: PropositionSpeakers,
  sides: AccountSides,
  vocabulary: ReaderVocabulary,
  meanings: WordMeanings,
): ReadoutItem {
  const { document, amounts, times } = reading
  const tokens = reading.tokens.slice(span.from, span.to)
  const [start, end] = [tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0]
  const inside = ({ from }: TokenSpan) => from >= span.from && from < span.to
  const core = mainToken(reading, span)
  const cues = new Set(reading.attributions.map(({ cue }) => cue))
  return {
    number,
    passage: { document: document.id, start, end, quote: document.text.slice(start, end) },
    words: tokens.filter(({ index }) => !cues.has(index)).flatMap((token) => wordOf(reading, token, meanings)),
    speakers,
    speakerName: name,
    said: said === null ? null : [tokenAt(reading, said.from).start, tokenAt(reading, said.to - 1).end],
    initiators: initiatorsOf(reading, tokens, sides, vocabulary),
    actors: unique(
      tokens.flatMap(({ index }) => [...(mentionAt(reading, index)?.actors ?? []), ...actorsAt(reading, index)]),
    ),
    numbers: propositionNumbers(reading, span, amounts),
    dates: times.filter(inside).map((time) => dayOrPart(reading, time)),
    negated: isDenied(reading, span, core, vocabulary),
    hedged: leftOpen(reading, span, core, vocabulary),
    quoted: tokens.filter(({ index }) => reading.quoted[index]).length * 2 > tokens.length,
    signs: signsOf(tokens, vocabulary),
    leans: leansOf(tokens, vocabulary),
    parts: propositionParts(reading, span).map((part) => ({
      start: tokenAt(reading, part.from).start,
      end: tokenAt(reading, part.to - 1).end,
      words: reading.tokens.slice(part.from, part.to).flatMap((token) => wordOf(reading, token, meanings)),
      signs: signsOf(reading.tokens.slice(part.from, part.to), vocabulary),
    })),
  }
}

function wordOf(reading: Reading, token: Token, meanings: WordMeanings): readonly ReadoutWord[] {
  if (!CONTENT.test(token.pos) || EMPTY.test(token.lemma) || !/[\p{L}\p{N}]/u.test(token.text)) return []
  const actors = mentionAt(reading, token.index)?.actors ?? reading.referents.get(token.index) ?? []
  const lemma = token.lemma.toLowerCase()
  const known = meanings(lemma) ?? meanings(token.lower)
  const { vector, rarity } = known ?? { vector: null, rarity: 1 }
  return [{ lemma, pos: token.pos, vector, rarity, actors, negated: isNegated(reading, token) }]
}

/** The first word of the span that hangs on something outside it. */
function mainToken(reading: Reading, { from, to }: TokenSpan): number {
  for (let i = from; i < to; i++) {
    const { head, pos } = tokenAt(reading, i)
    if (pos !== 'PUNCT' && pos !== 'CCONJ' && (head < from || head >= to)) return i
  }
  return from
}

/** "On the proposal of Mr Putin", "at his suggestion", "was proposed by". */
function initiatorsOf(
  reading: Reading,
  tokens: readonly Token[],
  sides: AccountSides,
  vocabulary: ReaderVocabulary,
): readonly string[] {
  const ideas = tokens.filter((token) => vocabulary.propositionWords.get(token.lemma)?.includes('initiative'))
  if (ideas.length === 0) return []
  const offices = officesNamed(reading, sides.sides, vocabulary)
  return unique(
    ideas.flatMap(({ index, pos }) => {
      const whose = childrenOf(reading, index, 'nmod:poss', 'nmod', 'obl', 'obl:agent').filter((child) => {
        const { relation } = tokenAt(reading, child)
        return relation === 'nmod:poss' || /^(?:of|by)$/.test(prepositionOf(reading, child))
      })
      const subject = pos === 'VERB' && whose.length === 0 ? childrenOf(reading, index, 'nsubj') : []
      return [...whose, ...subject].flatMap((child) => {
        const words = subtree(reading, child)
          .toSorted((x, y) => x - y)
          .map((i) => tokenAt(reading, i))
        const holding = officeActor(reading, words, offices, sides, vocabulary)
        return holding === null ? phraseActors(reading, child, vocabulary).actors : [holding]
      })
    }),
  )
}

function signsOf(tokens: readonly Token[], { propositionWords }: ReaderVocabulary): readonly string[] {
  return unique(
    tokens.flatMap((token) => [
      ...(propositionWords.get(token.lemma) ?? []),
      ...(propositionWords.get(token.lower) ?? []),
    ]),
  )
}

/** How often its words speak of what brings two sides closer or sets them apart, a strong word counted twice. */
function leansOf(tokens: readonly Token[], { senses }: ReaderVocabulary): ReadoutItem['leans'] {
  const leans = tokens.map((token) => senseOf(token, senses)?.lean ?? 0)
  return {
    closer: leans.reduce((sum, lean) => sum + Math.max(0, lean), 0),
    apart: leans.reduce((sum, lean) => sum + Math.max(0, -lean), 0),
  }
}

function unique(values: readonly string[]): readonly string[] {
  return [...new Set(values)]
}
