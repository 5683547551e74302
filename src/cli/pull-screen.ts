import { basename } from 'node:path'
import type { PullAct, PullActor, PullReport, PullSide } from '../model/pull-report.ts'
import { countOf } from './count-of.ts'
import { sayDay } from './say-day.ts'
import { joinBlocks, screenStyle } from './screen-style.ts'
import { signed } from './tie-screen.ts'

const MOST_ACTORS = 12
const MOST_ACTS = 3
const INDENT = '   '
const GROUNDS = {
  measured: 'measured',
  hinted: 'a hint',
  structure: 'by the triangle',
  told: 'on record, direction unclear',
} as const
const MARKS = { closer: '▲ closer', apart: '▼ apart' } as const

export interface PullScreenOptions {
  readonly columns: number
  readonly color: boolean
  /** the last lines, as they are: what to do next */
  readonly next: readonly string[]
}

/** Who pulls at a tie, for a terminal: each third actor with its sentence, its ties, its moves, and the words it rests on. */
export function pullScreen(report: PullReport, { columns, color, next }: PullScreenOptions): string {
  const { bold, dim, wrap } = screenStyle({ columns, color })
  const shown = report.actors.slice(0, MOST_ACTORS)
  const told = shown.map((actor, i) => [
    bold(`${i + 1}  ${actor.name}  ${mark(actor)}`),
    ...wrap(actor.sentence, INDENT),
    ...wrap(triadLine(actor, report), INDENT).map(dim),
    ...testLines(actor).flatMap((line) => wrap(line, INDENT).map(dim)),
    ...moveLines(actor, report).flatMap((line) => wrap(line, INDENT)),
    ...actor.acts.slice(0, MOST_ACTS).flatMap((act) => wrap(actLine(act, report), INDENT)),
  ])
  const left = report.actors.length - shown.length
  const blocks: (readonly string[])[] = [
    [bold(`Who pulls at ${report.names[0]} and ${report.names[1]}`), ...wrap(scope(report)).map(dim)],
    ...told,
    left > 0 ? wrap(`${countOf(left, 'more actor')} with less to tell; --json has all.`) : [],
    report.notes.flatMap((note) => wrap(note)),
    report.method.flatMap((line) => wrap(line)).map(dim),
    next,
  ]
  return joinBlocks(blocks)
}

function mark({ way, ground, strength }: PullActor): string {
  if (way === null && strength !== null) return `goes ahead of it, ${GROUNDS[ground]}`
  return way === null ? GROUNDS[ground] : `${MARKS[way]}, ${GROUNDS[ground]}`
}

function scope({ span, per, feed, asOf, dimension, warmth, tests }: PullReport): string {
  const own = warmth === null ? '' : `the tie: ${signed(warmth.mean)} (${signed(warmth.low)} to ${signed(warmth.high)})`
  return [
    span === null ? '' : `${sayDay(span[0])} to ${sayDay(span[1])}, by ${per}`,
    own,
    dimension === 'all' ? '' : dimension,
    feed === null ? '' : `feed: ${feed}`,
    asOf === null ? '' : `as known on ${sayDay(asOf)}`,
    tests.studies + tests.leads === 0
      ? ''
      : `${countOf(tests.studies, 'study').replace('studys', 'studies')} and ${countOf(tests.leads, 'correlation')} tested`,
  ]
    .filter((part) => part !== '')
    .join(' · ')
}

function triadLine({ sides, triad }: PullActor, { names }: PullReport): string {
  const side = ({ warmth, events, balance }: PullSide, i: number) => {
    const { closer, apart } = balance.count
    const warm = warmth === null ? 'no event' : `${signed(warmth.mean)} in ${countOf(events, 'event')}`
    const claims = closer + apart === 0 ? '' : `, claims ${closer} closer and ${apart} apart`
    return `with ${names[i]}: ${warm}${claims}`
  }
  return `${sides.map(side).join(' · ')} · triangle ${triad.state}`
}

function testLines({ studies, lead }: PullActor): readonly string[] {
  const p = (value: number) => (value < 0.001 ? '< 0.001' : value.toFixed(3))
  const tested = studies.map(
    ({ sort, dates, change, band, p: own, q }) =>
      `after ${dates} ${sort === 'approach' ? 'approaches' : 'blows'}: ${signed(change)} (placebo dates, 90 %: ${signed(band[0])} to ${signed(band[1])}; p ${p(own)}, corrected ${p(q)})`,
  )
  if (lead === null) return tested
  const correlation = (value: number) => value.toFixed(2).replace('-', '−')
  return [
    ...tested,
    `it ahead by ${lead.lag}: correlation ${correlation(lead.correlation)} (p ${p(lead.p)}, corrected ${p(lead.q)}); the tie ahead by ${lead.behind.lag}: ${correlation(lead.behind.correlation)} (p ${p(lead.behind.p)})`,
  ]
}

function moveLines({ moves, studies }: PullActor, { tie, names, quotes }: PullReport): readonly string[] {
  const told = [...moves].sort((a, b) => b.sum - a.sum).slice(0, studies.length > 0 ? 3 : 0)
  return told
    .sort((a, b) => a.period.from.localeCompare(b.period.from))
    .map(({ period, sort, events }) => {
      const [event] = events
      if (event === undefined) return `${sort === 'approach' ? '△' : '▽'} ${period.period}`
      const toward = names[event.target === tie[0] ? 0 : 1]
      const code = event.cameo ?? event.weis
      const what = [event.type, code === null ? null : `code ${code}`].filter((part) => part !== null).join(' ')
      const quote = quotes[event.claim ?? '']?.quote
      const words =
        quote === undefined ? `[${event.feed}: ${basename(event.file ?? '')} line ${event.line}]` : `“${quote}”`
      return `${sort === 'approach' ? '△' : '▽'} ${sayDay(event.day)}: ${what} toward ${toward} (${signed(event.intensity ?? 0)}) ${words}`
    })
}

function actLine(act: PullAct, { tie, names }: PullReport): string {
  const side = act.toward === tie[0] ? 0 : 1
  const about = act.about ? ` about ${names[1 - side]}` : ''
  const when = act.when === null ? '' : `, ${act.when.replace('/', ' to ')}`
  const source = [act.publisher, act.published === null ? null : sayDay(act.published)].filter((one) => one !== null)
  return `· ${act.sort} to ${names[side]}${about}${when}, ${act.modality}: “${act.quote.replace(/\s+/g, ' ')}” ${source.join(', ')} [claim ${act.claim.slice(0, 8)}]`
}
