import { Command } from 'commander'
import { type CaseFlag, withCase, withCaseFlag } from '../case-flag.ts'
import { type InputFlags, takeInOptions, withInputFlags } from '../input-flags.ts'
import type { Io } from '../io.ts'

/** `entente add`: documents into a case, kept and read. */
export function addCommand(io: Io): Command {
  const command = new Command('add')
    .description('add documents to a case and read them')
    .argument('<file...>', 'files (.txt .md .html .pdf .docx), folders, http(s) addresses, or - for standard input')
  return withInputFlags(withCaseFlag(command)).action((files: string[], flags: CaseFlag & InputFlags) =>
    withCase(flags, io, async (store, folder) => {
      const [{ addDocuments }, { takeIn }, { progress }] = await Promise.all([
        import('../../tasks/add-documents.ts'),
        import('../../tasks/take-in.ts'),
        import('../progress.ts'),
      ])
      const line = progress(io, 'Adding')
      const count = { added: 0, known: 0, problem: 0, read: 0, claims: 0 }
      let done = 0
      for await (const step of addDocuments(store, folder, takeIn(files, takeInOptions(flags, io)), io.now)) {
        count[step.kind]++
        done++
        if (step.kind === 'problem') line.say(step.message)
        else line.at(done, step.document.title)
        if (step.kind === 'added') for (const note of step.notes) line.say(`${step.document.title}: ${note}.`)
        if (step.kind === 'read') count.claims += step.claims
      }
      line.done()
      const known = count.known === 0 ? '' : `, ${count.known} known already`
      io.stdout(`${count.added} added${known}; ${count.read} read with ${count.claims} claims.\n`)
      if (count.problem === 0) return
      io.stderr(`${count.problem} could not be taken in or read.\n`)
      io.setExit(1)
    }),
  )
}
