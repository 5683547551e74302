import { Command } from 'commander'
import { SOURCES } from '../../tasks/ask-sources.ts'
import { analysisParameters, withAnalysisFlags } from '../analysis-flags.ts'
import { type CaseFlag, withCase, withCaseFlag } from '../case-flag.ts'
import type { Io } from '../io.ts'

interface SourcesFlags extends CaseFlag {
  readonly json?: boolean
  readonly csv?: boolean
}

interface GradeFlags extends CaseFlag {
  readonly why?: string
  readonly by?: string
}

/** `entente sources`: who tells what a case knows, and how far that can be relied on. */
export function sourcesCommand(io: Io): Command {
  const list = new Command('list').description(
    'the sources of a case: whom each speaks for, its grade, how one-sided it is',
  )
  withAnalysisFlags(list, SOURCES.parameters)
    .option('--json', 'as JSON, with the copies that were found')
    .option('--csv', 'as CSV')
  withCaseFlag(list).action((flags: SourcesFlags) => listSources(flags, io))
  const grade = new Command('grade')
    .description('say how far a source can be relied on: A completely … E not, F cannot be judged')
    .argument('<source>', 'its name or id, as "entente sources" prints it')
    .argument('<grade>', 'A to F, or "undo"')
    .option('--why <reason>', 'why; a grade needs it')
    .option('--by <name>', 'who judges; else $USER')
  withCaseFlag(grade).action((source: string, given: string, flags: GradeFlags) => gradeOne(source, given, flags, io))
  const command = new Command('sources').description(
    'who tells what a case knows, for whom, and how far that can be relied on',
  )
  command.addCommand(list, { isDefault: true })
  command.addCommand(grade)
  return command
}

async function listSources(flags: SourcesFlags, io: Io): Promise<void> {
  await withCase(flags, io, async (store) => {
    const asked = analysisParameters(SOURCES.parameters, { ...flags })
    const [{ askSources }, { caseRegistry }] = await Promise.all([
      import('../../tasks/ask-sources.ts'),
      import('../../tasks/load-registry.ts'),
    ])
    const registry = await caseRegistry(store)
    const found = await askSources(store, registry, asked)
    const nameOf = (actor: string) => registry.displayName(actor)
    if (flags.json === true) io.stdout(`${JSON.stringify(found, null, 2)}\n`)
    else if (flags.csv === true) {
      const [{ csvOf }, { sourceRows }] = await Promise.all([
        import('../../model/csv-of.ts'),
        import('../../tasks/sources-csv.ts'),
      ])
      io.stdout(csvOf(sourceRows(found.sources)))
    } else {
      const { sourcesScreen } = await import('../sources-screen.ts')
      io.stdout(sourcesScreen(found.sources, nameOf, io.columns))
    }
    const near = found.copies.filter(({ kind }) => kind === 'near').length
    const partly = new Set(found.copies.filter(({ kind }) => kind === 'passage').map(({ document }) => document)).size
    const unjudged = found.sources.filter(({ reliability }) => reliability === 'F')
    io.stderr(
      `${found.sources.length} sources; ${near} ${near === 1 ? 'text repeats' : 'texts repeat'} an earlier one, ${partly} more ${partly === 1 ? 'takes' : 'take'} passages from one.\n`,
    )
    const [first] = unjudged
    if (first !== undefined) {
      io.stderr(
        `${unjudged.length} cannot be judged (F) and confirm nothing: entente sources grade ${quoteArgument(first.name)} B --why "…"\n`,
      )
    }
  })
}

function quoteArgument(name: string): string {
  return /^[\w-]+$/.test(name) ? name : `"${name.replace(/["\\$`]/g, '\\$&')}"`
}

async function gradeOne(source: string, grade: string, flags: GradeFlags, io: Io): Promise<void> {
  await withCase(flags, io, async (store) => {
    const [{ gradeSource }, { caseRegistry }] = await Promise.all([
      import('../../tasks/grade-source.ts'),
      import('../../tasks/load-registry.ts'),
    ])
    const registry = await caseRegistry(store)
    const by = flags.by ?? io.env.USER ?? 'unknown'
    const why = flags.why === undefined ? {} : { why: flags.why }
    const { name, reliability, graded } = await gradeSource(store, registry, {
      source,
      grade,
      by,
      at: io.now(),
      ...why,
    })
    io.stdout(`${name} is now ${reliability}${graded.kind === 'default' ? ', by its kind' : `: ${graded.why}`}\n`)
  })
}
