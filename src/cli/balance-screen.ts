import type { BalanceActor, BalanceMove, BalanceReport, BalanceTie } from '../model/balance-report.ts'
import { countOf } from './count-of.ts'
import { sayDay } from './say-day.ts'
import { joinBlocks, screenStyle } from './screen-style.ts'
import { sayWarmth } from './tie-screen.ts'

const MOST_MOVES = 8

export interface BalanceScreenOptions {
  readonly columns: number
  readonly color: boolean
  /** the last lines, as they are: what to do next */
  readonly next: readonly string[]
}

/** A signed network for a terminal: how balanced, the camps, the ties at odds, and who would relax most. */
export function balanceScreen(report: BalanceReport, { columns, color, next }: BalanceScreenOptions): string {
  const { bold, dim, wrap } = screenStyle({ columns, color })
  const nameOf = (id: string) => report.actors.find((one) => one.id === id)?.name ?? id
  const odds = report.ties.filter(({ frustrated }) => frustrated)
  const blocks: (readonly string[])[] = [
    [bold(`Who stands with whom: ${countOf(report.actors.length, 'actor')}`), ...wrap(scope(report)).map(dim)],
    [...wrap(sayLine(report)), ...wrap(sayTriangles(report))],
    ...campsOf(report.actors).map(({ head, members }) => [bold(head), ...wrap(members, '  ')]),
    odds.length === 0 ? [] : ['At odds with that:', ...odds.flatMap((tie) => wrap(sayTie(tie, nameOf), '  '))],
    report.moves.length === 0
      ? []
      : [
          'Whose falling in with one side would relax most:',
          ...report.moves.slice(0, MOST_MOVES).flatMap((move) => wrap(sayMove(move, nameOf), '  ')),
        ],
    report.apart.length === 0
      ? []
      : wrap(`Without a tie that has a sign: ${report.apart.map(({ name }) => name).join(', ')}.`),
    report.notes.flatMap((note) => wrap(note)).map(dim),
    next,
  ]
  return joinBlocks(blocks)
}

function scope({ span, asOf, feed, dimension, sure }: BalanceReport): string {
  const ends = span?.map((day) => (/^(?:0000|9999)/.test(day) ? '' : sayDay(day))) ?? ['', '']
  const time =
    ends[0] === '' && ends[1] === ''
      ? 'all of the time known'
      : `${ends[0] === '' ? 'up to' : ends[0]}${ends[0] !== '' && ends[1] !== '' ? ' to' : ''} ${ends[1] === '' ? 'on' : ends[1]}`
  const known = asOf === null ? '' : `as known on ${sayDay(asOf)}`
  const signs = `signs ${Math.round(100 * sure)} % sure`
  return [time, signs, dimension === 'all' ? '' : dimension, feed === null ? '' : `feed: ${feed}`, known]
    .filter((part) => part !== '')
    .join(' · ')
}

function sayLine({ line, ties }: BalanceReport): string {
  const negative = ties.filter(({ sign }) => sign === 'negative').length
  const share = `balance ${line.normalised.toFixed(2)} on a scale from 0 to 1`
  const of = `of ${countOf(ties.length, 'tie')} with a sign (${negative} negative)`
  if (line.index === 0) return `Balanced: all ${of.slice(3)} fit two camps.`
  if (line.exact)
    return `${line.index} ${of} ${line.index === 1 ? 'is' : 'are'} at odds with the camps, and no other camps have fewer (line index ${line.index}, proved; ${share}).`
  return `At most ${line.index} and at least ${line.atLeast} ${of} are at odds with any camps (line index not proved).`
}

function sayTriangles({ triangles: { count, balanced, index } }: BalanceReport): string {
  if (index === null) return 'No three actors all have ties with each other.'
  return `Of ${countOf(count, 'triangle')}, ${balanced} ${balanced === 1 ? 'is' : 'are'} balanced (triangle index ${index.toFixed(2)}).`
}

function campsOf(actors: readonly BalanceActor[]): readonly { readonly head: string; readonly members: string }[] {
  const parts = Math.max(0, ...actors.map(({ part }) => part))
  const camps: { head: string; members: string }[] = []
  for (let part = 1; part <= parts; part++) {
    for (const camp of [1, 2] as const) {
      const members = actors.filter((one) => one.part === part && one.camp === camp)
      if (members.length === 0) continue
      const head = parts === 1 ? `Camp ${camp}` : `Part ${part}, camp ${camp}`
      const say = ({ name, atOdds }: BalanceActor) => (atOdds === 0 ? name : `${name} (${atOdds} at odds)`)
      camps.push({ head, members: members.map(say).join(', ') })
    }
  }
  return camps
}

function sayTie({ a, b, sign, warmth, events }: BalanceTie, nameOf: (id: string) => string): string {
  const where = sign === 'positive' ? 'positive between the camps' : 'negative within a camp'
  const warm = warmth === undefined ? '' : `: warmth ${sayWarmth(warmth)}, ${countOf(events, 'event')}`
  return `${nameOf(a)} and ${nameOf(b)}, ${where}${warm}`
}

function sayMove({ name, relaxes, exact, turns }: BalanceMove, nameOf: (id: string) => string): string {
  const less = `${exact ? '' : 'about '}${relaxes} fewer at odds`
  return `${name}: ${less}, were its ${turns.length === 1 ? 'tie' : 'ties'} with ${turns.map(nameOf).join(', ')} the other way`
}
