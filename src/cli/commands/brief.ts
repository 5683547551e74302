import { resolve } from 'node:path'
import { Command, Option } from 'commander'
import { BRIEF_SECTIONS, type Brief } from '../../model/brief.ts'
import type { Claim } from '../../model/claim.ts'
import type { Document } from '../../model/document.ts'
import { EntenteError } from '../../model/error.ts'
import type { BriefAsked } from '../../tasks/ask-brief.ts'
import type { BriefFormat, BriefMaterial, TextFormat } from '../../tasks/write-brief.ts'
import { type CaseFlag, withCase, withCaseFlag } from '../case-flag.ts'
import { type InputFlags, takeInOptions, withInputFlags } from '../input-flags.ts'
import type { Io } from '../io.ts'
import { isoFlag } from '../iso-flag.ts'

interface BriefFlags extends InputFlags, CaseFlag {
  readonly tie: string
  readonly asOf?: string
  readonly sections?: string
  readonly out?: string
  readonly format?: BriefFormat
}

/** `entente brief`: how two actors stand, from files or from a case. */
export function briefCommand(io: Io): Command {
  const command = new Command('brief')
    .description('write a brief on how two actors stand, from files or from a case')
    .argument('[file...]', 'files, folders, http(s) addresses, or - for standard input; without any, the case is used')
    .requiredOption('--tie <A,B>', 'the two actors, by name or id: Syria,Iran or SYR,IRN')
    .option('--as-of <date>', 'only what was published by then: 2024, 2024-05 or 2024-05-30')
    .option(
      '--sections <list>',
      `which sections, in their order: summary,voices … of ${BRIEF_SECTIONS.join(', ')}; all unless told`,
    )
    .option(
      '--out <file>',
      'where to write it: a name ending in .html, .md, .docx, .pdf or .json, or - for standard output',
    )
    .addOption(
      new Option(
        '--format <format>',
        'html, md, docx, pdf or json; told by the name of --out where that is given',
      ).choices(['html', 'md', 'docx', 'pdf', 'json']),
    )
  return withInputFlags(withCaseFlag(command)).action((files: string[], flags: BriefFlags) => brief(files, flags, io))
}

async function brief(files: readonly string[], flags: BriefFlags, io: Io): Promise<void> {
  const asOf = isoFlag('--as-of', flags.asOf) ?? null
  const task = await import('../../tasks/write-brief.ts')
  const toScreen = flags.out === '-'
  const format = flags.format ?? (flags.out === undefined || toScreen ? 'html' : task.formatOf(flags.out))
  const asked = { asOf, ...(flags.sections === undefined ? {} : { sections: task.sectionsOf(flags.sections) }) }
  if (toScreen && !isText(format)) {
    throw new EntenteError('invalid_input', `A brief as ${format} is no text for a terminal: name a file with --out.`)
  }
  const { made, documents } = files.length > 0 ? await ofFiles(files, flags, asked, io) : await ofCase(flags, asked, io)
  const { closer, apart, neutral } = made.balance.count
  const total = closer + apart + neutral
  if (toScreen && isText(format)) {
    io.stdout(await task.renderBrief(made, format))
  } else {
    const path = resolve(io.cwd, flags.out ?? task.defaultBriefName(made.tie, format))
    await task.writeBrief(made, path, format)
    io.stdout(`${path}\n`)
  }
  if (total === 0) {
    const where = documents === 1 ? 'the one document' : `${documents} documents`
    io.stderr(`No claim on ${made.names[0]} and ${made.names[1]} was found in ${where}; the brief says so.\n`)
    io.setExit(1)
    return
  }
  const sources = made.sources.length === 1 ? 'one document' : `${made.sources.length} documents`
  io.stderr(
    `${made.title}: ${total === 1 ? 'one claim' : `${total} claims`} in ${sources}, ${closer} closer and ${apart} apart.\n`,
  )
}

function isText(format: BriefFormat): format is TextFormat {
  return format !== 'docx' && format !== 'pdf'
}

interface Made {
  readonly made: Brief
  /** that were looked through */
  readonly documents: number
}

async function ofFiles(files: readonly string[], flags: BriefFlags, asked: BriefAsked, io: Io): Promise<Made> {
  const [task, { loadRegistry }, { resolveTie }, { briefAccounts }] = await Promise.all([
    import('../../tasks/write-brief.ts'),
    import('../../tasks/load-registry.ts'),
    import('../../tasks/resolve-tie.ts'),
    import('../../tasks/brief-accounts.ts'),
  ])
  const material = await fromFiles(files, flags, io)
  const registry = loadRegistry()
  const seen = new Set(material.claims.flatMap((claim) => [...claim.source, ...claim.target]))
  const tie = resolveTie(flags.tie, registry, asked.asOf, seen)
  const accounts = await briefAccounts(tie, material, registry, [], asked.asOf)
  const made = task.makeBrief(tie, { ...material, accounts }, registry, asked.asOf, io.now(), asked.sections)
  return { made, documents: material.documents.length }
}

function ofCase(flags: BriefFlags, asked: BriefAsked, io: Io): Promise<Made> {
  return withCase(flags, io, async (store) => {
    const [{ askBrief }, { caseRegistry }, { resolveTie }] = await Promise.all([
      import('../../tasks/ask-brief.ts'),
      import('../../tasks/load-registry.ts'),
      import('../../tasks/resolve-tie.ts'),
    ])
    const registry = await caseRegistry(store)
    const tie = resolveTie(flags.tie, registry, asked.asOf, new Set(await store.actors()))
    const { brief: made } = await askBrief(store, registry, tie, asked, io.now())
    const { documents } = await store.status()
    return { made, documents }
  })
}

async function fromFiles(files: readonly string[], flags: BriefFlags, io: Io): Promise<BriefMaterial> {
  const [{ readFiles }, { progress }] = await Promise.all([
    import('../../tasks/read-files.ts'),
    import('../progress.ts'),
  ])
  const line = progress(io, 'Reading')
  const documents = new Map<string, Document>()
  const claims: Claim[] = []
  let problems = 0
  for await (const file of readFiles(files, takeInOptions(flags, io))) {
    if (file.kind === 'problem') {
      problems++
      line.say(file.message)
      continue
    }
    for (const note of file.notes) line.say(`${file.document.title}: ${note}`)
    if (!documents.has(file.document.id)) {
      documents.set(file.document.id, file.document)
      claims.push(...file.claims)
    }
    line.at(documents.size, file.document.title)
  }
  line.done()
  if (documents.size === 0) throw new EntenteError('unreadable', 'None of it could be read, so there is no brief.')
  if (problems > 0) {
    io.stderr(`${problems} could not be read; the brief is made without.\n`)
    io.setExit(1)
  }
  return { documents: [...documents.values()], claims }
}
