import { readFile } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { Command, Option } from 'commander'
import { ACTOR_KINDS, type Actor, type ActorKind } from '../../model/actor.ts'
import { type CaseFlag, caseFolder, withCaseFlag } from '../case-flag.ts'
import type { Io } from '../io.ts'
import { isoFlag } from '../iso-flag.ts'

/** `entente actors`: whom a name means, who there is, and other people's lists on top. */
export function actorsCommand(io: Io): Command {
  return new Command('actors')
    .description('whom a name means, which actors there are, and lists of your own')
    .addCommand(findCommand(io))
    .addCommand(listCommand(io))
    .addCommand(importCommand(io))
}

interface FindFlags {
  readonly on?: string
  readonly context?: string
  readonly json?: boolean
}

function findCommand(io: Io): Command {
  return new Command('find')
    .description('whom a name or phrase means')
    .argument('<name...>', 'a name or a phrase: Khamenei, "the Syrian Prime Minister"')
    .option('--on <date>', 'on a date: who held office then decides')
    .option('--context <text>', 'the words around it')
    .option('--json', 'as JSON')
    .action(async (words: string[], flags: FindFlags) => {
      const [{ loadRegistry }, { findActors }] = await Promise.all([
        import('../../tasks/load-registry.ts'),
        import('../../tasks/find-actors.ts'),
      ])
      const registry = loadRegistry()
      const name = words.join(' ')
      const date = isoFlag('--on', flags.on) ?? null
      const meant = registry.resolve(name, { date, ...(flags.context === undefined ? {} : { context: flags.context }) })
      const like = findActors(registry, name)
      if (flags.json === true) {
        io.stdout(`${JSON.stringify({ meant, like }, null, 2)}\n`)
        return
      }
      const say = (id: string) => `${registry.displayName(id)} (${id})`
      if (meant.kind === 'actor')
        io.stdout(`"${name}" means ${say(meant.id)}${meant.via === meant.id ? '' : `, by way of ${say(meant.via)}`}.\n`)
      else if (meant.kind === 'ambiguous') io.stdout(`"${name}" may mean ${meant.candidates.map(say).join(', ')}.\n`)
      else io.stdout(`Nobody is known as "${name}".\n`)
      for (const actor of like) io.stdout(`  ${lineOf(actor)}\n`)
      if (meant.kind === 'unknown' && like.length === 0) io.setExit(1)
    })
}

interface ListFlags {
  readonly kind?: ActorKind
  readonly state?: string
  readonly json?: boolean
}

function listCommand(io: Io): Command {
  return new Command('list')
    .description('the actors there are')
    .addOption(new Option('--kind <kind>', 'of one kind').choices([...ACTOR_KINDS]))
    .option('--state <code>', 'that belong to a state: SYR')
    .option('--json', 'as JSON')
    .action(async (flags: ListFlags) => {
      const [{ loadRegistry }, { listActors }] = await Promise.all([
        import('../../tasks/load-registry.ts'),
        import('../../tasks/find-actors.ts'),
      ])
      const actors = listActors(loadRegistry(), {
        ...flags,
        ...(flags.state === undefined ? {} : { state: flags.state.toUpperCase() }),
      })
      if (flags.json === true) io.stdout(`${JSON.stringify(actors, null, 2)}\n`)
      else for (const actor of actors) io.stdout(`${lineOf(actor)}\n`)
      io.stderr(`${actors.length} actors.\n`)
    })
}

function importCommand(io: Io): Command {
  const command = new Command('import')
    .description('add the actors of a PETRARCH/CAMEO dictionary or a CSV to a case')
    .argument(
      '<file>',
      'the dictionary (.txt, .actors) or a .csv with columns id,name,kind,aliases,partOf,from,to,speaksFor',
    )
    .option('--name <name>', 'what to call the pack; else the name of the file')
  return withCaseFlag(command).action(async (file: string, flags: CaseFlag & { readonly name?: string }) => {
    const [{ importActors }, { savePack }] = await Promise.all([
      import('../../tasks/import-actors.ts'),
      import('../../tasks/save-pack.ts'),
    ])
    const { EntenteError } = await import('../../model/error.ts')
    const text = await readFile(resolve(io.cwd, file), 'utf8').catch((cause) => {
      throw new EntenteError('not_found', `${file} cannot be read: no such file.`, { cause })
    })
    const pack = importActors(flags.name ?? basename(file), text, basename(file))
    await savePack(caseFolder(flags, io), pack, io.now())
    const skipped = pack.skipped ?? []
    for (const { line, reason } of skipped.slice(0, 10)) io.stderr(`${file} line ${line}: ${reason}\n`)
    if (skipped.length > 10) io.stderr(`… and ${skipped.length - 10} lines more that could not be used.\n`)
    io.stdout(`${pack.actors.length} actors from ${file} are in the case as "${pack.name}".\n`)
  })
}

function lineOf({ id, kind, names, partOf }: Actor): string {
  const offices = partOf
    .slice(0, 3)
    .map(({ of, as, from, to }) =>
      [as ?? 'part', `of ${of}`, from === null && to === null ? '' : `${from ?? ''}–${to ?? ''}`]
        .filter(Boolean)
        .join(' '),
    )
  return [id, kind, names[0]?.text ?? '', offices.join('; ')].filter((part) => part !== '').join(' · ')
}
