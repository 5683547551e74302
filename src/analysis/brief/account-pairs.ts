import type { Claim } from '../../model/claim.ts'
import type { Document } from '../../model/document.ts'
import { groupBy } from '../../model/group-by.ts'
import type { Registry } from '../../model/registry.ts'
import { publisherVoice } from '../sources/publisher-voice.ts'

const DAY_MS = 86_400_000
/** How many pairs of accounts a brief sets side by side. */
const MOST_PAIRS = 2
/** A text with fewer claims on the tie is no account of what passed between the two. */
const LEAST_CLAIMS = 3

/**
 * Documents that speak for the one and for the other side of a tie, published within a day of each other: what each told of the same days.
 * Those that say most of the tie, each document in one pair only; by day.
 *
 * @param claims of the documents
 */
export function accountPairs(
  tie: readonly [string, string],
  documents: readonly Document[],
  claims: readonly Claim[],
  registry: Registry,
): readonly (readonly [Document, Document])[] {
  const own = claims.filter(({ dyad }) => dyad !== null && tie.every((side) => dyad.includes(side)))
  const told = groupBy(own, ({ passage }) => passage.document)
  const weight = ({ id }: Document) => told.get(id)?.length ?? 0
  const official = documents.filter((one) => one.published?.length === 10 && weight(one) >= LEAST_CLAIMS)
  const speaking = official.map((document) => ({ document, side: publisherVoice(document, registry).speaksFor }))
  const of = (side: string) => speaking.filter((one) => one.side === side).map(({ document }) => document)
  const byDay = groupBy(of(tie[1]), ({ published }) => published ?? '')
  const pairs = of(tie[0]).flatMap((one) =>
    [-1, 0, 1].flatMap((days) =>
      (byDay.get(dayAfter(one.published ?? '', days)) ?? []).map((two) => [one, two] as const),
    ),
  )
  const least = ([one, two]: readonly [Document, Document]) => Math.min(weight(one), weight(two))
  const taken = new Set<string>()
  return pairs
    .sort((a, b) => least(b) - least(a) || byTime(a, b))
    .filter(([one, two]) => {
      if (taken.has(one.id) || taken.has(two.id)) return false
      taken.add(one.id).add(two.id)
      return true
    })
    .slice(0, MOST_PAIRS)
    .sort(byTime)
}

function byTime([a, c]: readonly [Document, Document], [b, d]: readonly [Document, Document]): number {
  const [left, right] = [`${a.published} ${a.id} ${c.id}`, `${b.published} ${b.id} ${d.id}`]
  return left < right ? -1 : left > right ? 1 : 0
}

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10)
}
