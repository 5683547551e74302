import { Command, Option } from 'commander'
import type { Store } from '../../store/store.ts'
import { EPISODES } from '../../tasks/ask-episodes.ts'
import { analysisParameters, withAnalysisFlags } from '../analysis-flags.ts'
import { type CaseFlag, withCase, withCaseFlag } from '../case-flag.ts'
import type { Io } from '../io.ts'

const FORMATS = ['text', 'json', 'csv', 'html', 'ics', 'timeline'] as const
type ChronologyFormat = (typeof FORMATS)[number]
const WORDS: Readonly<Record<ChronologyFormat, string>> = {
  text: '',
  json: 'as JSON, with every report',
  csv: 'as CSV',
  html: 'as one HTML file that opens its passages',
  ics: 'as a calendar (iCalendar)',
  timeline: 'as JSON that TimelineJS reads',
}

interface ChronologyFlags extends CaseFlag {
  readonly format: ChronologyFormat
  readonly out?: string
}

/** `entente chronology`: what happened between two actors, and who tells of it. */
export function chronologyCommand(io: Io): Command {
  const command = new Command('chronology')
    .description('what happened between two actors, in order of time: reports of one happening are one episode')
    .argument('<A>', 'an actor, by name or id')
    .argument('<B>', 'the other one')
  withAnalysisFlags(command, EPISODES.parameters)
    .option('--out <file>', 'write it to a file: a name ending in .html, .csv, .ics or .json')
    .addOption(new Option('--format <format>', 'how to print it').choices([...FORMATS]).default('text'))
  for (const format of FORMATS.slice(1)) command.addOption(new Option(`--${format}`, WORDS[format]).implies({ format }))
  return withCaseFlag(command).action((a: string, b: string, flags: ChronologyFlags) =>
    withCase(flags, io, (store) => chronology([a, b], flags, store, io)),
  )
}

async function chronology(
  actors: readonly [string, string],
  flags: ChronologyFlags,
  store: Store,
  io: Io,
): Promise<void> {
  const asked = analysisParameters(EPISODES.parameters, { ...flags })
  const [{ askEpisodes }, { caseRegistry }, { tieActors }, { formatOfFile, printOrWrite }, written] = await Promise.all(
    [
      import('../../tasks/ask-episodes.ts'),
      import('../../tasks/load-registry.ts'),
      import('../../tasks/tie-actors.ts'),
      import('../print-or-write.ts'),
      import('../../tasks/write-chronology.ts'),
    ],
  )
  const registry = await caseRegistry(store)
  const pair = await tieActors(store, registry, actors, asked.asOf ?? null)
  const ofFile = ['text', 'json', 'csv', 'html', 'ics'] as const
  const asks = flags.format === 'timeline' || flags.out === undefined
  const format = asks ? flags.format : formatOfFile(flags.out ?? '', ofFile, 'A chronology is')
  const episodes = await askEpisodes(store, registry, pair, asked)
  const names = pair.map((one) => registry.displayName(one))
  const text = await (async () => {
    switch (format) {
      case 'json':
        return `${JSON.stringify(episodes, null, 2)}\n`
      case 'csv':
        return (await import('../../model/csv-of.ts')).csvOf(written.chronologyRows(episodes, registry))
      case 'text':
        return (await import('../chronology-screen.ts')).chronologyScreen(
          episodes,
          written.sourceNames(registry),
          io.columns,
        )
      default:
        return written.writeChronology(episodes, format, { name: names.join(' and '), registry, made: io.now() })
    }
  })()
  await printOrWrite(text, flags.out, 'The chronology', io)
  const undated = episodes.filter(({ date }) => date === null).length
  const left =
    (format === 'ics' || format === 'timeline') && undated > 0 ? ` ${undated} without a date are left out.` : ''
  io.stderr(`${episodes.length} ${episodes.length === 1 ? 'episode' : 'episodes'}.${left}\n`)
  const unjudged = written.sayUnjudged(episodes)
  if (unjudged !== null) io.stderr(`${unjudged}\n`)
}
