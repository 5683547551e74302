import { relative, resolve } from 'node:path'
import { Command } from 'commander'
import { countOf } from '../count-of.ts'
import type { Io } from '../io.ts'
import { takeCase } from '../take-case.ts'

/** `entente init`: a new case. */
export function initCommand(io: Io): Command {
  return new Command('init')
    .description('make a case: a folder that keeps documents, claims and judgements')
    .argument('[dir]', 'the folder', 'case')
    .action(async (dir: string) => {
      const folder = resolve(io.cwd, dir)
      const taken = await takeCase(folder, io, { create: true })
      const { documents } = await taken.store.status().finally(taken.close)
      const flag = dir === 'case' ? '' : ` --case ${dir}`
      const state = documents === 0 ? 'is ready' : `is a case already, with ${countOf(documents, 'document')}`
      io.stdout(`${relative(io.cwd, folder) || '.'} ${state}. Next: entente add FILE…${flag}\n`)
    })
}
