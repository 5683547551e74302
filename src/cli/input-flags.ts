import type { Command } from 'commander'
import type { TakeInOptions } from '../tasks/take-in.ts'
import type { Io } from './io.ts'

/** What the flags of `withInputFlags` leave behind. */
export interface InputFlags {
  readonly title?: string
  readonly publisher?: string
  readonly date?: string
  readonly language?: string
  readonly allowPrivate?: boolean
}

/** The flags of every command that takes files in. */
export function withInputFlags(command: Command): Command {
  return command
    .option('--title <text>', 'title, where the file does not tell it or tells it wrong')
    .option('--publisher <name>', 'who published it')
    .option('--date <date>', 'when it was published: 2024, 2024-05 or 2024-05-30')
    .option('--language <code>', 'language of the text, as two letters: en, ar, fa')
    .option('--allow-private', 'fetch from addresses inside a private network too')
}

/** What taking in needs of the flags and the outside. */
export function takeInOptions(flags: InputFlags, io: Io): TakeInOptions {
  const { title, publisher, date, language } = flags
  return {
    stdin: () => io.stdin(),
    now: io.now(),
    cwd: io.cwd,
    allowPrivate: flags.allowPrivate === true,
    overrides: { title, publisher, date, language },
  }
}
