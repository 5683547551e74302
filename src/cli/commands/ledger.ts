import { Command, Option } from 'commander'
import type { LedgerReport } from '../../model/ledger-report.ts'
import type { Registry } from '../../model/registry.ts'
import type { Store } from '../../store/store.ts'
import { LEDGER } from '../../tasks/ask-ledger.ts'
import { analysisParameters, withAnalysisFlags } from '../analysis-flags.ts'
import { type CaseFlag, withCase, withCaseFlag } from '../case-flag.ts'
import type { Io } from '../io.ts'

const FORMATS = ['text', 'json', 'csv', 'svg'] as const
type LedgerFormat = (typeof FORMATS)[number]

interface LedgerFlags extends CaseFlag {
  readonly format: LedgerFormat
  readonly out?: string
}

/** `entente ledger`: what passes between two actors, and what is at stake. */
export function ledgerCommand(io: Io): Command {
  const command = new Command('ledger')
    .description(
      'trade, debt, aid, arms, investment and agreements of two actors or of one: who says how much, what holds, what is at stake',
    )
    .argument('<A>', 'an actor, by name or id')
    .argument('[B]', 'the other one; without, all with whom A deals')
  withAnalysisFlags(command, LEDGER.parameters)
    .option('--out <file>', 'write it to a file: a name ending in .svg, .csv or .json')
    .addOption(new Option('--format <format>', 'how to print it').choices([...FORMATS]).default('text'))
  for (const format of FORMATS.slice(1)) {
    command.addOption(new Option(`--${format}`, `as ${format.toUpperCase()}`).implies({ format }))
  }
  return withCaseFlag(command).action((a: string, b: string | undefined, flags: LedgerFlags) =>
    withCase(flags, io, (store) => ledger(b === undefined ? [a] : [a, b], flags, store, io)),
  )
}

async function ledger(
  names: readonly [string] | readonly [string, string],
  flags: LedgerFlags,
  store: Store,
  io: Io,
): Promise<void> {
  const asked = analysisParameters(LEDGER.parameters, { ...flags })
  const [{ askLedger }, { caseRegistry }, { caseActor, tieActors }, { formatOfFile, printOrWrite }] = await Promise.all(
    [
      import('../../tasks/ask-ledger.ts'),
      import('../../tasks/load-registry.ts'),
      import('../../tasks/tie-actors.ts'),
      import('../print-or-write.ts'),
    ],
  )
  const registry = await caseRegistry(store)
  const day = asked.asOf ?? null
  const actors =
    names.length === 1
      ? ([await caseActor(store, registry, names[0], day)] as const)
      : await tieActors(store, registry, names, day)
  const format = flags.out === undefined ? flags.format : formatOfFile(flags.out, FORMATS, 'A ledger is')
  const report = await askLedger(store, registry, actors, asked)
  await printOrWrite(await write(report, format, registry, io), flags.out, 'The ledger', io)
}

async function write(report: LedgerReport, format: LedgerFormat, registry: Registry, io: Io): Promise<string> {
  const nameOf = (id: string) => registry.displayName(id)
  switch (format) {
    case 'json':
      return `${JSON.stringify(report, null, 2)}\n`
    case 'csv':
      return (await import('../../tasks/ledger-csv.ts')).ledgerCsv(report)
    case 'svg':
      return (await import('../../tasks/draw-ledger.ts')).drawLedger(report, nameOf)
    case 'text': {
      const { ledgerScreen } = await import('../ledger-screen.ts')
      const pair = report.actors.join(' ')
      const next = [
        `Next: entente ledger ${pair} --out ledger.svg   the picture`,
        `      entente ledger ${report.actors[0]}            with everybody`,
      ]
      return ledgerScreen(report, { columns: io.columns, color: io.color, nameOf, next })
    }
  }
}
