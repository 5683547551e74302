import { Argument, Command } from 'commander'
import { type CaseFlag, withCase, withCaseFlag } from '../case-flag.ts'
import type { Io } from '../io.ts'

interface JudgeFlags extends CaseFlag {
  readonly why?: string
  readonly set: readonly string[]
  readonly by?: string
}

const VERDICTS = ['accept', 'reject', 'correct', 'undo'] as const

/** `entente judge`: a person's verdict on a claim, added to the case and never overwriting. */
export function judgeCommand(io: Io): Command {
  const command = new Command('judge')
    .description('accept, reject or correct a claim, or undo the last judgement of it')
    .argument('<claim>', 'its id, or the beginning of it, as "entente claims" prints it')
    .addArgument(new Argument('<verdict>', 'what you decide').choices([...VERDICTS]))
    .option('--why <reason>', 'why; a rejection needs it')
    .option(
      '--set <field=value>',
      'a field to correct: type, source, target, modality, when …; may be repeated',
      collect,
      [],
    )
    .option('--by <name>', 'who judges; else $USER')
  return withCaseFlag(command).action((claim: string, verdict: (typeof VERDICTS)[number], flags: JudgeFlags) =>
    withCase(flags, io, async (store) => {
      const { judgeClaim } = await import('../../tasks/judge-claim.ts')
      const by = flags.by ?? io.env.USER ?? 'unknown'
      const { why, set } = flags
      const judged = await judgeClaim(store, {
        claim,
        verdict,
        set,
        by,
        at: io.now(),
        ...(why === undefined ? {} : { why }),
      })
      io.stdout(`${judged.read.id.slice(0, 8)} is now ${judged.status}: “${judged.claim.passage.quote}”\n`)
    }),
  )
}

function collect(value: string, before: readonly string[]): readonly string[] {
  return [...before, value]
}
