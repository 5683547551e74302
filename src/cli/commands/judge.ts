import { Argument, Command } from 'commander'
import { eventPlace } from '../../model/event-id.ts'
import type { JudgeRequest } from '../../tasks/judge-claim.ts'
import { type CaseFlag, withCase, withCaseFlag } from '../case-flag.ts'
import type { Io } from '../io.ts'

interface JudgeFlags extends CaseFlag {
  readonly why?: string
  readonly set: readonly string[]
  readonly by?: string
  readonly with?: string
}

const VERDICTS = ['accept', 'reject', 'correct', 'split', 'join', 'undo'] as const

/** `entente judge`: a person's verdict on a claim, added to the case and never overwriting. */
export function judgeCommand(io: Io): Command {
  const command = new Command('judge')
    .description('accept, reject or correct a claim, say which happening it tells of, or undo the last judgement of it')
    .argument(
      '<claim>',
      'its id, or the beginning of it, as "entente claims" prints it; to split or join also an event of a feed, as "entente chronology" prints it',
    )
    .addArgument(new Argument('<verdict>', 'what you decide').choices([...VERDICTS]))
    .option('--why <reason>', 'why; a rejection needs it')
    .option(
      '--set <field=value>',
      'a field to correct: type, source, target, modality, when …; may be repeated',
      collect,
      [],
    )
    .option('--with <claim>', 'for join: a claim or event that tells of the same happening')
    .option('--by <name>', 'who judges; else $USER')
  return withCaseFlag(command).action((claim: string, verdict: (typeof VERDICTS)[number], flags: JudgeFlags) =>
    withCase(flags, io, async (store) => {
      const by = flags.by ?? io.env.USER ?? 'unknown'
      const { why, set, with: other } = flags
      const request: JudgeRequest = {
        claim,
        verdict,
        set,
        by,
        at: io.now(),
        ...(why === undefined ? {} : { why }),
        ...(other === undefined ? {} : { with: other }),
        others: async (id) => {
          const [{ companionsOf }, { loadRegistry }] = await Promise.all([
            import('../../tasks/ask-episodes.ts'),
            import('../../tasks/load-registry.ts'),
          ])
          return companionsOf(store, loadRegistry(await store.actorPacks()), id)
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
      io.stdout(`${judged.read.id.slice(0, 8)} is now ${episode ?? judged.status}: “${judged.claim.passage.quote}”\n`)
    }),
  )
}

function collect(value: string, before: readonly string[]): readonly string[] {
  return [...before, value]
}
