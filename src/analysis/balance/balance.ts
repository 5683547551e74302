import { z } from 'zod'
import type { Analysis } from '../../model/analysis.ts'
import type { BalanceActor, BalanceMove, BalanceReport, BalanceTie } from '../../model/balance-report.ts'
import { firstDay, lastDay } from '../../model/date-span.ts'
import { EntenteError } from '../../model/error.ts'
import type { ProgramSolver } from '../../model/integer-program.ts'
import type { SignedNetwork } from '../../model/signed-network.ts'
import type { TieCell } from '../../model/tie.ts'
import { TIE_SETTINGS } from '../tie/tie-settings.ts'
import { isoDate, TIE_FILTERS } from '../tie-filters.ts'
import { wholeNumber } from '../whole-number.ts'
import { balanceNotes, sayWhatIf } from './balance-notes.ts'
import type { BalanceWhatIf } from './balance-what-if.ts'
import { type LineIndex, lineIndex } from './line-index.ts'
import { networkParts } from './network-parts.ts'
import { type PairWarmth, pairWarmths, signedNetwork } from './network-signs.ts'
import { relaxingMoves } from './relaxing-moves.ts'
import { triangleIndex, trianglesOf } from './triangle-index.ts'

/** So many triangles out of balance are listed. */
const MOST_TRIANGLES = 30

const parameters = z.object({
  since: isoDate.optional().meta({ description: 'ties from then on', placeholder: 'date' }),
  until: isoDate.optional().meta({ description: 'ties up to then', placeholder: 'date' }),
  ...TIE_FILTERS,
  most: wholeNumber(3, 300)
    .default(20)
    .meta({ description: 'how many actors, the most active, where none are named', placeholder: 'n' }),
  sure: wholeNumber(50, 99).default(95).meta({
    description: 'how sure the sign of a tie has to be, in percent; at 95 its 90 % interval is clear of zero',
    placeholder: 'percent',
  }),
  turn: z
    .string()
    .max(2000)
    .optional()
    .meta({ description: 'what if these ties had the other sign: SYR:TUR,IRN:RUS', placeholder: 'a:b,…' }),
  without: z
    .string()
    .max(2000)
    .optional()
    .meta({ description: 'what if these actors were not there', placeholder: 'a,…' }),
  seconds: wholeNumber(1, 3600)
    .default(60)
    .meta({ description: 'after how long a proof is given up and bounds are told', placeholder: 'n' }),
})

export type BalanceParameters = z.output<typeof parameters>

/** What balance is reckoned from. */
export interface BalanceMaterial {
  readonly actors: readonly { readonly id: string; readonly name: string }[]
  /** one a directed dyad, over the whole time */
  readonly cells: readonly TieCell[]
  readonly whatIf: BalanceWhatIf
  /** null for fast bounds without proof */
  readonly solver: ProgramSolver | null
  /** ms since some moment, so that a proof can be given up */
  readonly clock: () => number
}

export const BALANCE = {
  id: 'balance',
  question: 'Who stands with whom, which ties are at odds with that, and whose change of side would relax most?',
  parameters,
  run: balanceReport,
} satisfies Analysis<BalanceMaterial, typeof parameters, BalanceReport>

/** @throws EntenteError "invalid_input" where no tie of the network is negative */
function balanceReport(
  { actors: all, cells, whatIf, solver, clock }: BalanceMaterial,
  asked: BalanceParameters,
): BalanceReport {
  const actors = all.filter(({ id }) => !whatIf.without.includes(id))
  const ids = actors.map(({ id }) => id)
  const isTurned = (a: string, b: string) => whatIf.turned.some((pair) => pair.includes(a) && pair.includes(b))
  const pairs = pairWarmths(ids, cells, TIE_SETTINGS.prior, asked.sure / 100).map((pair) =>
    isTurned(ids[pair.a] ?? '', ids[pair.b] ?? '') ? { ...pair, sign: turnedSign(pair) } : pair,
  )
  const network = signedNetwork(ids, pairs)
  // what might be may well have no quarrel in it
  if (!asksWhatIf(whatIf) || network.edges.length === 0) needNegative(network, pairs, actors, asked.sure)
  const options = { clock, seconds: asked.seconds }
  const line = lineIndex(network, solver, options)
  const triangles = trianglesOf(network)
  const { balanced, index } = triangleIndex(triangles)
  const moves = relaxingMoves(network, line, solver, options)
  const told = actorsOf(network, line, actors)
  const idOf = (v: number) => ids[v] ?? ''
  return {
    span:
      asked.since === undefined && asked.until === undefined
        ? null
        : [firstDay(asked.since ?? null), lastDay(asked.until ?? null)],
    sure: asked.sure / 100,
    asOf: asked.asOf ?? null,
    feed: asked.feed ?? null,
    dimension: asked.dimension ?? 'all',
    actors: told,
    apart: actors.filter(({ id }) => !told.some((one) => one.id === id)),
    without: all.filter(({ id }) => whatIf.without.includes(id)),
    ties: tiesOf(network, line, pairs, isTurned),
    undecided: pairs.filter(({ sign }) => sign === 0).length,
    triangles: {
      count: triangles.length,
      balanced,
      index,
      unbalanced: triangles
        .filter((one) => !one.balanced)
        .slice(0, MOST_TRIANGLES)
        .map(({ actors: [a, b, c] }) => [idOf(a), idOf(b), idOf(c)] as const),
    },
    line: {
      index: line.index,
      atLeast: Math.min(line.index, line.atLeast),
      exact: line.exact,
      normalised: 1 - (2 * line.index) / network.edges.length,
    },
    moves: moves.map((move): BalanceMove => {
      const turns = move.turns.map((e) => {
        const { a = 0, b = 0 } = network.edges[e] ?? {}
        return idOf(a === move.actor ? b : a)
      })
      const { id = '', name = '' } = actors[move.actor] ?? {}
      return { actor: id, name, relaxes: move.relaxes, exact: move.exact, turns }
    }),
    notes: balanceNotes(network, line, pairs, asked.sure, sayWhatIf(whatIf, all)),
  }
}

