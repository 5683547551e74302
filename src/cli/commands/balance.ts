import { Command, Option } from 'commander'
import type { BalanceReport } from '../../model/balance-report.ts'
import type { Registry } from '../../model/registry.ts'
import type { Store } from '../../store/store.ts'
import { BALANCE, type BalanceActors } from '../../tasks/ask-balance.ts'
import { analysisParameters, withAnalysisFlags } from '../analysis-flags.ts'
import { type CaseFlag, withCase, withCaseFlag } from '../case-flag.ts'
import type { Io } from '../io.ts'

const FORMATS = ['text', 'json', 'csv', 'svg'] as const
type BalanceFormat = (typeof FORMATS)[number]

interface BalanceFlags extends CaseFlag {
  readonly format: BalanceFormat
  readonly around?: string
  readonly out?: string
  readonly asOf?: string
}

/** `entente balance`: who stands with whom, and which ties are at odds with that. */
export function balanceCommand(io: Io): Command {
  const command = new Command('balance')
    .description('who stands with whom, which ties are at odds with that, and whose change of side would relax most')
    .argument('[actors...]', 'three or more actors, by name or id; else the most active')
  withAnalysisFlags(command, BALANCE.parameters)
    .option('--around <a,b>', 'two actors, and those who have most to do with them')
    .option('--out <file>', 'write it to a file: a name ending in .svg, .csv or .json')
    .addOption(new Option('--format <format>', 'how to print it').choices([...FORMATS]).default('text'))
  for (const format of FORMATS.slice(1)) {
    const words =
      format === 'csv'
        ? 'as CSV: the ties that have a sign'
        : format === 'svg'
          ? 'as SVG'
          : `as ${format.toUpperCase()}`
    command.addOption(new Option(`--${format}`, words).implies({ format }))
  }
  return withCaseFlag(command).action((actors: readonly string[], flags: BalanceFlags) =>
    withCase(flags, io, (store) => balance(actors, flags, store, io)),
  )
}

async function balance(names: readonly string[], flags: BalanceFlags, store: Store, io: Io): Promise<void> {
  const asked = analysisParameters(BALANCE.parameters, { ...flags })
  const [{ askBalance }, { caseRegistry }, { formatOfFile, printOrWrite }] = await Promise.all([
    import('../../tasks/ask-balance.ts'),
    import('../../tasks/load-registry.ts'),
    import('../print-or-write.ts'),
  ])
  const format = flags.out === undefined ? flags.format : formatOfFile(flags.out, FORMATS, 'A balance is')
  const registry = await caseRegistry(store)
  const who = await whoOf(names, flags, store, registry)
  const report = await askBalance(store, registry, who, asked, () => performance.now())
  await printOrWrite(await write(report, format, io), flags.out, 'The balance', io)
}

async function whoOf(
  names: readonly string[],
  { around, asOf }: BalanceFlags,
  store: Store,
  registry: Registry,
): Promise<BalanceActors> {
  const { resolveActor, resolveTie } = await import('../../tasks/resolve-tie.ts')
  const date = asOf ?? null
  const seen = new Set(await store.actors())
  for (const name of names) if (await store.hasEventsOf(name)) seen.add(name)
  return {
    actors: names.map((name) =>
      resolveActor(name, registry, date, seen, names.filter((one) => one !== name).join(' ')),
    ),
    ...(around === undefined ? {} : { around: resolveTie(around, registry, date, seen) }),
  }
}

async function write(report: BalanceReport, format: BalanceFormat, io: Io): Promise<string> {
  switch (format) {
    case 'json':
      return `${JSON.stringify(report, null, 2)}\n`
    case 'csv': {
      const { csvOf } = await import('../../model/csv-of.ts')
      return csvOf(
        report.ties.map(({ a, b, sign, warmth, events, frustrated }) => ({
          a,
          b,
          sign,
          warmth: warmth?.mean,
          low: warmth?.low,
          high: warmth?.high,
          events,
          atOdds: frustrated,
        })),
      )
    }
    case 'svg':
      return (await import('../../tasks/draw-balance.ts')).drawBalance(report)
    case 'text': {
      const { balanceScreen } = await import('../balance-screen.ts')
      const [first] = report.ties.filter(({ frustrated }) => frustrated)
      const next = [
        ...(first === undefined
          ? []
          : [`Next: entente tie ${first.a} ${first.b}            what is behind a tie at odds`]),
        `${first === undefined ? 'Next:' : '     '} entente balance --out balance.svg   the camps as a picture`,
      ]
      return balanceScreen(report, { columns: io.columns, color: io.color, next })
    }
  }
}
