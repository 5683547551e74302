import { groupBy } from '../../model/group-by.ts'
import type { Interdependence, LedgerEntry, LedgerShare } from '../../model/ledger-report.ts'
import { yearOf } from './ledger-figures.ts'

/** Fewest partners of an actor from which the ledger is taken for all of them. */
export const LEAST_PARTNERS = 3
/** Amounts both ways are compared where their years lie so far apart at most. */
export const YEARS_APART = 1

/**
 * By how much does each of two lean on the other? As the share of the other in what the actor exchanges with all of its partners, where
 * the ledger knows three and more; and as the share of one way in what passes between the two.
 *
 * @param entries of all pairs that are known
 * @param names   of an actor, in words
 * @source Hirschman 1945, National Power and the Structure of Foreign Trade, for dependence as a share; Barbieri 1996,
 *   doi:10.1177/0022343396033001003, for both shares together; docs/methods.md#ledger
 */
export function ledgerShares(
  pairs: readonly (readonly [string, string])[],
  entries: readonly LedgerEntry[],
  nameOf: (id: string) => string,
): { readonly shares: readonly LedgerShare[]; readonly interdependence: readonly Interdependence[] } {
  const money = entries.filter(({ kind }) => kind !== 'agreement')
  const shares = pairs.flatMap((pair) => [...ofAll(pair, money, nameOf), ...ofPair(pair, money, nameOf)])
  const both = groupBy(
    shares.filter((one) => one.of === 'all'),
    ({ kind, period, currency, actor, partner }) => [kind, period, currency, ...[actor, partner].sort()].join(' '),
  )
  const interdependence = [...both.values()].flatMap((some): readonly Interdependence[] => {
    const [one, two] = some
    if (one === undefined || two === undefined || one.actor === two.actor) return []
    const { kind, period, currency } = one
    return [{ kind, period, currency, ...barbieri([middle(one.share), middle(two.share)]) }]
  })
  return { shares, interdependence }
}

/**
 * How much two depend on each other: much where both shares are large and alike.
 *
 * @param shares of the other in the whole of each, in [0, 1]
 * @source Barbieri 1996: salience = √(s₁ s₂), symmetry = 1 − |s₁ − s₂|, interdependence = their product
 */
export function barbieri(
  shares: readonly [number, number],
): Pick<Interdependence, 'shares' | 'salience' | 'symmetry' | 'interdependence'> {
  const salience = Math.sqrt(shares[0] * shares[1])
  const symmetry = 1 - Math.abs(shares[0] - shares[1])
  return { shares, salience, symmetry, interdependence: salience * symmetry }
}

function ofAll(
  pair: readonly [string, string],
  entries: readonly LedgerEntry[],
  nameOf: (id: string) => string,
): readonly LedgerShare[] {
  return pair.flatMap((actor, i) => {
    const partner = pair[1 - i] ?? ''
    const own = entries.filter((one) => one.pair.includes(actor) && yearOf(one.period) !== null && one.kind !== 'debt')
    const groups = groupBy(own, ({ kind, period, currency }) => `${kind} ${yearOf(period)} ${currency}`)
    return [...groups.values()].flatMap((some): readonly LedgerShare[] => {
      const partners = new Set(some.map((one) => one.pair.find((id) => id !== actor)))
      const mine = some.filter((one) => one.pair.includes(partner))
      const [first] = mine
      if (first === undefined || partners.size < LEAST_PARTNERS) return []
      const part = sum(mine)
      const rest = sum(some.filter((one) => !one.pair.includes(partner)))
      const share = [part[0] / (part[0] + rest[1]), part[1] / (part[1] + rest[0])] as const
      const year = yearOf(first.period)
      const sentence = `In ${year}, ${nameOf(partner)} stood for ${sayShare(share)} of ${nameOf(actor)}’s ${first.kind} with the ${partners.size} partners that the ledger knows.`
      return [shareOf(first, actor, partner, 'all', share, partners.size, year, mine, sentence)]
    })
  })
}

function ofPair(
  pair: readonly [string, string],
  entries: readonly LedgerEntry[],
  nameOf: (id: string) => string,
): readonly LedgerShare[] {
  const own = entries.filter((one) => pair.every((side) => one.pair.includes(side)) && one.from !== null)
  const [a, b] = pair
  const there = own.filter(({ from }) => from === a)
  const pairs = there.flatMap((one) => {
    const back = own
      .filter(({ from, kind, currency }) => from === b && kind === one.kind && currency === one.currency)
      .map((other) => ({ other, apart: yearsApart(one, other) }))
      .filter(({ apart }) => apart <= YEARS_APART)
      .sort((x, y) => x.apart - y.apart)[0]?.other
    return back === undefined ? [] : [[one, back] as const]
  })
  return pairs.flatMap(([one, back]): readonly LedgerShare[] => {
    const share = [
      one.range[0] / (one.range[0] + back.range[1]),
      one.range[1] / (one.range[1] + back.range[0]),
    ] as const
    const more = middle(share) >= 0.5
    const [giver, taker] = more ? [a, b] : [b, a]
    const told: readonly [number, number] = more ? share : [1 - share[1], 1 - share[0]]
    const sentence = `Of the ${one.kind} told of between the two around ${yearOf(one.period) ?? 'that time'}, ${sayShare(told)} goes from ${nameOf(giver)} to ${nameOf(taker)}.`
    return [shareOf(one, taker, giver, 'pair', told, null, yearOf(one.period), [one, back], sentence)]
  })
}

function shareOf(
  { kind, currency }: LedgerEntry,
  actor: string,
  partner: string,
  of: LedgerShare['of'],
  share: readonly [number, number],
  partners: number | null,
  period: string | null,
  entries: readonly LedgerEntry[],
  sentence: string,
): LedgerShare {
  const claims = entries.flatMap(({ figures }) => figures.flatMap(({ claim }) => claim ?? []))
  return { kind, actor, partner, period, currency, of, share, partners, claims, sentence }
}

function sum(entries: readonly LedgerEntry[]): readonly [number, number] {
  return entries.reduce<readonly [number, number]>(([low, high], { range: [a, b] }) => [low + a, high + b], [0, 0])
}

function middle([low, high]: readonly [number, number]): number {
  return (low + high) / 2
}

function yearsApart(a: LedgerEntry, b: LedgerEntry): number {
  const [one, other] = [yearOf(a.period), yearOf(b.period)]
  return one === null || other === null ? Number.POSITIVE_INFINITY : Math.abs(Number(one) - Number(other))
}

/** "80 %", "70 % to 85 %" */
export function sayShare([low, high]: readonly [number, number]): string {
  const say = (value: number) => `${value > 0 && value < 0.01 ? 'under 1' : Math.round(100 * value)} %`
  return say(low) === say(high) ? say(low) : `${say(low)} to ${say(high)}`
}
