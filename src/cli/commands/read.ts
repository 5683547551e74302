import { Command, Option } from 'commander'
import type { Document } from '../../model/document.ts'
import { countOf } from '../count-of.ts'
import { type InputFlags, takeInOptions, withInputFlags } from '../input-flags.ts'
import type { Io } from '../io.ts'

interface ReadFlags extends InputFlags {
  readonly format: 'table' | 'jsonl' | 'json'
  readonly trace?: true
}

/** `entente read`: what files claim, without a case. */
export function readCommand(io: Io): Command {
  const command = new Command('read')
    .description('print what texts claim, without keeping anything')
    .argument('<file...>', 'files (.txt .md .html .pdf .docx), folders, http(s) addresses, or - for standard input')
    .addOption(new Option('--format <format>', 'how to print it').choices(['table', 'jsonl', 'json']).default('table'))
    .addOption(new Option('--jsonl', 'one claim a line; same as --format jsonl').implies({ format: 'jsonl' }))
    .addOption(new Option('--json', 'one object a document; same as --format json').implies({ format: 'json' }))
    .option('--trace', 'why each claim was read as it was: trees, meanings, rules and weights')
  return withInputFlags(command).action((files: string[], flags: ReadFlags) => read(files, flags, io))
}

/** Prints each claim of a document with why it was read so. */
async function tracer(format: ReadFlags['format'], io: Io, nameOf: (id: string) => string) {
  const [{ traceDocument }, { loadVocabulary }, { traceLines }, { withSets }] = await Promise.all([
    import('../../tasks/trace-document.ts'),
    import('../../tasks/load-reader.ts'),
    import('../trace-lines.ts'),
    import('./explain-claim.ts'),
  ])
  const vocabulary = loadVocabulary()
  return (document: Document) => {
    for (const trace of traceDocument(document, vocabulary)) {
      if (format === 'table') io.stdout(`${traceLines(trace, io.columns, nameOf).join('\n')}\n\n`)
      else io.stdout(`${JSON.stringify({ document: document.title, ...trace }, withSets)}\n`)
    }
  }
}

async function read(files: readonly string[], flags: ReadFlags, io: Io): Promise<void> {
  const [{ readFiles }, { readPrinter }, { progress }, { loadRegistry }] = await Promise.all([
    import('../../tasks/read-files.ts'),
    import('../read-printer.ts'),
    import('../progress.ts'),
    import('../../tasks/load-registry.ts'),
  ])
  const registry = flags.format === 'table' ? loadRegistry() : null
  const nameOf = (id: string) => registry?.displayName(id) ?? id
  const printer = readPrinter(flags.format, io, nameOf)
  const trace = flags.trace ? await tracer(flags.format, io, nameOf) : null
  const line = progress(io, 'Reading')
  let documents = 0
  let claims = 0
  let problems = 0
  for await (const file of readFiles(files, takeInOptions(flags, io))) {
    if (file.kind === 'problem') {
      problems++
      line.say(file.message)
      continue
    }
    documents++
    claims += file.claims.length
    for (const note of file.notes) line.say(`${file.document.title}: ${note}`)
    line.at(documents, file.document.title)
    line.around(() => (trace ?? printer.document)(file.document, file.claims))
  }
  line.done()
  printer.end()
  if (problems === 0) return
  io.setExit(1)
  if (documents + problems === 1) return
  io.stderr(`${countOf(documents, 'document')} read with ${countOf(claims, 'claim')}; ${problems} could not be read.\n`)
}