function needNegative(
  { edges }: SignedNetwork,
  pairs: readonly PairWarmth[],
  actors: BalanceMaterial['actors'],
  sure: number,
): void {
  if (edges.some(({ sign }) => sign < 0)) return
  const who = `${actors.length === 1 ? 'one actor' : `${actors.length} actors`}`
  const why =
    edges.length === 0
      ? pairs.length === 0
        ? 'no two of them have an event with each other'
        : `of ${pairs.length} ties with events none has a sign that is ${sure} % sure`
      : `${edges.length} of ${pairs.length} ties with events are positive, ${sure} % sure, and none is negative`
  throw new EntenteError(
    'invalid_input',
    `balance needs a network with negative ties; among ${who} ${why}. Other actors, another time or more events may have some.`,
  )
}

/** The actors that have a tie, by part, camp and ties that fit; of each part the first camp is that of the actor with most ties. */
function actorsOf(
  network: SignedNetwork,
  { camps, frustrated }: LineIndex,
  actors: BalanceMaterial['actors'],
): readonly BalanceActor[] {
  const ties = new Int32Array(actors.length)
  const odds = new Int32Array(actors.length)
  const count = (counts: Int32Array, v: number) => {
    counts[v] = (counts[v] as number) + 1
  }
  network.edges.forEach(({ a, b }, e) => {
    for (const v of [a, b]) count(ties, v)
    if (frustrated.includes(e)) for (const v of [a, b]) count(odds, v)
  })
  return networkParts(network)
    .filter((part) => part.length > 1)
    .flatMap((part, i) => {
      const first = part.reduce((best, v) => ((ties[v] as number) > (ties[best] as number) ? v : best))
      return part.map((v): BalanceActor => {
        const { id = '', name = '' } = actors[v] ?? {}
        const atOdds = odds[v] as number
        return {
          id,
          name,
          part: i + 1,
          camp: camps[v] === camps[first] ? 1 : 2,
          fits: (ties[v] as number) - atOdds,
          atOdds,
        }
      })
    })
    .sort((x, y) => x.part - y.part || x.camp - y.camp || y.fits - x.fits || (x.id < y.id ? -1 : 1))
}

function asksWhatIf({ turned, without }: BalanceWhatIf): boolean {
  return turned.length + without.length > 0
}

/** The other sign; a tie without one gets the one that its warmth has not. */
function turnedSign({ sign, warmth }: PairWarmth): PairWarmth['sign'] {
  if (sign !== 0) return sign > 0 ? -1 : 1
  return warmth === null ? 0 : warmth.mean > 0 ? -1 : 1
}

function tiesOf(
  { actors, edges }: SignedNetwork,
  { frustrated }: LineIndex,
  pairs: readonly PairWarmth[],
  isTurned: (a: string, b: string) => boolean,
) {
  const known = new Map(pairs.map((pair) => [`${pair.a} ${pair.b}`, pair]))
  return edges.map(({ a, b, sign }, e): BalanceTie => {
    const { warmth = null, events = 0, sure = 1 } = known.get(`${a} ${b}`) ?? {}
    return {
      a: actors[a] ?? '',
      b: actors[b] ?? '',
      sign: sign > 0 ? 'positive' : 'negative',
      ...(warmth === null ? {} : { warmth }),
      sure,
      events,
      frustrated: frustrated.includes(e),
      turned: isTurned(actors[a] ?? '', actors[b] ?? ''),
    }
  })
}
