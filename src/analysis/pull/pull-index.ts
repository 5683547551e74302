import type { Claim } from '../../model/claim.ts'
import { groupBy } from '../../model/group-by.ts'
import type { Period } from '../../model/periods.ts'
import type { TieCell, Warmth } from '../../model/tie.ts'
import type { PullMaterial } from './pull.ts'
import { wholeWarmth, yearlyWarmth } from './triad.ts'
import { type WarmthSeries, warmthSeries } from './warmth-series.ts'

/** The material of a pull, sorted once by third actor, and what all of them are held against. */
export interface PullIndex {
  readonly periods: readonly Period[]
  /** of the tie itself */
  readonly series: WarmthSeries
  readonly warmth: Warmth | null
  readonly years: ReadonlyMap<string, Warmth | null>
  /** ties with either side */
  readonly around: ReadonlyMap<string, readonly TieCell[]>
  /** claims in which it acts, itself or by those who act for it */
  readonly acting: ReadonlyMap<string, readonly Claim[]>
  /** claims on its tie with the first side, and with the second */
  readonly beside: readonly [ReadonlyMap<string, readonly Claim[]>, ReadonlyMap<string, readonly Claim[]>]
}

/** Sorts the material of a pull by third actor: one pass, however many there are. */
export function pullIndex(material: PullMaterial, periods: readonly Period[]): PullIndex {
  const { tie, cells, around, claims, others, registry } = material
  const wanted = new Set(others)
  const standsFor = remembered(registry)
  const acting = new Map<string, Claim[]>()
  const beside = [new Map<string, Claim[]>(), new Map<string, Claim[]>()] as const
  const add = (to: Map<string, Claim[]>, ids: readonly string[], claim: Claim) => {
    for (const id of new Set(ids.flatMap((one) => [one, standsFor(one, claim.when)]))) {
      if (!wanted.has(id)) continue
      const own = to.get(id)
      if (own === undefined) to.set(id, [claim])
      else own.push(claim)
    }
  }
  for (const claim of claims) {
    add(acting, claim.source, claim)
    tie.forEach((side, i) => {
      if (claim.dyad?.includes(side)) add(beside[i as 0 | 1], claim.dyad, claim)
    })
  }
  return {
    periods,
    series: warmthSeries(cells, periods),
    warmth: wholeWarmth(cells),
    years: yearlyWarmth(cells),
    around: aroundBy(tie, around),
    acting,
    beside,
  }
}

/** Cells of ties with either side, by the third actor. */
export function aroundBy(
  tie: readonly [string, string],
  around: readonly TieCell[],
): ReadonlyMap<string, readonly TieCell[]> {
  return groupBy(around, ({ source, target }) => (tie.includes(source) ? target : source))
}

/** Whom an actor stands for, looked up once for each actor and date. */
function remembered(registry: PullMaterial['registry']): (id: string, when: string | null) => string {
  const known = new Map<string, string>()
  return (id, when) => {
    const key = `${id} ${when}`
    const found = known.get(key)
    if (found !== undefined) return found
    const stands = registry.standsFor(id, when)
    known.set(key, stands)
    return stands
  }
}
