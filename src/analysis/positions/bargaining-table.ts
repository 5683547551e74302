import type { BargainingRule } from './bargaining-rule.ts'

/** Actors at a table; one array for each thing known of them, so that many rounds run without making new ones. */
export interface BargainingTable {
  readonly size: number
  readonly capability: Float64Array
  readonly salience: Float64Array
  readonly position: Float64Array
  /** risk exponent of each in the round */
  readonly risk: Float64Array
  /** of the round: place in OFFER_KINDS, who asked, both expected utilities in the mover's eyes, and where it moves */
  readonly kind: Uint8Array
  readonly asker: Int32Array
  readonly own: Float64Array
  readonly others: Float64Array
  readonly next: Float64Array
  /** scratch: the positions that somebody holds, which of them each holds, and how many hold each */
  readonly places: Float64Array
  readonly place: Int32Array
  readonly held: Int32Array
  /** by pairs of places: distance d as a share of the range, its logarithm, and those of ½ − ½d and ½ + ½d */
  readonly distance: Float64Array
  readonly logDistance: Float64Array
  readonly logNear: Float64Array
  readonly logFar: Float64Array
  /** what actor k loses of its weight by place p, at p × size + k, and summed over all */
  readonly losses: Float64Array
  readonly lossSums: Float64Array
  /** how likely place p is to be carried against q */
  readonly odds: Float64Array
  /** by place, for one actor: what winning and losing against it are worth */
  readonly success: Float64Array
  readonly failure: Float64Array
}

export function bargainingTable(size: number): BargainingTable {
  const one = () => new Float64Array(size)
  const pairs = () => new Float64Array(size * size)
  return {
    size,
    capability: one(),
    salience: one(),
    position: one(),
    risk: one(),
    kind: new Uint8Array(size),
    asker: new Int32Array(size),
    own: one(),
    others: one(),
    next: one(),
    places: one(),
    place: new Int32Array(size),
    held: new Int32Array(size),
    distance: pairs(),
    logDistance: pairs(),
    logNear: pairs(),
    logFar: pairs(),
    losses: pairs(),
    lossSums: one(),
    odds: pairs(),
    success: one(),
    failure: one(),
  }
}

/**
 * One round: how each takes risks where it stands, what it is offered, and where it moves.
 *
 * @param range of the issue: positions are told as shares of it
 * @param quo   how likely it is that a status quo goes on where nobody moves, in [0, 1]
 * @returns the largest move, in units of the issue
 * @source Scholz, Calbert & Smith 2011, Unravelling Bueno de Mesquita's group decision model; docs/methods.md#positions
 */
export function bargainingRound(table: BargainingTable, range: number, quo: number, rule: BargainingRule): number {
  const { size, position, next, risk, kind } = table
  risk.fill(1)
  const count = findPlaces(table)
  spread(table, count, range)
  victoryOdds(table, count, rule)
  setRisks(table)
  victoryOdds(table, count, rule)
  let moved = 0
  for (let i = 0; i < size; i++) {
    next[i] = position[i] as number
    kind[i] = 0
    takeOffer(table, i, count, quo, rule)
    moved = Math.max(moved, Math.abs((next[i] as number) - (position[i] as number)))
  }
  position.set(next)
  return moved
}

/** The different positions that are held; many meet at one after some rounds. */
function findPlaces({ size, position, places, place, held }: BargainingTable): number {
  let count = 0
  for (let i = 0; i < size; i++) {
    const at = position[i] as number
    let p = 0
    while (p < count && places[p] !== at) p++
    if (p === count) {
      places[p] = at
      held[p] = 0
      count++
    }
    place[i] = p
    held[p] = (held[p] as number) + 1
  }
  return count
}

/** The logarithms of each distance, as a share of the range. */
function spread(
  { size, places, distance, logDistance, logNear, logFar }: BargainingTable,
  count: number,
  range: number,
): void {
  for (let p = 0; p < count; p++) {
    for (let q = 0; q <= p; q++) {
      const d = Math.abs((places[p] as number) - (places[q] as number)) / range
      const [there, back] = [p * size + q, q * size + p]
      distance[there] = distance[back] = d
      logDistance[there] = logDistance[back] = Math.log(d)
      logNear[there] = logNear[back] = Math.log(0.5 - 0.5 * d)
      logFar[there] = logFar[back] = Math.log(0.5 + 0.5 * d)
    }
  }
}

/**
 * How likely each place is to be carried against each other one, by the votes of all. Votes for one of two are half of all votes on
 * the two and of what they sum up to.
 */
