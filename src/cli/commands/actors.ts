import { readFile } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { Command, InvalidArgumentError, Option } from 'commander'
import { ACTOR_KINDS, type ActorKind } from '../../model/actor.ts'
import { EntenteError } from '../../model/error.ts'
import type { Registry } from '../../model/registry.ts'
import { type CaseFlag, withCase } from '../case-flag.ts'
import type { Io } from '../io.ts'
import { actorStepCommands } from './actor-steps.ts'

const WITH_CASE = 'the actors of this case too'

interface FindFlags extends CaseFlag {
  readonly on?: string
  readonly context?: string
  readonly json?: boolean
}
interface ListFlags extends CaseFlag {
  readonly kind?: ActorKind
  readonly state?: string
  readonly json?: boolean
}
interface ImportFlags extends CaseFlag {
  readonly name?: string
}

/** `entente actors`: whom names mean, who is known, and other people's actors. */
export function actorsCommand(io: Io): Command {
  const actors = new Command('actors').description(
    'look up, list, import, name and merge the actors that texts are read with',
  )
  actors
    .command('find')
    .description('whom a name or a phrase means')
    .argument('<name...>', 'a name, a phrase or an id: "the Syrian Prime Minister", Khamenei, IRN')
    .option('--on <date>', 'the day on which it was written (2024-05-30, 2024-05 or 2024)', isoDate)
    .option('--context <text>', 'the words around it, where they decide')
    .option('--case <folder>', WITH_CASE)
    .option('--json', 'print one JSON object')
    .action((name: string[], flags: FindFlags) => find(name.join(' '), flags, io))
  actors
    .command('list')
    .description('the actors that are known')
    .addOption(new Option('--kind <kind>', 'only of this kind').choices([...ACTOR_KINDS]))
    .option('--state <iso>', 'only a state (three letters, as IRN) and what belongs to it')
    .option('--case <folder>', WITH_CASE)
    .option('--json', 'print one JSON array')
    .action((flags: ListFlags) => list(flags, io))
  actors
    .command('import')
    .description(
      'take in a PETRARCH or CAMEO actor dictionary, or a CSV (id,name,kind,aliases,partOf,from,to,speaksFor)',
    )
    .argument('<file>', 'the file')
    .option('--case <folder>', 'keep the actors with this case; without it they are printed as JSON')
    .option('--name <name>', "how to call them; the file's name where it is left out")
    .action((file: string, flags: ImportFlags) => take(file, flags, io))
  for (const command of actorStepCommands(io)) actors.addCommand(command)
  return actors
}

async function find(name: string, flags: FindFlags, io: Io): Promise<void> {
  const [registry, { findActors }, { foundLines }] = await Promise.all([
    registryOf(flags, io),
    import('../../tasks/find-actors.ts'),
    import('../actor-lines.ts'),
  ])
  const date = flags.on ?? null
  const found = findActors(registry, name, { date, context: flags.context })
  if (flags.json) io.stdout(`${JSON.stringify({ name, date, ...found }, null, 2)}\n`)
  else io.stdout(foundLines(name, date, found, registry))
  if (found.resolution.kind === 'unknown') io.setExit(1)
}

async function list(flags: ListFlags, io: Io): Promise<void> {
  const [registry, { listActors }, { actorLine }] = await Promise.all([
    registryOf(flags, io),
    import('../../tasks/find-actors.ts'),
    import('../actor-lines.ts'),
  ])
  const state = flags.state?.toUpperCase()
  if (state !== undefined && registry.actors.get(state)?.kind !== 'state') {
    throw new EntenteError(
      'invalid_input',
      `--state needs the three letters of a state, such as IRN; got "${flags.state}".`,
    )
  }
  const actors = listActors(registry, { kind: flags.kind, state })
  if (flags.json) io.stdout(`${JSON.stringify(actors, null, 2)}\n`)
  else io.stdout(actors.map((actor) => `${actorLine(actor, registry)}\n`).join(''))
}

/** The actors that come with the package; with a case, its own on top. */
async function registryOf(flags: CaseFlag, io: Io): Promise<Registry> {
  const { caseRegistry, loadRegistry } = await import('../../tasks/load-registry.ts')
  return flags.case === undefined ? loadRegistry() : withCase(flags, io, caseRegistry)
}

async function take(file: string, flags: ImportFlags, io: Io): Promise<void> {
  const { importActors } = await import('../../tasks/import-actors.ts')
  const pack = importActors(flags.name ?? basename(file), await textOf(file, io))
  const tellSkipped = () => {
    for (const { line, reason } of pack.skipped ?? []) io.stderr(`${file} line ${line}: ${reason}; left out.\n`)
  }
  const count = `${pack.actors.length} ${pack.actors.length === 1 ? 'actor' : 'actors'}`
  if (flags.case === undefined) {
    tellSkipped()
    io.stdout(`${JSON.stringify(pack, null, 2)}\n`)
    io.stderr(`${count} read from ${file}. Give --case to keep them with a case.\n`)
    return
  }
  const at = io.now()
  await withCase(flags, io, (store) => store.addActorPack(pack, at))
  tellSkipped()
  const now = pack.actors.length === 1 ? 'is now' : 'are now'
  io.stdout(`${count} from ${file} ${now} part of ${flags.case} as "${pack.name}".\n`)
  io.stderr('The next "entente add" reads what is in the case again, with them.\n')
}

async function textOf(file: string, io: Io): Promise<string> {
  if (file === '-') return new TextDecoder().decode(await io.stdin())
  try {
    return await readFile(resolve(io.cwd, file), 'utf8')
  } catch (cause) {
    throw new EntenteError('not_found', `${file} cannot be read.`, { cause })
  }
}

function isoDate(text: string): string {
  if (/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(text)) return text
  throw new InvalidArgumentError('It needs a date such as 2024-05-30, 2024-05 or 2024.')
}
