import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { filesUnder } from '../eval/annotated-files.ts'
import { type AnnotatedText, annotatedText } from '../eval/annotated-text.ts'

/** A text with whom its pronouns, descriptions and new names mean: by where the word begins, nobody where the list is empty. */
export interface ReferentText extends AnnotatedText {
  readonly referents: ReadonlyMap<number, readonly string[]>
}

const root = fileURLToPath(new URL('..', import.meta.url))

/** The texts of a folder of annotated claims of which `NAME.tsv` in a folder of referents tells whom words mean. */
export function annotatedReferents(
  texts = join(root, 'training/claims'),
  folder = join(root, 'training/referents'),
): readonly ReferentText[] {
  return filesUnder(texts, '.jsonl').flatMap((file) => {
    const text = annotatedText(file)
    const table = text === null ? '' : join(folder, `${text.name}.tsv`)
    if (text === null || !existsSync(table)) return []
    const [, ...rows] = readFileSync(table, 'utf8').trimEnd().split('\n')
    const referents = rows.map((row): [number, readonly string[]] => {
      const [start = '', actors = ''] = row.split('\t')
      return [Number(start), actors === '-' ? [] : actors.split('+')]
    })
    return [{ ...text, referents: new Map(referents) }]
  })
}
