import type { ReadoutComparison, ReadoutItem } from '../src/model/readout.ts'
import type { AnnotatedReadouts, GoldItem } from './annotated-readouts.ts'
import { sameWords } from './same-words.ts'

/** How many were predicted, of these right; how many there are, of these found. */
export interface Counts {
  readonly predicted: number
  readonly right: number
  readonly all: number
  readonly found: number
}

export interface ReadoutCounts {
  readonly alignment: Counts
  readonly oneSided: Counts
  readonly contradictions: Counts
  /** whether the most telling item is among the first three that only its account has */
  readonly topThree: boolean
  readonly misses: readonly string[]
}

const FIRST = 3

/** A comparison against its annotation; items are the same where they share at least half of their letters (`sameWords`). */
export function scoreReadouts(gold: AnnotatedReadouts, got: ReadoutComparison): ReadoutCounts {
  const [a, b] = got.accounts.map(({ items }) => new Map(items.map((item) => [item.number, item])))
  const goldItem = (id: string) =>
    (id.startsWith('a') ? gold.items.a : gold.items.b).find((item) => item.id === id) as GoldItem
  const itemA = (number: number) => a?.get(number) as ReadoutItem
  const itemB = (number: number) => b?.get(number) as ReadoutItem
  const same = (item: ReadoutItem, id: string) => sameWords(item.passage, goldItem(id))
  const pairIs = (pair: { readonly a: number; readonly b: number }, [x, y]: readonly [string, string]) =>
    same(itemA(pair.a), x) && same(itemB(pair.b), y)
  const told = got.shared.flatMap(({ a: x, b: y, contradictions }) =>
    contradictions.map((about) => ({ a: x, b: y, about })),
  )
  const alone = [
    ...got.only[0].filter(({ added }) => !added).map(({ number }) => ({ item: itemA(number), ids: gold.onlyA })),
    ...got.only[1].filter(({ added }) => !added).map(({ number }) => ({ item: itemB(number), ids: gold.onlyB })),
  ]
  const aloneIds = [...gold.onlyA, ...gold.onlyB]
  const first = got.only[gold.mostTelling.startsWith('a') ? 0 : 1].slice(0, FIRST)
  const inFirst = first.some(
    ({ number, added }) =>
      !added && same(gold.mostTelling.startsWith('a') ? itemA(number) : itemB(number), gold.mostTelling),
  )
  const wrongPairs = got.shared.filter((pair) => !gold.aligned.some((one) => pairIs(pair, one)))
  const lostPairs = gold.aligned.filter((one) => !got.shared.some((pair) => pairIs(pair, one)))
  const isTold = (one: (typeof told)[number], { a: x, b: y, about }: AnnotatedReadouts['contradictions'][number]) =>
    one.about === about && pairIs(one, [x, y])
  const wrongTold = told.filter((one) => !gold.contradictions.some((other) => isTold(one, other)))
  const lostTold = gold.contradictions.filter((other) => !told.some((one) => isTold(one, other)))
  return {
    alignment: countsOf(got.shared.length, wrongPairs.length, gold.aligned.length, lostPairs.length),
    oneSided: countsOf(
      alone.length,
      alone.filter(({ item, ids }) => !ids.some((id) => same(item, id))).length,
      aloneIds.length,
      aloneIds.filter((id) => !alone.some(({ item, ids }) => ids.includes(id) && same(item, id))).length,
    ),
    contradictions: countsOf(told.length, wrongTold.length, gold.contradictions.length, lostTold.length),
    topThree: inFirst,
    misses: [
      ...wrongPairs.map((pair) => `pair too many\t${itemA(pair.a).passage.quote}\t${itemB(pair.b).passage.quote}`),
      ...lostPairs.map(([x, y]) => `pair missed\t${goldItem(x).quote}\t${goldItem(y).quote}`),
      ...wrongTold.map((one) => `${one.about} too many\t${itemA(one.a).passage.quote}\t${itemB(one.b).passage.quote}`),
      ...lostTold.map((one) => `${one.about} missed\t${goldItem(one.a).quote}\t${goldItem(one.b).quote}`),
      ...(inFirst ? [] : [`most telling missed\t${goldItem(gold.mostTelling).quote}`]),
    ].map((miss) => `${gold.name}\t${miss}`),
  }
}

/** F1 of counts added up over all pairs. */
export function scoreOf(counts: readonly Counts[]): { readonly p: number; readonly r: number; readonly f1: number } {
  const sum = (key: keyof Counts) => counts.reduce((before, one) => before + one[key], 0)
  const p = sum('predicted') === 0 ? 0 : sum('right') / sum('predicted')
  const r = sum('all') === 0 ? 0 : sum('found') / sum('all')
  return { p, r, f1: p + r === 0 ? 0 : (2 * p * r) / (p + r) }
}

function countsOf(predicted: number, wrong: number, all: number, lost: number): Counts {
  return { predicted, right: predicted - wrong, all, found: all - lost }
}
