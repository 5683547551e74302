import { Command } from 'commander'
import type { Store } from '../../store/store.ts'
import { type CaseFlag, withCase, withCaseFlag } from '../case-flag.ts'
import { countOf } from '../count-of.ts'
import { type InputFlags, takeInOptions, withInputFlags } from '../input-flags.ts'
import type { Io } from '../io.ts'

type AddFlags = CaseFlag & InputFlags
const INTERRUPTED = 130

/** `entente add`: documents into a case, kept and read. */
export function addCommand(io: Io): Command {
  const command = new Command('add')
    .description('add documents to a case and read them')
    .argument('<file...>', 'files (.txt .md .html .pdf .docx), folders, http(s) addresses, or - for standard input')
  return withInputFlags(withCaseFlag(command)).action((files: string[], flags: AddFlags) =>
    withCase(flags, io, (store, folder) => add(files, flags, store, folder, io)),
  )
}

async function add(files: readonly string[], flags: AddFlags, store: Store, folder: string, io: Io): Promise<void> {
  const [{ addDocuments }, { countInputs, takeIn }, { progress }] = await Promise.all([
    import('../../tasks/add-documents.ts'),
    import('../../tasks/take-in.ts'),
    import('../progress.ts'),
  ])
  let stopped = false
  const release = io.onInterrupt?.(() => {
    stopped = true
    io.stderr('\nStopping after what is under way …\n')
  })
  const total = await countInputs(files, io.cwd)
  const line = progress(io, 'Reading', total)
  const count = { added: 0, known: 0, problem: 0, read: 0, claims: 0 }
  const taken = takeIn(files, takeInOptions(flags, io))
  try {
    for await (const step of addDocuments(store, folder, taken, io.now, () => stopped)) {
      count[step.kind]++
      if (step.kind === 'problem') line.say(step.message)
      if (step.kind === 'added') for (const note of step.notes) line.say(`${step.document.title}: ${note}.`)
      if (step.kind !== 'read') continue
      count.claims += step.claims
      line.at(Math.min(total, count.added + count.known + count.problem), step.document.title)
    }
  } finally {
    line.done()
    release?.()
  }
  io.stdout(`${summary(count)}\n`)
  if (stopped) {
    io.stderr('Stopped. What was added stays; the same command goes on from here.\n')
    io.setExit(INTERRUPTED)
  } else if (count.problem > 0) {
    if (files.length > 1 || count.added + count.known > 0)
      io.stderr(`${count.problem} could not be taken in or read.\n`)
    io.setExit(1)
  }
}

interface Count {
  readonly added: number
  readonly known: number
  readonly read: number
  readonly claims: number
}

function summary({ added, known, read, claims }: Count): string {
  const knownToo = known === 0 ? '' : `${known} known already`
  const stored = added === 0 ? knownToo : [`${countOf(added, 'document')} added`, knownToo].filter(Boolean).join(', ')
  const found = read === 0 ? '' : `${read.toLocaleString('en-GB')} read with ${countOf(claims, 'claim')}`
  return `${[stored, found].filter(Boolean).join('; ') || 'Nothing was added'}.`
}