function victoryOdds(table: BargainingTable, count: number, { victory }: BargainingRule): void {
  const { size, held, odds, losses, lossSums } = table
  setLosses(table, count)
  let all = 0
  for (let p = 0; p < count; p++) {
    const own = p * size
    for (let q = 0; q < p; q++) {
      const other = q * size
      let both = 0
      for (let k = 0; k < size; k++) both += Math.abs((losses[other + k] as number) - (losses[own + k] as number))
      const net = (lossSums[q] as number) - (lossSums[p] as number)
      all += 2 * both * (held[p] as number) * (held[q] as number)
      const unit = victory === 'all' ? 1 : both === 0 ? 0 : 1 / both
      odds[own + q] = Math.max(0, (both + net) / 2) * unit
      odds[other + p] = Math.max(0, (both - net) / 2) * unit
    }
    odds[own + p] = 0
  }
  if (victory === 'pair' || all === 0) return
  for (let p = 0; p < count; p++)
    for (let q = 0; q < count; q++) odds[p * size + q] = (odds[p * size + q] as number) / all
}

function setLosses(table: BargainingTable, count: number): void {
  const { size, capability, salience, risk, place, distance, logDistance, losses, lossSums } = table
  lossSums.fill(0)
  for (let k = 0; k < size; k++) {
    const weight = (capability[k] as number) * (salience[k] as number)
    const r = risk[k] as number
    const row = (place[k] as number) * size
    for (let p = 0; p < count; p++) {
      const loss = weight * (r === 1 ? (distance[row + p] as number) : Math.exp(r * (logDistance[row + p] as number)))
      losses[p * size + k] = loss
      lossSums[p] = (lossSums[p] as number) + loss
    }
  }
}

/**
 * What `i` may expect of challenging `j`, against leaving things as they are.
 *
 * @param success what winning is worth to it, and `failure` losing, `still` the status quo
 */
function expected(
  { size, salience, odds, place }: BargainingTable,
  i: number,
  j: number,
  success: number,
  failure: number,
  still: number,
): number {
  const resists = salience[j] as number
  const chance = odds[(place[i] as number) * size + (place[j] as number)] as number
  return resists * (chance * success + (1 - chance) * failure) + (1 - resists) * success - still
}

/** Who is safest where it stands takes least risks: each one's danger against the greatest and the least of all. */
function setRisks(table: BargainingTable): void {
  const { size, risk, own, distance, place } = table
  let [most, least] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
  for (let i = 0; i < size; i++) {
    let danger = 0
    for (let j = 0; j < size; j++) {
      if (j === i) continue
      const d = distance[(place[i] as number) * size + (place[j] as number)] as number
      // with an exponent of 1, winning is worth 2d, losing −2d, and the status quo nothing
      danger += expected(table, j, i, 2 * d, -2 * d, 0)
    }
    own[i] = danger
    most = Math.max(most, danger)
    least = Math.min(least, danger)
  }
  for (let i = 0; i < size; i++) {
    const taking = most === least ? 0 : (2 * (own[i] as number) - most - least) / (most - least)
    risk[i] = (1 - taking / 3) / (1 + taking / 3)
  }
}

const CONFRONTATION = 1
const COMPROMISE = 2
const CAPITULATION = 3

/** The offer that `i` takes: one it would lose a fight over before one that it bargains for, and of each kind the one it likes best. */
function takeOffer(table: BargainingTable, i: number, count: number, quo: number, rule: BargainingRule): void {
  const { size, position, place, risk, kind, asker, own, others, next, success, failure } = table
  const at = position[i] as number
  const r = risk[i] as number
  const still = quo * (2 - 4 * 0.5 ** r)
  setStakes(table, i, count)
  let best = Number.POSITIVE_INFINITY
  for (let j = 0; j < size; j++) {
    const there = position[j] as number
    if (there === at) continue
    const [won, lost] = [success[place[j] as number] as number, failure[place[j] as number] as number]
    const mine = expected(table, i, j, won, lost, still)
    const theirs = expected(table, j, i, won, lost, still)
    const offer = offerOf(mine, theirs, rule)
    if (offer === 0 || ((kind[i] as number) > 0 && offer > (kind[i] as number))) continue
    const to = offer === COMPROMISE ? at + (there - at) * Math.abs(mine / theirs) : there
    const cost =
      offer === COMPROMISE && rule.compromise === 'lowest'
        ? (Math.abs(mine) * at + Math.abs(theirs) * there) / (Math.abs(mine) + Math.abs(theirs))
        : Math.abs(to - at)
    if (offer === kind[i] && cost >= best) continue
    best = cost
    kind[i] = offer
    asker[i] = j
    own[i] = mine
    others[i] = theirs
    next[i] = to
  }
}

/** What winning and losing against each place are worth, in the eyes of `i`. */
function setStakes(table: BargainingTable, i: number, count: number): void {
  const { size, place, risk, logNear, logFar, success, failure } = table
  const r = risk[i] as number
  const row = (place[i] as number) * size
  for (let p = 0; p < count; p++) {
    success[p] = 2 - 4 * Math.exp(r * (logNear[row + p] as number))
    failure[p] = 2 - 4 * Math.exp(r * (logFar[row + p] as number))
  }
}

function offerOf(mine: number, theirs: number, { capitulates }: BargainingRule): number {
  if (theirs > mine && mine > 0) return CONFRONTATION
  if (!(theirs > 0 && mine < 0)) return 0
  if (theirs > Math.abs(mine)) return COMPROMISE
  return capitulates && theirs < Math.abs(mine) ? CAPITULATION : 0
}
