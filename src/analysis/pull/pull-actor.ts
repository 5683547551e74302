import { groupBy } from '../../model/group-by.ts'
import type { Period } from '../../model/periods.ts'
import type { MoveSort, PullActor, PullLead, PullMove, PullSide, PullStudy, Triad } from '../../model/pull-report.ts'
import type { TieCell } from '../../model/tie.ts'
import { tieBalance } from '../brief/tie-balance.ts'
import { type EventStudy, eventStudy } from './event-study.ts'
import { type LeadLag, leadLag } from './lead-lag.ts'
import { movePeriods } from './move-periods.ts'
import type { PullMaterial } from './pull.ts'
import { pullActs } from './pull-acts.ts'
import type { PullIndex } from './pull-index.ts'
import { PULL_SETTINGS } from './pull-settings.ts'
import { loudestSign } from './rank-pull.ts'
import { countActs, sayActs, sayLead, sayStudy, sayTriad } from './say-pull.ts'
import { sideSign, tieSign, triadOf, triadYears, wholeWarmth, yearlyWarmth } from './triad.ts'
import { actSeries } from './warmth-series.ts'

/** Of each third actor, so many moves of each sort are told. */
const MOST_MOVES = 6

type Move = Omit<PullMove, 'events'>

/** A third actor's ties and moves, and how the tie stood after them, not yet corrected for how many actors there are. */
export interface ThirdActor {
  readonly id: string
  readonly sides: readonly [PullSide, PullSide]
  readonly triad: Triad
  readonly years: PullActor['years']
  readonly studies: readonly (EventStudy & { readonly sort: MoveSort; readonly moves: number })[]
  readonly lead: LeadLag | null
  /** the strongest of each sort, by time */
  readonly moves: readonly Move[]
}

export function thirdActor(id: string, { tie, live }: PullMaterial, index: PullIndex): ThirdActor {
  const { periods, series } = index
  const own = index.around.get(id) ?? []
  const ofSide = (side: string) => own.filter(({ source, target }) => source === side || target === side)
  const sides = [ofSide(tie[0]), ofSide(tie[1])] as const
  const side = (i: 0 | 1): PullSide => {
    const warmth = wholeWarmth(sides[i])
    const balance = tieBalance(index.beside[i].get(id) ?? [])
    const events = eventsOf(sides[i])
    return {
      side: tie[i],
      warmth,
      events,
      balance,
      sign: sideSign(warmth, events, balance),
      acts: eventsOf(sides[i].filter(({ source }) => source === id)),
    }
  }
  const both = [side(0), side(1)] as const
  const acts = actSeries(
    own.filter(({ source }) => source === id),
    live,
    periods,
  )
  const known = series.weight.filter((one) => one > 0).length
  const { leastMoves, leastPeriods, lags } = PULL_SETTINGS
  const dated = datedMoves(acts)
  const studies = dated.flatMap(({ sort, dates }) => {
    if (known < leastPeriods || dates.length < leastMoves) return []
    const study = eventStudy(series, dates, PULL_SETTINGS)
    return study === null || study.dates < leastMoves ? [] : [{ ...study, sort, moves: dates.length }]
  })
  const net = acts.cooperation.map((sum, i) => {
    const conflict = acts.conflict[i]
    if (sum === null || conflict === null || conflict === undefined) return null
    return Math.sign(sum - conflict) * Math.sqrt(Math.abs(sum - conflict))
  })
  const warmth = [...series.mean].map((mean, i) => ((series.weight[i] ?? 0) > 0 ? mean : null))
  const active = net.filter((one) => one !== null && one !== 0).length
  const lead = active < leastMoves ? null : leadLag(net, warmth, series.weight, lags, leastPeriods)
  return {
    id,
    sides: both,
    triad: triadOf([tieSign(index.warmth), both[0].sign, both[1].sign]),
    years: triadYears(index.years, [yearlyWarmth(sides[0]), yearlyWarmth(sides[1])]),
    studies,
    lead,
    moves: dated.flatMap(({ sort, sums, dates }) => strongest(sort, sums, dates, periods)),
  }
}

