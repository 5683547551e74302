import { Command } from 'commander'
import { EntenteError } from '../../model/error.ts'
import { type CaseFlag, withCase, withCaseFlag } from '../case-flag.ts'
import type { Io } from '../io.ts'

interface DecideFlags extends CaseFlag {
  readonly why?: string
  readonly by?: string
}
interface UnknownFlags extends CaseFlag {
  readonly most: string
  readonly json?: boolean
}

/** What is decided about the actors of a case: merges and names, and whom no table knows. */
export function actorStepCommands(io: Io): readonly Command[] {
  const decided = (command: Command) =>
    withCaseFlag(command.option('--why <reason>', 'why').option('--by <name>', 'who decides; else $USER'))
  return [
    decided(
      new Command('merge')
        .description('let an actor of a case count as another from now on, in its claims, events and ties')
        .argument('<actor>', 'the one that is no actor of its own: its id, or a name that means it alone')
        .argument('<into>', 'whom it counts as; or "undo", which takes its merge back'),
    ).action((actor: string, into: string, flags: DecideFlags) => merge(actor, into, flags, io)),
    decided(
      new Command('name')
        .description('add a name to an actor of a case; texts that were read before are read again with it')
        .argument('<actor>', 'its id, or a name that means it alone')
        .argument('<name>', 'what it is called too; or "undo", which takes the last such name back'),
    ).action((actor: string, name: string, flags: DecideFlags) => giveName(actor, name, flags, io)),
    withCaseFlag(
      new Command('unknown')
        .description('the names in the claims of a case that no table knows, the most frequent first')
        .option('--most <n>', 'how many', '30')
        .option('--json', 'print one JSON array'),
    ).action((flags: UnknownFlags) => unknown(flags, io)),
  ]
}

async function merge(actor: string, into: string, flags: DecideFlags, io: Io): Promise<void> {
  const decided = { by: flags.by ?? io.env.USER ?? 'unknown', at: io.now() }
  await withCase(flags, io, async (store) => {
    const [{ mergeActors, undoActorStep }, { caseRegistry }] = await Promise.all([
      import('../../tasks/merge-actors.ts'),
      import('../../tasks/load-registry.ts'),
    ])
    if (into === 'undo') {
      await undoActorStep(store, { actor, ...decided })
      io.stdout(`${actor} is an actor of its own again.\n`)
      return
    }
    const registry = await caseRegistry(store)
    const merged = await mergeActors(store, registry, { actor, into, why: flags.why ?? '', ...decided })
    io.stdout(`${merged.actor} counts as ${registry.displayName(merged.into)} (${merged.into}) from now on.\n`)
  })
}

async function giveName(actor: string, text: string, flags: DecideFlags, io: Io): Promise<void> {
  const decided = { by: flags.by ?? io.env.USER ?? 'unknown', at: io.now() }
  await withCase(flags, io, async (store) => {
    const [{ nameActor, undoLastName }, { caseRegistry }, { unreadTexts }] = await Promise.all([
      import('../../tasks/merge-actors.ts'),
      import('../../tasks/load-registry.ts'),
      import('../../tasks/unread-texts.ts'),
    ])
    const registry = await caseRegistry(store)
    if (text === 'undo') {
      const name = await undoLastName(store, { actor, ...decided })
      io.stdout(`${actor} is no longer called “${name}”.\n`)
    } else {
      const why = flags.why === undefined ? {} : { why: flags.why }
      const id = await nameActor(store, registry, { actor, text, ...why, ...decided })
      io.stdout(`${registry.displayName(id)} (${id}) is called “${text}” too.\n`)
    }
    const unread = await unreadTexts(store)
    const texts = unread === 1 ? 'one text' : `${unread} texts`
    if (unread > 0) io.stderr(`The next "entente add" reads ${texts} of the case again, with names as they are now.\n`)
  })
}

async function unknown(flags: UnknownFlags, io: Io): Promise<void> {
  const most = Number(flags.most)
  if (!Number.isInteger(most) || most < 1) {
    throw new EntenteError('invalid_input', `--most needs a whole number from 1; got "${flags.most}".`)
  }
  await withCase(flags, io, async (store) => {
    const [{ unknownActors }, { caseRegistry }] = await Promise.all([
      import('../../tasks/actor-view.ts'),
      import('../../tasks/load-registry.ts'),
    ])
    const found = (await unknownActors(store, await caseRegistry(store))).slice(0, most)
    if (flags.json) {
      io.stdout(`${JSON.stringify(found, null, 2)}\n`)
      return
    }
    for (const { id, name, claims, documents } of found) {
      const texts = documents === 1 ? '1 text' : `${documents} texts`
      io.stdout(
        `${String(claims).padStart(5)} ${claims === 1 ? 'claim ' : 'claims'} in ${texts.padEnd(9)} ${name} (${id})\n`,
      )
    }
  })
}
