import { Command, Option } from 'commander'
import type { ExplanationReport } from '../../model/explanation-report.ts'
import { EXPLANATIONS } from '../../tasks/ask-explanations.ts'
import { analysisParameters, withAnalysisFlags } from '../analysis-flags.ts'
import { type CaseFlag, withCase, withCaseFlag } from '../case-flag.ts'
import type { Io } from '../io.ts'
import { exportCommand, importCommand, rateCommand, startCommand } from './explain-steps.ts'

const FORMATS = ['text', 'json', 'csv', 'svg', 'html'] as const
type ExplainFormat = (typeof FORMATS)[number]
const WORDS: Readonly<Record<ExplainFormat, string>> = {
  text: '',
  json: 'as JSON',
  csv: 'as CSV: a row for each piece of evidence',
  svg: 'as SVG: the matrix as a picture',
  html: 'as one HTML file in which each row opens its passage',
}

interface ShowFlags extends CaseFlag {
  readonly format: ExplainFormat
  readonly out?: string
}

/** `entente explain`: which explanation holds, by analysis of competing hypotheses. */
export function explainCommand(io: Io): Command {
  const command = new Command('explain').description(
    'which explanation holds: competing hypotheses, what speaks against each, how likely each is',
  )
  command.addCommand(showCommand(io), { isDefault: true })
  for (const step of [startCommand, importCommand, rateCommand, exportCommand]) command.addCommand(step(io))
  return command
}

function showCommand(io: Io): Command {
  const show = new Command('show')
    .description('the matrix of a question: explanations against evidence, and what would change which one leads')
    .argument('[matrix]', 'its name; not needed where the case has one only')
  withAnalysisFlags(show, EXPLANATIONS.parameters)
    .option('--out <file>', 'write it to a file: a name ending in .html, .svg, .csv or .json')
    .addOption(new Option('--format <format>', 'how to print it').choices([...FORMATS]).default('text'))
  for (const format of FORMATS.slice(1)) show.addOption(new Option(`--${format}`, WORDS[format]).implies({ format }))
  return withCaseFlag(show).action((matrix: string | undefined, flags: ShowFlags) =>
    withCase(flags, io, async (store) => {
      const asked = analysisParameters(EXPLANATIONS.parameters, { ...flags })
      const [{ askExplanations, askMatrix }, { caseRegistry }, { formatOfFile, printOrWrite }] = await Promise.all([
        import('../../tasks/ask-explanations.ts'),
        import('../../tasks/load-registry.ts'),
        import('../print-or-write.ts'),
      ])
      const format = flags.out === undefined ? flags.format : formatOfFile(flags.out, FORMATS, 'A matrix is')
      const registry = await caseRegistry(store)
      const report = await askExplanations(store, registry, await askMatrix(store, matrix, asked.asOf), asked)
      await printOrWrite(await write(report, format, io), flags.out, 'The matrix', io)
    }),
  )
}

async function write(report: ExplanationReport, format: ExplainFormat, io: Io): Promise<string> {
  switch (format) {
    case 'json':
      return `${JSON.stringify(report, null, 2)}\n`
    case 'csv':
      return (await import('../../tasks/explanations-csv.ts')).explanationsCsv(report)
    case 'svg':
    case 'html':
      return (await import('../../tasks/draw-explanations.ts')).drawExplanations(report, format, io.now())
    case 'text': {
      const { explanationsScreen } = await import('../explanations-screen.ts')
      const next = [
        `Next: entente explain ${report.id} --out matrix.html    each row opens its passage`,
        `      entente explain ${report.id} --weights off        under PARC's plain count`,
        `      entente explain export ${report.id} --out m.yaml   to rate it yourself`,
      ]
      return explanationsScreen(report, { columns: io.columns, color: io.color, next })
    }
  }
}
