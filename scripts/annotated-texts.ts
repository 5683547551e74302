import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { filesUnder, readJsonl } from '../eval/annotated-files.ts'
import type { GoldClaim } from '../eval/score-claims.ts'
import type { ReaderDocument } from '../src/reading/reading.ts'

/** A text with its annotated claims. */
export interface AnnotatedText {
  readonly name: string
  readonly document: ReaderDocument
  readonly claims: readonly GoldClaim[]
}

const root = fileURLToPath(new URL('..', import.meta.url))
const PUBLISHED: readonly (readonly [string, string])[] = [['paper', '2024-08-20']]

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
    .filter((file) => existsSync(textOf(file)))
    .map((file): AnnotatedText => {
      const name = basename(file, '.jsonl')
      const text = readFileSync(textOf(file), 'utf8')
      const [title = '', byline = ''] = text.split('\n')
      const known = PUBLISHED.find(([one]) => one === name)?.[1]
      const published = known ?? /\d{4}-\d\d-\d\d/.exec(byline)?.[0] ?? null
      return {
        name,
        document: { id: name, title, publisher: null, published, text },
        claims: readJsonl<GoldClaim>(file),
      }
    })
}

function textOf(file: string): string {
  return file.replace(/\.jsonl$/, '.txt')
}