/** First days of the periods in which a third actor's strongest moves stand; what was behind them may be asked for then. */
export function moveStarts(
  id: string,
  around: readonly TieCell[],
  live: PullMaterial['live'],
  periods: readonly Period[],
): readonly string[] {
  const acts = actSeries(
    around.filter(({ source }) => source === id),
    live,
    periods,
  )
  return datedMoves(acts).flatMap(({ sort, sums, dates }) =>
    strongest(sort, sums, dates, periods).map(({ period }) => period.from),
  )
}

function datedMoves({ cooperation, conflict }: ReturnType<typeof actSeries>) {
  const { moveShare, leastMoves } = PULL_SETTINGS
  const sorts = [
    ['approach', cooperation],
    ['blow', conflict],
  ] as const
  return sorts.map(([sort, sums]) => ({ sort, sums, dates: movePeriods(sums, moveShare, leastMoves) }))
}

/** The same corrected, with what it rests on, which way it pulls, and a sentence. */
export function pullActor(
  third: ThirdActor,
  studyQs: readonly number[],
  leadQ: number,
  material: PullMaterial,
  { acting }: PullIndex,
): PullActor {
  const { tie, names, per, registry, places, sorts } = material
  const { id, sides, triad } = third
  const studies = third.studies.map(({ usual, ...study }, i): PullStudy => ({ ...study, q: studyQs[i] ?? 1 }))
  const lead: PullLead | null =
    third.lead === null ? null : { ...third.lead.ahead, q: leadQ, behind: third.lead.behind }
  const sign = loudestSign(studies, lead, triad)
  const words = { name: registry.displayName(id), names, per }
  const acts = pullActs(id, tie, acting.get(id) ?? [], places, registry, sorts)
  const events = groupBy(
    material.behind.filter(({ source }) => source === id),
    ({ start, intensity }) => `${start} ${(intensity ?? 0) >= 0 ? 'approach' : 'blow'}`,
  )
  const base = { id, name: words.name, sides, triad, years: third.years, studies, lead, acts, ground: sign.ground }
  const moves = third.moves.map((move) => ({
    ...move,
    events: events.get(`${move.period.from} ${move.sort}`) ?? [],
  }))
  const stands = sayTriad(triad, sides, words)
  const counted = countActs(acts)
  const told =
    counted === '' ? '' : stands === '' ? sayActs(words.name, counted) : `On record toward either: ${counted}.`
  const silent = studies.length === 0 ? '' : `After its moves the two stood no otherwise than chance would have it.`
  switch (sign.kind) {
    case 'study': {
      const { change } = sign.study
      const way = change > 0 ? 'closer' : 'apart'
      return { ...base, moves, way, strength: change, sentence: `${sayStudy(sign.study, words)} ${stands}`.trim() }
    }
    case 'lead':
      return {
        ...base,
        moves,
        way: null,
        strength: sign.lead.correlation,
        sentence: `${sayLead(sign.lead, words)} ${stands}`.trim(),
      }
    case 'triad': {
      const way = sides[0].sign === sides[1].sign ? 'closer' : 'apart'
      const weaker = Math.min(...sides.map(({ warmth }) => Math.abs(warmth?.mean ?? 0)))
      return {
        ...base,
        moves,
        way,
        strength: weaker * (way === 'closer' ? 1 : -1),
        sentence: `${stands} ${told}`.trim(),
      }
    }
    case 'acts': {
      return { ...base, moves, way: null, strength: null, sentence: `${stands} ${told || silent}`.trim() }
    }
  }
}

function strongest(
  sort: MoveSort,
  sums: readonly (number | null)[],
  dates: readonly number[],
  periods: readonly Period[],
): readonly Move[] {
  return [...dates]
    .sort((a, b) => (sums[b] ?? 0) - (sums[a] ?? 0) || a - b)
    .slice(0, MOST_MOVES)
    .sort((a, b) => a - b)
    .flatMap((at) => {
      const period = periods[at]
      return period === undefined ? [] : [{ period, sort, sum: sums[at] ?? 0 }]
    })
}

function eventsOf(cells: readonly TieCell[]): number {
  return cells.reduce((sum, { events }) => sum + events, 0)
}
