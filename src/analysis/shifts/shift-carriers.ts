import { groupBy } from '../../model/group-by.ts'
import type { Period } from '../../model/periods.ts'
import type { ShiftCarrier } from '../../model/shift-report.ts'
import type { EventWeights, TieEvent } from '../../model/tie.ts'
import { contrast, evidenceOf, meanStep, rootsOf, type ShiftCandidate } from './shift-candidates.ts'
import type { ShiftDirection } from './shift-direction.ts'
import type { ShiftSeries } from './tie-shift-series.ts'

/** How many happenings are told with a shift. */
export const MOST_CARRIERS = 10

/**
 * The happenings that carry most of a shift: those without which its evidence would be least. Several reports of one are one.
 *
 * Only what points the way of the shift carries it: of a step apart, conflict that rose and cooperation that fell.
 *
 * @param events  of the periods held against each other, any order
 * @param weights what each event counted
 * @returns at most ten, by influence, then by day and place in their feed; only those that speak for the shift
 * @source leave-one-out influence: Cook 1977, doi:10.2307/1268249
 */
export function shiftCarriers(
  shift: ShiftCandidate & { readonly direction: ShiftDirection },
  series: readonly ShiftSeries[],
  attention: ArrayLike<number>,
  periods: readonly Period[],
  events: readonly TieEvent[],
  weights: EventWeights,
): readonly ShiftCarrier[] {
  const { at, before, after, evidence, parts, unit, direction } = shift
  const place = new Map(periods.map(({ from }, i) => [from, i]))
  const roots = series.map(({ values }) => rootsOf(values, attention))
  const pointing = series.map(({ name }, k) => {
    const rises = meanStep(roots[k] as Float64Array, at, before, after) > 0
    return rises === ((name.sign === 'cooperation') === (direction === 'closer'))
  })
  const happenings = [...groupBy([...events].sort(byPlace), happeningOf).values()]
  const influences = happenings.flatMap((reports) => {
    const [event] = reports as readonly [TieEvent, ...TieEvent[]]
    const period = place.get(event.start)
    const which = series.findIndex(({ name }) => carries(name, event))
    const size = reports.reduce((sum, one) => sum + sizeOf(one, weights), 0)
    if (
      period === undefined ||
      which < 0 ||
      !pointing[which] ||
      size === 0 ||
      period < at - before ||
      period >= at + after
    )
      return []
    const own = Float64Array.from(roots[which] as Float64Array)
    const left = Math.max(0, ((series[which] as ShiftSeries).values[period] as number) - size)
    own[period] = Math.sqrt(left / (attention[period] as number))
    const without = parts.map((part, k) => (k === which ? contrast(own, at, before, after) / unit : part))
    return [{ event, reports: reports.length, influence: evidence - evidenceOf(without) }]
  })
  return influences
    .filter(({ influence }) => influence > 0)
    .sort((a, b) => b.influence - a.influence || byPlace(a.event, b.event))
    .slice(0, MOST_CARRIERS)
}

/** What makes several reports one happening. */
function happeningOf({ day, source, target, cameo, weis, type, dimension, intensity }: TieEvent): string {
  return [day, source, target, cameo ?? weis ?? type, dimension, intensity].join(' ')
}

/** Σ weight × |intensity| of one event, as the store adds it up. */
function sizeOf({ intensity, material, reports, modality }: TieEvent, weights: EventWeights): number {
  if (intensity === null) return 0
  const kind = material === true ? weights.material : weights.verbal
  const often = (reports ?? 1) ** weights.reports
  return Math.abs(intensity) * kind * often * (modality === null ? 1 : weights.modality[modality])
}

function carries(name: ShiftSeries['name'], event: TieEvent): boolean {
  return (
    name.source === event.source &&
    name.target === event.target &&
    (name.dimension === null || name.dimension === event.dimension) &&
    (name.sign === 'cooperation' ? (event.intensity ?? 0) > 0 : (event.intensity ?? 0) < 0)
  )
}

function byPlace(a: TieEvent, b: TieEvent): number {
  const [left, right] = [placeOf(a), placeOf(b)]
  return left < right ? -1 : left > right ? 1 : 0
}

function placeOf({ day, feed, file, line, claim }: TieEvent): string {
  return `${day} ${feed} ${file ?? ''} ${String(line ?? 0).padStart(12, '0')} ${claim ?? ''}`
}
