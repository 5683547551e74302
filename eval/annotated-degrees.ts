import { relative } from 'node:path'
import type { ReaderVocabulary } from '../src/reading/reader-vocabulary.ts'
import type { Reading } from '../src/reading/reading.ts'
import { startReading } from '../src/reading/start-reading.ts'
import { filesUnder, readJsonl } from './annotated-files.ts'

interface DegreeLine {
  readonly text: string
  readonly targets: readonly { readonly span1: readonly [number, number]; readonly label: number }[]
}

/** A sentence with predicates that people gave a degree, as the reader's words. */
export interface DegreeSentence {
  /** the file it comes from, without its ending */
  readonly part: string
  readonly text: string
  readonly targets: readonly DegreeTarget[]
  readonly reading: Reading
}

export interface DegreeTarget {
  readonly token: number
  readonly words: string
  /** −3 … +3 */
  readonly degree: number
}

/** Sentences of JSONL files: `text` in words with spaces between, `targets` with `span1` in words and a `label`. */
export function annotatedDegrees(path: string, vocabulary: ReaderVocabulary): readonly DegreeSentence[] {
  const files = filesUnder(path, '.jsonl')
  if (files.length === 0) throw new Error(`factuality needs .jsonl files of text and targets; ${path} has none`)
  return files.flatMap((file) => {
    const part = (relative(path, file) || file.split('/').slice(-2).join('/')).replace(/\.jsonl$/, '')
    return readJsonl<DegreeLine>(file).map(({ text, targets }) => {
      const document = { id: part, title: '', publisher: null, published: null, text }
      const reading = startReading(document, vocabulary)
      const words = [...text.matchAll(/\S+/g)]
      return {
        part,
        text,
        reading,
        targets: targets.flatMap(({ span1: [from, to], label }) => {
          const first = words[from]
          const last = words[to - 1] ?? first
          if (first === undefined || last === undefined) return []
          const [start, end] = [first.index, last.index + last[0].length]
          return [{ token: headOf(reading, start, end), words: text.slice(start, end), degree: label }]
        }),
      }
    })
  })
}

/** The token of the words that hangs on none of them. */
function headOf({ tokens }: Reading, start: number, end: number): number {
  const inside = tokens.filter((token) => token.start < end && token.end > start)
  const own = new Set(inside.map((token) => token.index))
  return (inside.find((token) => !own.has(token.head)) ?? inside[0])?.index ?? 0
}
