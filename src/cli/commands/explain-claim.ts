import { appendFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { Command } from 'commander'
import { type CaseFlag, withCase, withCaseFlag } from '../case-flag.ts'
import type { Io } from '../io.ts'

interface ExplainFlags extends CaseFlag {
  readonly json?: true
  readonly testRow?: string
}

/** `entente explain-claim`: why a claim was read as it was, and a test row of what it should have been. */
export function explainClaimCommand(io: Io): Command {
  const command = new Command('explain-claim')
    .description(
      'show why a claim was read as it was: the tree of its sentence, whom its words mean, each field’s reason',
    )
    .argument('<claim>', 'its id, or the beginning of it, as "entente claims" prints it')
    .option('--json', 'the whole trace as JSON')
    .option(
      '--test-row <file>',
      'add the claim, with your corrections of it, to a JSONL file of readings that must come out',
    )
  return withCaseFlag(command).action((claim: string, flags: ExplainFlags) =>
    withCase(flags, io, async (store) => {
      if (flags.testRow !== undefined) {
        const { testRow } = await import('../../tasks/test-row.ts')
        const judged = await store.claim(claim)
        const row = testRow(await store.document(judged.read.passage.document), judged.claim)
        await appendFile(resolve(io.cwd, flags.testRow), `${JSON.stringify(row)}\n`)
        io.stdout(`A row for “${row.quote}” was added to ${flags.testRow}.\n`)
        return
      }
      const [{ explainClaim }, { traceLines }, { caseRegistry }] = await Promise.all([
        import('../../tasks/explain-claim.ts'),
        import('../trace-lines.ts'),
        import('../../tasks/load-registry.ts'),
      ])
      const { document, trace } = await explainClaim(store, claim)
      if (flags.json) {
        io.stdout(`${JSON.stringify({ document: document.title, ...trace }, withSets)}\n`)
        return
      }
      const registry = await caseRegistry(store)
      const lines = traceLines(trace, io.columns, (id) => registry.displayName(id))
      io.stdout(`${document.title}\n\n${lines.join('\n')}\n`)
    }),
  )
}

/** Sets as lists, which JSON has no other form for. */
export function withSets(_: string, value: unknown): unknown {
  return value instanceof Set ? [...value] : value
}
