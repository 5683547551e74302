import { Command, Option } from 'commander'
import { EntenteError } from '../../model/error.ts'
import type { Registry } from '../../model/registry.ts'
import { TIE_ORDERS, type TieMonth, type TieOrder } from '../../model/tie.ts'
import type { Store } from '../../store/store.ts'
import { type CaseFlag, withCase, withCaseFlag } from '../case-flag.ts'
import { countOf } from '../count-of.ts'
import type { Io } from '../io.ts'
import { sayDay } from '../say-day.ts'

interface TiesFlags extends CaseFlag {
  readonly since?: string
  readonly until?: string
  readonly actor?: string
  readonly order: TieOrder
  readonly least: string
  readonly limit: string
  readonly csv?: boolean
  readonly json?: boolean
}

/** `entente ties`: all ties of a case by month. */
export function tiesCommand(io: Io): Command {
  const command = new Command('ties')
    .description('all ties of a case by month: who is warmest, coldest, most told of')
    .option('--since <date>', 'from then on; the last month with an event where neither end is given')
    .option('--until <date>', 'up to then')
    .option('--actor <name>', 'ties from or toward one actor')
    .addOption(new Option('--order <order>', 'which come first').choices([...TIE_ORDERS]).default('volume'))
    .option('--least <n>', 'only with so many events in the month', '1')
    .option('--limit <n>', 'how many', '20')
    .option('--csv', 'all of them, as CSV')
    .option('--json', 'as JSON')
  return withCaseFlag(command).action((flags: TiesFlags) => withCase(flags, io, (store) => ties(flags, store, io)))
}

async function ties(flags: TiesFlags, store: Store, io: Io): Promise<void> {
  const [{ isoFlag }, { caseRegistry }, { resolveActor }, { allTies, tiesBetween }] = await Promise.all([
    import('../iso-flag.ts'),
    import('../../tasks/load-registry.ts'),
    import('../../tasks/resolve-tie.ts'),
    import('../../tasks/ask-ties.ts'),
  ])
  const registry = await caseRegistry(store)
  const [since, until] = [isoFlag('--since', flags.since), isoFlag('--until', flags.until)]
  const seen = new Set(await store.actors())
  if (flags.actor !== undefined && (await store.hasEventsOf(flags.actor))) seen.add(flags.actor)
  const asked = {
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
    ...(flags.actor === undefined ? {} : { actor: resolveActor(flags.actor, registry, null, seen) }),
    order: flags.order,
    least: count('--least', flags.least),
    most: count('--limit', flags.limit),
  }
  if (flags.csv === true) {
    const { csvOf } = await import('../../model/csv-of.ts')
    let head = true
    for await (const page of allTies(store, asked)) {
      const text = csvOf(page.map(record))
      io.stdout(head ? text : text.slice(text.indexOf('\r\n') + 2))
      head = false
    }
    return
  }
  const found = await tiesBetween(store, asked)
  if (flags.json === true) {
    io.stdout(`${JSON.stringify(found, null, 2)}\n`)
    return
  }
  if (found.ties.length === 0) {
    io.stderr('No tie has an event then.\n')
    return
  }
  io.stdout(found.ties.map((tie) => `${line(tie, registry)}\n`).join(''))
  io.stderr(`${found.ties.length} of ${countOf(found.total, 'tie')}; --csv prints all.\n`)
}

function line({ source, target, start, warmth, events }: TieMonth, registry: Registry): string {
  const pair = `${registry.displayName(source)} → ${registry.displayName(target)}`
  const signed = (value: number) => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(1)}`
  const warm =
    warmth === null ? 'no weight' : `${signed(warmth.mean)} (${signed(warmth.low)} to ${signed(warmth.high)})`
  return `${sayDay(start.slice(0, 7)).padEnd(15)} ${warm.padStart(20)}  ${countOf(events, 'event').padStart(13)}  ${pair}`
}

function record(tie: TieMonth): Readonly<Record<string, unknown>> {
  const { source, target, start, events, warmth, cooperation, conflict, materialShare, activeDays, reports } = tie
  return {
    source,
    target,
    month: start.slice(0, 7),
    warmth: warmth?.mean,
    low: warmth?.low,
    high: warmth?.high,
    ownMean: warmth?.own,
    evidence: warmth?.evidence,
    past: warmth?.past,
    events,
    cooperationEvents: cooperation.events,
    cooperationSum: cooperation.sum,
    conflictEvents: conflict.events,
    conflictSum: conflict.sum,
    materialShare,
    activeDays,
    reports,
  }
}

function count(flag: string, value: string): number {
  if (/^[1-9]\d{0,8}$/.test(value)) return Number(value)
  throw new EntenteError('invalid_input', `${flag} needs a number from 1; got "${value}".`)
}
