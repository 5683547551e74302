import type { Readout } from '../../model/readout.ts'
import type { ChannelCell, ReadoutTable } from '../../model/readout-table.ts'
import { alignItems } from './align-items.ts'
import type { ReadoutWeights } from './compare-readouts.ts'
import { oneSidedItems } from './one-sided-items.ts'
import { pairGrid } from './pair-signs.ts'
import { rankOneSided } from './rank-one-sided.ts'
import { wordWeights } from './word-weights.ts'

/** One item of one channel: places in `channels` and its items. */
interface Place {
  readonly channel: number
  readonly item: number
}

/**
 * Which channel tells what? Items that tell the same in any two channels share a row; what most channels tell comes first, and of
 * rows that as many tell, what tells most of the tie. A channel that did not report the happening at all is not silent on its parts.
 *
 * @param channels one account each; without items where it did not report
 */
export function channelTable(
  channels: readonly Readout[],
  sides: readonly string[],
  { alignment, kinds, telling }: ReadoutWeights,
): ReadoutTable {
  const weigh = wordWeights(channels.map(({ items }) => items))
  const rowOf = channels.map(({ items }, channel) => items.map((_, item): Place[] => [{ channel, item }]))
  for (const [i, one] of channels.entries()) {
    for (const [j, two] of channels.entries()) {
      if (j <= i) continue
      for (const { a, b } of alignItems(pairGrid(one.items, two.items, sides, weigh), alignment)) {
        join(rowOf, { channel: i, item: a }, { channel: j, item: b })
      }
    }
  }
  const tells = channels.map((channel) => {
    const all = oneSidedItems([channel, channel], 0, [], sides, weigh)
    const ranked = rankOneSided(channel, all, sides, kinds, telling)
    return new Map(ranked.map((item) => [item.number, item.telling]))
  })
  const tellingOf = ({ channel, item }: Place) => tells[channel]?.get(channels[channel]?.items[item]?.number ?? -1) ?? 0
  const rows = [...new Set(rowOf.flat())]
    .map((places) => ({ row: rowFrom(channels, places), telling: Math.max(...places.map(tellingOf)) }))
    .sort((a, b) => b.row.tellers - a.row.tellers || b.telling - a.telling)
  return {
    channels: channels.map(({ name, items }) => ({
      name,
      documents: new Set(items.map(({ passage }) => passage.document)).size,
    })),
    rows: rows.map(({ row }) => row),
  }
}

/** Two items share a row, unless that row already has another item of either channel that is not its own. */
function join(rowOf: readonly Place[][][], a: Place, b: Place): void {
  const [one, two] = [rowOf[a.channel]?.[a.item], rowOf[b.channel]?.[b.item]]
  if (one === undefined || two === undefined || one === two) return
  const clash =
    two.some((place) => one.some((other) => other.channel === place.channel)) && one.length > 1 && two.length > 1
  if (clash) return
  one.push(...two)
  for (const { channel, item } of two) {
    const row = rowOf[channel]
    if (row !== undefined) row[item] = one
  }
}

function rowFrom(channels: readonly Readout[], places: readonly Place[]): ReadoutTable['rows'][number] {
  const cells = channels.map(({ items }, channel): ChannelCell => {
    if (items.length === 0) return { kind: 'not-reported' }
    const own = places.filter((place) => place.channel === channel)
    if (own.length === 0) return { kind: 'silent' }
    return { kind: 'told', passages: own.flatMap(({ item }) => items[item]?.passage ?? []) }
  })
  const [first] = places
  const what = first === undefined ? '' : (channels[first.channel]?.items[first.item]?.passage.quote ?? '')
  return { what, tellers: cells.filter(({ kind }) => kind === 'told').length, cells }
}
