import { existsSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { ReaderDocument } from '../src/reading/reading.ts'
import { readJsonl } from './annotated-files.ts'
import type { GoldClaim } from './score-claims.ts'

/** A text with its annotated claims. */
export interface AnnotatedText {
  readonly name: string
  readonly document: ReaderDocument
  readonly claims: readonly GoldClaim[]
}

/** Texts whose date stands neither in their second line nor anywhere else in the file. */
const PUBLISHED: readonly (readonly [RegExp, string])[] = [[/^paper\b/, '2024-08-20']]

/** The text of `NAME.jsonl`, from the `NAME.txt` beside it: title, a line with the date, the words; null where there is none. */
export function annotatedText(file: string): AnnotatedText | null {
  const beside = file.replace(/\.jsonl$/, '.txt')
  if (!existsSync(beside)) return null
  const name = basename(file, '.jsonl')
  const text = readFileSync(beside, 'utf8')
  const [title = '', byline = ''] = text.split('\n')
  const told = PUBLISHED.find(([pattern]) => pattern.test(name))?.[1]
  const published = told ?? /\d{4}-\d\d-\d\d/.exec(byline)?.[0] ?? null
  return { name, document: { id: name, title, publisher: null, published, text }, claims: readJsonl<GoldClaim>(file) }
}
