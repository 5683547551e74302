import { resolve } from 'node:path'
import type { Command } from 'commander'
import type { Store } from '../store/store.ts'
import type { Io } from './io.ts'
import { takeCase } from './take-case.ts'

export interface CaseFlag {
  readonly case?: string
}

export function withCaseFlag(command: Command): Command {
  return command.option('--case <dir>', 'the case folder; else $ENTENTE_CASE, else ./case')
}

export function caseFolder(flags: CaseFlag, io: Io): string {
  return resolve(io.cwd, flags.case ?? io.env.ENTENTE_CASE ?? 'case')
}

/** Does something with the case and closes it, whatever happens. */
export async function withCase<T>(
  flags: CaseFlag,
  io: Io,
  work: (store: Store, folder: string) => Promise<T>,
): Promise<T> {
  const folder = caseFolder(flags, io)
  const taken = await takeCase(folder, io)
  try {
    return await work(taken.store, folder)
  } finally {
    taken.close()
  }
}
