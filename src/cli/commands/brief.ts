import { resolve } from 'node:path'
import { Command, Option } from 'commander'
import type { ActorPack } from '../../model/actor-pack.ts'
import type { Claim } from '../../model/claim.ts'
import type { Document } from '../../model/document.ts'
import { EntenteError } from '../../model/error.ts'
import type { Registry } from '../../model/registry.ts'
import type { BriefFormat, BriefMaterial } from '../../tasks/write-brief.ts'
import { type CaseFlag, withCase, withCaseFlag } from '../case-flag.ts'
import { type InputFlags, takeInOptions, withInputFlags } from '../input-flags.ts'
import type { Io } from '../io.ts'
import { isoFlag } from '../iso-flag.ts'

interface BriefFlags extends InputFlags, CaseFlag {
  readonly tie: string
  readonly asOf?: string
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
    .option('--out <file>', 'where to write it: a name ending in .html, .md or .json, or - for standard output')
    .addOption(
      new Option('--format <format>', 'html, md or json; told by the name of --out where that is given').choices([
        'html',
        'md',
        'json',
      ]),
    )
  return withInputFlags(withCaseFlag(command)).action((files: string[], flags: BriefFlags) => brief(files, flags, io))
}

async function brief(files: readonly string[], flags: BriefFlags, io: Io): Promise<void> {
  const asOf = isoFlag('--as-of', flags.asOf) ?? null
  const [task, { loadRegistry }, { resolveTie }] = await Promise.all([
    import('../../tasks/write-brief.ts'),
    import('../../tasks/load-registry.ts'),
    import('../../tasks/resolve-tie.ts'),
  ])
  const toScreen = flags.out === '-'
  const format = flags.format ?? (flags.out === undefined || toScreen ? 'html' : task.formatOf(flags.out))
  const { material, packs } = files.length > 0 ? await fromFiles(files, flags, io) : await fromCase(flags, asOf, io)
  const registry = loadRegistry(packs)
  const seen = new Set(material.claims.flatMap((claim) => [...claim.source, ...claim.target]))
  const tie = resolveTie(flags.tie, registry, asOf, seen)
  const measured = files.length > 0 ? {} : await fromStore(flags, registry, tie, asOf, io)
  const { briefAccounts } = await import('../../tasks/brief-accounts.ts')
  const accounts = await briefAccounts(tie, material, registry, packs, asOf)
  const made = task.makeBrief(tie, { ...material, ...measured, accounts }, registry, asOf, io.now())
  const { closer, apart, neutral } = made.balance.count
  const total = closer + apart + neutral
  if (toScreen) {
    io.stdout(await task.renderBrief(made, format))
  } else {
    const path = resolve(io.cwd, flags.out ?? task.defaultBriefName(tie, format))
    await task.writeBrief(made, path, format)
    io.stdout(`${path}\n`)
  }
  if (total === 0) {
    const where = material.documents.length === 1 ? 'the one document' : `${material.documents.length} documents`
    io.stderr(`No claim on ${made.names[0]} and ${made.names[1]} was found in ${where}; the brief says so.\n`)
    io.setExit(1)
    return
  }
  const sources = made.sources.length === 1 ? 'one document' : `${made.sources.length} documents`
  io.stderr(
    `${made.title}: ${total === 1 ? 'one claim' : `${total} claims`} in ${sources}, ${closer} closer and ${apart} apart.\n`,
  )
}

interface Gathered {
  readonly material: BriefMaterial
  readonly packs: readonly ActorPack[]
}

async function fromFiles(files: readonly string[], flags: BriefFlags, io: Io): Promise<Gathered> {
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
  return { material: { documents: [...documents.values()], claims }, packs: [] }
}

function fromCase(flags: BriefFlags, asOf: string | null, io: Io): Promise<Gathered> {
  return withCase(flags, io, async (store) => {
    const { caseMaterial } = await import('../../tasks/write-brief.ts')
    return { material: await caseMaterial(store, asOf), packs: await store.actorPacks() }
  })
}

function fromStore(
  flags: BriefFlags,
  registry: Registry,
  tie: readonly [string, string],
  asOf: string | null,
  io: Io,
): Promise<Pick<BriefMaterial, 'measure' | 'shifts' | 'outlook' | 'explanations' | 'pull' | 'indicators'>> {
  return withCase(flags, io, async (store) => {
    const task = await import('../../tasks/write-brief.ts')
    return {
      measure: await task.caseMeasure(store, registry, tie, asOf),
      shifts: await task.caseShifts(store, registry, tie, asOf),
      outlook: await task.caseOutlook(store, registry, tie, asOf, io.now().slice(0, 10)),
      explanations: await task.caseExplanations(store, registry, tie, asOf),
      pull: await task.casePull(store, registry, tie, asOf),
      indicators: await task.caseIndicators(store, tie, asOf),
    }
  })
}
