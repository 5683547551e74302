import { Command } from 'commander'
import type { Indicator } from '../../model/indicator.ts'
import type { Store } from '../../store/store.ts'
import { type CaseFlag, withCase, withCaseFlag } from '../case-flag.ts'
import type { Io } from '../io.ts'
import { isoFlag } from '../iso-flag.ts'

interface IndicatorFlags extends CaseFlag {
  readonly tie?: string
  readonly actor?: string
  readonly since?: string
  readonly until?: string
  readonly asOf?: string
  readonly json?: boolean
  readonly csv?: boolean
}

/** `entente indicators`: which figures of pairs there are, and the figures of one. */
export function indicatorsCommand(io: Io): Command {
  const command = new Command('indicators')
    .description('the figures of pairs and actors that were imported: trade, votes, aid …')
    .argument('[name]', 'only this one; without it, which there are is listed')
    .option('--tie <a,b>', 'two actors, by name or id')
    .option('--actor <actor>', 'one actor, by name or id')
    .option('--since <date>', 'from this day, month or year on')
    .option('--until <date>', 'up to this day, month or year')
    .option('--as-of <date>', 'only periods that were over by then')
    .option('--json', 'print one JSON array')
    .option('--csv', 'print a table')
  return withCaseFlag(command).action((name: string | undefined, flags: IndicatorFlags) =>
    withCase(flags, io, (store) => show(name, flags, store, io)),
  )
}

async function show(name: string | undefined, flags: IndicatorFlags, store: Store, io: Io): Promise<void> {
  if (name === undefined && flags.tie === undefined && flags.actor === undefined) {
    const kinds = await store.indicatorKinds()
    if (flags.json) io.stdout(`${JSON.stringify(kinds, null, 2)}\n`)
    else if (kinds.length === 0)
      io.stdout('No figures were imported yet: entente import FILE --map MAPPING takes them in.\n')
    for (const { name, unit, feed, figures, series, first, last } of flags.json ? [] : kinds) {
      const count = `${figures.toLocaleString('en-GB')} figures of ${series.toLocaleString('en-GB')} pairs or actors`
      io.stdout(`${name} (${unit}), ${feed}: ${count}, ${first} to ${last}\n`)
    }
    return
  }
  const [{ resolveActor, resolveTie }, { caseRegistry }, { loadActorCodes }] = await Promise.all([
    import('../../tasks/resolve-tie.ts'),
    import('../../tasks/load-registry.ts'),
    import('../../tasks/load-actor-codes.ts'),
  ])
  const registry = await caseRegistry(store)
  const known = new Set([...(await store.actors()), ...loadActorCodes().actors])
  const found = await store.indicators({
    ...(name === undefined ? {} : { name }),
    ...(flags.tie === undefined ? {} : { tie: resolveTie(flags.tie, registry, null, known) }),
    ...(flags.actor === undefined ? {} : { actor: resolveActor(flags.actor, registry, null, known) }),
    from: isoFlag('--since', flags.since),
    to: isoFlag('--until', flags.until),
    asOf: isoFlag('--as-of', flags.asOf),
  })
  if (flags.json) io.stdout(`${JSON.stringify(found, null, 2)}\n`)
  else if (flags.csv) io.stdout(csvOf(found))
  else for (const one of found) io.stdout(`${lineOf(one)}\n`)
  if (found.length === 0 && !flags.json) io.stderr('No figure fits that.\n')
}

function lineOf({ name, unit, source, target, period, value, feed }: Indicator): string {
  return `${period}  ${source}${target === null ? '' : ` → ${target}`}  ${name} ${value.toLocaleString('en-GB')} ${unit}  (${feed})`
}

function csvOf(found: readonly Indicator[]): string {
  const cell = (value: string | number | null) => {
    const text = String(value ?? '')
    return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
  }
  const rows = found.map((one) =>
    [one.name, one.unit, one.source, one.target, one.period, one.value, one.feed, one.file, one.line]
      .map(cell)
      .join(','),
  )
  return `${['name,unit,source,target,period,value,feed,file,line', ...rows].join('\n')}\n`
}
