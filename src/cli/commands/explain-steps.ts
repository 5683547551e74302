import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { Command } from 'commander'
import { EntenteError } from '../../model/error.ts'
import { type CaseFlag, withCase, withCaseFlag } from '../case-flag.ts'
import { countOf } from '../count-of.ts'
import type { Io } from '../io.ts'

interface StepFlags extends CaseFlag {
  readonly by?: string
  readonly why?: string
}

interface StartFlags extends CaseFlag {
  readonly question: string
  readonly tie: string
  readonly hypothesis: readonly string[]
  readonly evidence: string
  readonly out?: string
}

/** `entente explain start`: a file to begin with. */
export function startCommand(io: Io): Command {
  const command = new Command('start')
    .description('print a file to begin a matrix with: the strongest signs of a tie, with ratings proposed by rule')
    .argument('<name>', 'a name for it, in lower case with hyphens: why-syria-stayed-out')
    .requiredOption('--question <text>', 'what the explanations answer')
    .requiredOption('--tie <A,B>', 'whose tie the evidence is about')
    .option(
      '--hypothesis <text>',
      '"Name: what it says", or "Name [apart]: …" where it expects the tie to be told of so; may be repeated',
      (value: string, before: readonly string[]) => [...before, value],
      [],
    )
    .option('--evidence <n>', 'how many pieces of evidence to begin with', '20')
    .option('--out <file>', 'write it to a file; else it is printed')
  return withCaseFlag(command).action((name: string, flags: StartFlags) =>
    withCase(flags, io, async (store) => {
      if (!/^[a-z0-9][a-z0-9-]*$/.test(name)) {
        throw new EntenteError('invalid_input', `A matrix is named in lower case with hyphens, got "${name}".`)
      }
      if (!/^\d+$/.test(flags.evidence)) {
        throw new EntenteError('invalid_input', `--evidence needs a count, got "${flags.evidence}".`)
      }
      const [{ startMatrix }, { caseRegistry }, { resolveTie }, { printOrWrite }] = await Promise.all([
        import('../../tasks/start-matrix.ts'),
        import('../../tasks/load-registry.ts'),
        import('../../tasks/resolve-tie.ts'),
        import('../print-or-write.ts'),
      ])
      const registry = await caseRegistry(store)
      const text = await startMatrix(store, registry, {
        id: name,
        question: flags.question,
        tie: resolveTie(flags.tie, registry, null, new Set(await store.actors())),
        hypotheses: flags.hypothesis,
        evidence: Number(flags.evidence),
        today: io.now().slice(0, 10),
      })
      await printOrWrite(text, flags.out, 'The matrix', io)
      io.stderr('Rate it, then: entente explain import FILE\n')
    }),
  )
}

/** `entente explain import`: a file becomes records. */
export function importCommand(io: Io): Command {
  const command = new Command('import')
    .description('take a matrix in: what the file says otherwise than the case is added, nothing is overwritten')
    .argument('<file>', 'a YAML file, as "explain start" and "explain export" write it')
    .option('--prune', 'leave out what the case has and the file has not')
    .option('--why <reason>', 'why it is changed')
    .option('--by <name>', 'who changes it; else $USER. Ratings are those of the analysts the file names')
  return withCaseFlag(command).action((path: string, flags: StepFlags & { readonly prune?: boolean }) =>
    withCase(flags, io, async (store) => {
      const [{ importMatrix }, { parseMatrixFile }, { caseRegistry }] = await Promise.all([
        import('../../tasks/import-matrix.ts'),
        import('../../tasks/matrix-file.ts'),
        import('../../tasks/load-registry.ts'),
      ])
      const file = parseMatrixFile(await textOf(resolve(io.cwd, path)), path)
      const { matrix, steps, absent } = await importMatrix(store, await caseRegistry(store), file, {
        by: flags.by ?? io.env.USER ?? 'unknown',
        at: io.now(),
        prune: flags.prune === true,
        ...(flags.why === undefined ? {} : { why: flags.why }),
      })
      const size = `${countOf(matrix.hypotheses.length, 'explanation')}, ${countOf(matrix.evidence.length, 'piece')} of evidence`
      io.stdout(`${matrix.id}: ${size}; ${steps === 0 ? 'nothing changed' : `${countOf(steps, 'record')} added`}.\n`)
      if (absent > 0 && flags.prune !== true) {
        io.stderr(`${countOf(absent, 'thing')} of the case not in the file stay; --prune leaves them out.\n`)
      }
    }),
  )
}

/** `entente explain export`: records become a file. */
export function exportCommand(io: Io): Command {
  const command = new Command('export')
    .description('print a matrix as a file that can be edited and taken in again')
    .argument('[matrix]', 'its name; not needed where the case has one only')
    .option('--out <file>', 'write it to a file; else it is printed')
  return withCaseFlag(command).action((name: string | undefined, flags: CaseFlag & { readonly out?: string }) =>
    withCase(flags, io, async (store) => {
      const [{ askMatrix }, { writeMatrix }, { printOrWrite }] = await Promise.all([
        import('../../tasks/ask-explanations.ts'),
        import('../../tasks/write-matrix.ts'),
        import('../print-or-write.ts'),
      ])
      await printOrWrite(writeMatrix(await askMatrix(store, name)), flags.out, 'The matrix', io)
    }),
  )
}

/** `entente explain rate`: one analyst's ratings of one piece of evidence. */
export function rateCommand(io: Io): Command {
  const command = new Command('rate')
    .description('rate one piece of evidence against the explanations; the record is added, and can be undone')
    .argument('<matrix>', 'its name')
    .argument('<evidence>', 'the id of the evidence')
    .argument('<rating...>', 'EXPLANATION=RATING, as fear=CC (CC, C, N, I, II or NA); or "undo"')
    .option('--why <reason>', 'why')
    .option('--by <name>', 'who rates; else $USER')
  return withCaseFlag(command).action((name: string, evidence: string, ratings: string[], flags: StepFlags) =>
    withCase(flags, io, async (store) => {
      const [{ askMatrix }, { rateEvidence }] = await Promise.all([
        import('../../tasks/ask-explanations.ts'),
        import('../../tasks/rate-evidence.ts'),
      ])
      const by = flags.by ?? io.env.USER ?? 'unknown'
      const why = flags.why === undefined ? {} : { why: flags.why }
      const asked = { evidence, ratings, by, at: io.now(), ...why }
      const matrix = await rateEvidence(store, await askMatrix(store, name), asked)
      const row = matrix.ratings.find((one) => one.evidence === evidence && one.analyst === by)
      const rated = Object.entries(row?.ratings ?? {}).map(([hypothesis, rating]) => `${hypothesis} ${rating}`)
      io.stdout(`${evidence}, by ${by}: ${rated.join(', ') || 'not rated'}\n`)
    }),
  )
}

async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new EntenteError('unreadable', `${path} cannot be read: ${why}`, { cause })
  }
}
