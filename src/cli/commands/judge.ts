import { Argument, Command, InvalidArgumentError } from 'commander'
import { EntenteError } from '../../model/error.ts'
import { eventPlace } from '../../model/event-id.ts'
import type { JudgedClaim } from '../../model/judged-claim.ts'
import type { Store } from '../../store/store.ts'
import type { NameReading } from '../../tasks/claim-fields.ts'
import type { JudgeRequest } from '../../tasks/judge-claim.ts'
import { type CaseFlag, withCase, withCaseFlag } from '../case-flag.ts'
import type { Io } from '../io.ts'

interface JudgeFlags extends CaseFlag {
  readonly why?: string
  readonly set: readonly string[]
  readonly by?: string
  readonly with?: string
  readonly quote?: string
  readonly place?: number
}

const VERDICTS = ['accept', 'reject', 'correct', 'add', 'split', 'join', 'undo'] as const
type CommandVerdict = (typeof VERDICTS)[number]

/** `entente judge`: a person's verdict on a claim, added to the case and never overwriting; or a claim that no reader found. */
export function judgeCommand(io: Io): Command {
  const command = new Command('judge')
    .description(
      'accept, reject or correct a claim, add one to words of a document, say which happening it tells of, or undo the last judgement of it',
    )
    .argument(
      '<claim>',
      'its id, or the beginning of it, as "entente claims" prints it; to split or join also an event of a feed, as "entente chronology" prints it; to add the id of a document, as "entente documents" prints it',
    )
    .addArgument(new Argument('<verdict>', 'what you decide').choices([...VERDICTS]))
    .option('--why <reason>', 'why; a rejection needs it')
    .option(
      '--set <field=value>',
      'a field to correct or of what is added: type, source, target, modality, when …; may be repeated',
      collect,
      [],
    )
    .option('--quote <words>', 'for add: the words of the text that say it')
    .option('--place <n>', 'for add: which place of the text with these words, from 1', placeNumber)
    .option('--with <claim>', 'for join: a claim or event that tells of the same happening')
    .option('--by <name>', 'who judges; else $USER')
  return withCaseFlag(command).action((claim: string, verdict: CommandVerdict, flags: JudgeFlags) =>
    withCase(flags, io, async (store) => {
      const by = flags.by ?? io.env.USER ?? 'unknown'
      const { why, set, with: other } = flags
      if (verdict === 'add') {
        const added = await add(store, claim, flags, by, io.now())
        io.stdout(`${added.read.id.slice(0, 8)} is now ${added.status}: “${added.claim.passage.quote}”\n`)
        return
      }
      const request: JudgeRequest = {
        claim,
        verdict,
        set,
        by,
        at: io.now(),
        ...(why === undefined ? {} : { why }),
        ...(other === undefined ? {} : { with: other }),
        ...(verdict === 'correct' ? { actorOf: await namingOf(store) } : {}),
        others: async (id) => {
          const [{ companionsOf }, { caseRegistry }] = await Promise.all([
            import('../../tasks/ask-episodes.ts'),
            import('../../tasks/load-registry.ts'),
          ])
          return companionsOf(store, await caseRegistry(store), id)
        },
      }
      const episode = verdict === 'join' ? 'joined' : verdict === 'split' ? 'split from its episode' : null
      if (eventPlace(claim) !== null) {
        const { judgeEvent } = await import('../../tasks/judge-event.ts')
        const { day, source, target, type } = await judgeEvent(store, request)
        io.stdout(`${claim} is now ${episode ?? 'as the feed has it'}: ${day}, ${source} → ${target}, ${type}\n`)
        return
      }
      const { judgeClaim } = await import('../../tasks/judge-claim.ts')
      const judged = await judgeClaim(store, request)
      // what was added by hand and taken back stands nowhere
      const gone = verdict === 'undo' && judged.status === 'orphaned' ? 'taken back' : null
      io.stdout(
        `${judged.read.id.slice(0, 8)} is now ${episode ?? gone ?? judged.status}: “${judged.claim.passage.quote}”\n`,
      )
    }),
  )
}

async function add(store: Store, document: string, flags: JudgeFlags, by: string, at: string): Promise<JudgedClaim> {
  if (flags.quote === undefined) {
    const message =
      'A claim needs the words that say it: judge DOCUMENT add --quote "…" --set type=ACCUSE --set source=SYR.'
    throw new EntenteError('invalid_input', message)
  }
  const [{ addClaim }, { caseRegistry }, { documentId }] = await Promise.all([
    import('../../tasks/add-claim.ts'),
    import('../../tasks/load-registry.ts'),
    import('../document-id.ts'),
  ])
  const { quote, place, set, why } = flags
  return addClaim(store, await caseRegistry(store), {
    document: await documentId(document, store),
    quote,
    ...(place === undefined ? {} : { place }),
    set,
    ...(why === undefined ? {} : { why }),
    by,
    at,
  })
}

async function namingOf(store: Store): Promise<NameReading> {
  const [{ actorNaming }, { caseRegistry }] = await Promise.all([
    import('../../tasks/actor-naming.ts'),
    import('../../tasks/load-registry.ts'),
  ])
  return actorNaming(await caseRegistry(store), null, await store.actors())
}

function placeNumber(text: string): number {
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text)
  throw new InvalidArgumentError('It needs a whole number from 1.')
}

function collect(value: string, before: readonly string[]): readonly string[] {
  return [...before, value]
}
