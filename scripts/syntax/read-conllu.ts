import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

/** A sentence of a treebank in CoNLL-U, one entry a word; heads are 1-based, 0 for the root. */
export interface TreebankSentence {
  readonly id: string
  readonly text: string
  readonly forms: string[]
  readonly lemmas: string[]
  readonly upos: string[]
  readonly xpos: string[]
  readonly heads: number[]
  readonly relations: string[]
}

/** Reads a treebank file (`.conllu` or `.conllu.gz`); multiword ranges and empty nodes are left out. */
export function readConllu(path: string): TreebankSentence[] {
  const bytes = readFileSync(path)
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  const sentences: TreebankSentence[] = []
  for (const block of text.split('\n\n')) {
    const sentence = readBlock(block)
    if (sentence.forms.length > 0) sentences.push(sentence)
  }
  return sentences
}

function readBlock(block: string): TreebankSentence {
  let id = ''
  let text = ''
  const rows: string[][] = []
  for (const line of block.split('\n')) {
    if (line.startsWith('# sent_id = ')) id = line.slice(12)
    else if (line.startsWith('# text = ')) text = line.slice(9)
    else if (/^\d+\t/.test(line)) rows.push(line.split('\t'))
  }
  const column = (c: number) => rows.map((row) => row[c] ?? '_')
  return {
    id,
    text,
    forms: column(1),
    lemmas: column(2),
    upos: column(3),
    xpos: column(4),
    heads: column(6).map(Number),
    relations: column(7),
  }
}
