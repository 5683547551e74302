import { EntenteError } from '../model/error.ts'
import type { Event } from '../model/event.ts'
import type { Registry } from '../model/registry.ts'
import type { Store } from '../store/store.ts'
import type { TieParameters } from '../tasks/ask-tie.ts'
import { countOf } from './count-of.ts'
import type { Io } from './io.ts'
import { sayDay } from './say-day.ts'
import { signed } from './tie-screen.ts'

const PAGE = 50

interface ListOptions extends TieParameters {
  readonly period: string
  readonly page: string
  readonly format: string
}

/** Prints the events behind one period of a tie, those of most weight first. */
export async function listTieEvents(
  tie: readonly [string, string],
  { period, page, format, ...asked }: ListOptions,
  store: Store,
  registry: Registry,
  io: Io,
): Promise<void> {
  if (!/^[1-9]\d{0,6}$/.test(page))
    throw new EntenteError('invalid_input', `--page needs a number from 1; got "${page}".`)
  const { eventsBehind } = await import('../tasks/events-behind.ts')
  const found = await eventsBehind(store, tie, period, asked, { most: PAGE, after: (Number(page) - 1) * PAGE })
  if (format === 'json') {
    io.stdout(`${JSON.stringify(found, null, 2)}\n`)
    return
  }
  if (found.total === 0) {
    io.stderr(`No event of the tie is known to lie in ${period}.\n`)
    return
  }
  const nameOf = (id: string | null) => (id === null ? '?' : registry.displayName(id))
  const lines = found.events.map((event) => eventLine(event, nameOf))
  io.stdout(lines.map((line) => `${line}\n`).join(''))
  const pages = Math.ceil(found.largest / PAGE)
  const more = pages > 1 ? `, page ${page} of ${pages} (--page)` : ''
  io.stderr(`${countOf(found.total, 'event')} in ${period}${more}.\n`)
}

function eventLine(event: Event, nameOf: (id: string | null) => string): string {
  const weight = event.intensity === null ? '   –' : signed(event.intensity).padStart(5)
  const code = event.cameo ?? event.weis
  const what = [event.type, code === null ? null : `code ${code}`, event.dimension].filter((part) => part !== null)
  const where =
    event.claim === null ? `${event.file ?? event.feed} line ${event.line}` : `claim ${event.claim.slice(0, 8)}`
  const address = event.address === null ? '' : `  ${event.address}`
  return `${sayDay(event.day).padEnd(17)} ${weight}  ${nameOf(event.source)} → ${nameOf(event.target)}  ${what.join(', ')}  [${event.feed}: ${where}]${address}`
}
