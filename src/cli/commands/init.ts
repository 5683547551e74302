import { relative, resolve } from 'node:path'
import { Command } from 'commander'
import { countOf } from '../count-of.ts'
import type { Io } from '../io.ts'

/** `entente init`: a new case. */
export function initCommand(io: Io): Command {
  return new Command('init')
    .description('make a case: a folder that keeps documents, claims and judgements')
    .argument('[dir]', 'the folder', 'case')
    .action(async (dir: string) => {
      const { openCase } = await import('../../tasks/open-case.ts')
      const folder = resolve(io.cwd, dir)
      const store = await openCase(folder, io.now(), { create: true })
      const { documents } = await store.status()
      store.close()
      const flag = dir === 'case' ? '' : ` --case ${dir}`
      const state = documents === 0 ? 'is ready' : `is a case already, with ${countOf(documents, 'document')}`
      io.stdout(`${relative(io.cwd, folder) || '.'} ${state}. Next: entente add FILE…${flag}\n`)
    })
}
