import { readThrough } from '../src/reading/read-document.ts'
import type { Reading, TokenSpan } from '../src/reading/reading.ts'
import { loadVocabulary } from '../src/tasks/load-reader.ts'
import { annotatedAttributions, type CharacterSpan, type MarkedAttribution } from './annotated-attributions.ts'
import type { Evaluation } from './evaluation.ts'
import { type AttributionCounts, countAttributions, pairAttributions, sameSource } from './score-attributions.ts'

/**
 * How well is found who says what? Contents are paired at an overlap (intersection over union of characters) of at least
 * 0.3 and 0.8; a source is right where half of the shorter one's characters lie in the other.
 *
 * The marks give each word to one source at most, so nested attributions are not scored.
 *
 * @param path a folder with `attributions/*.ann` (brat standoff) and `text/*.txt`, or one `.ann` file
 */
export function evaluateAttribution(path: string): Evaluation {
  const texts = annotatedAttributions(path)
  const vocabulary = loadVocabulary()
  const found = new Map<string, readonly MarkedAttribution[]>()
  const sums = { marked: 0, found: 0, matched30: 0, matched80: 0, rightSource: 0 }
  const misses: string[] = []
  for (const { name, text, attributions } of texts) {
    let own = found.get(text)
    if (own === undefined) {
      own = foundIn(readThrough({ id: name, title: '', publisher: null, published: null, text }, vocabulary))
      found.set(text, own)
    }
    const counts = countAttributions(text, attributions, own)
    for (const key of Object.keys(sums) as (keyof AttributionCounts)[]) sums[key] += counts[key]
    misses.push(...missesOf(name, text, attributions, own))
  }
  const scores = (matched: number) => {
    const [p, r] = [share(matched, sums.found), share(matched, sums.marked)]
    return { f1: share(2 * matched, sums.found + sums.marked), p, r }
  }
  const figures = {
    content30: scores(sums.matched30),
    content80: scores(sums.matched80),
    source: share(sums.rightSource, sums.matched30),
    texts: texts.length,
    marked: sums.marked,
    found: sums.found,
  }
  return { figures, table: tableOf(figures), misses }
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole
}

/** What the reader found, in characters of the text. */
function foundIn(reading: Reading): readonly MarkedAttribution[] {
  const characters = ({ from, to }: TokenSpan): CharacterSpan => [
    reading.tokens[from]?.start ?? 0,
    reading.tokens[to - 1]?.end ?? 0,
  ]
  return reading.attributions
    .filter(({ score, nested }) => score > 0 && !nested)
    .map(({ holder, content }) => ({
      source: holder === null ? [] : [characters(holder)],
      content: content.map(characters),
    }))
}

interface Scores {
  readonly f1: number
  readonly p: number
  readonly r: number
}

function tableOf({ content30, content80, source }: { content30: Scores; content80: Scores; source: number }): string {
  const line = (name: string, { f1, p, r }: Scores) =>
    `${name.padEnd(24)} F1 ${f1.toFixed(3)}  precision ${p.toFixed(3)}  recall ${r.toFixed(3)}`
  return [
    line('content, overlap >= .3', content30),
    line('content, overlap >= .8', content80),
    `${'right source'.padEnd(24)} ${source.toFixed(3)}  of the contents matched at .3`,
  ].join('\n')
}

function missesOf(
  name: string,
  text: string,
  marked: readonly MarkedAttribution[],
  found: readonly MarkedAttribution[],
): readonly string[] {
  const pairs = pairAttributions(text, marked, found)
  const words = (spans: readonly CharacterSpan[]) =>
    spans.map(([start, end]) => text.slice(start, end).replace(/\s+/g, ' ')).join(' … ')
  const say = ({ source, content }: MarkedAttribution) => `[${words(source)}] ${words(content)}`
  return [
    ...marked
      .filter((one) => !pairs.some((pair) => pair.marked === one))
      .map((one) => `${name}\tnot found\t${say(one)}`),
    ...found
      .filter((one) => !pairs.some((pair) => pair.found === one))
      .map((one) => `${name}\tnot marked\t${say(one)}`),
    ...pairs
      .filter((pair) => pair.overlap < 0.8 || !sameSource(text, pair))
      .map((pair) => {
        const what = sameSource(text, pair) ? `overlap ${pair.overlap.toFixed(2)}` : 'source'
        return `${name}\t${what}\t${say(pair.marked)}\tfound ${say(pair.found)}`
      }),
  ]
}
