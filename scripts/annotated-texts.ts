import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { filesUnder } from '../eval/annotated-files.ts'
import { type AnnotatedText, annotatedText } from '../eval/annotated-text.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

/**
 * The texts to learn from: `NAME.txt` with `NAME.jsonl` in the folders given on the command line, else in training/claims
 * and in ../shared/gold/claims where it is there.
 */
export function annotatedTexts(args: readonly string[]): readonly AnnotatedText[] {
  const told = args.filter((word) => !word.startsWith('--'))
  const folders = told.length > 0 ? told : [join(root, 'training/claims'), join(root, '../shared/gold/claims')]
  return folders
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => filesUnder(folder, '.jsonl'))
    .flatMap((file) => annotatedText(file) ?? [])
}
