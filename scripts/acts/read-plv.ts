import { readFileSync } from 'node:fs'

/** A sentence of the PLV data: source and target marked, its type and its quad class. */
export interface PlvSentence {
  readonly id: string
  readonly marked: string
  readonly root: string
  readonly quad: string
}

/** The fifteen types of the data; YIELD is CONCEDE and RETREAT. */
export const PLV_TYPES = [
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'YIELD',
  'COOPERATE',
  'AID',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
] as const

/** Quad classes by type: words or deeds, for or against. */
export const QUAD_OF: Readonly<Record<string, string>> = {
  AGREE: '1',
  CONSULT: '1',
  SUPPORT: '1',
  YIELD: '2',
  COOPERATE: '2',
  AID: '2',
  REQUEST: '3',
  ACCUSE: '3',
  REJECT: '3',
  THREATEN: '3',
  PROTEST: '4',
  SANCTION: '4',
  MOBILIZE: '4',
  COERCE: '4',
  ASSAULT: '4',
}

/** CONCEDE and RETREAT as the data has them. */
export function plvType(type: string): string {
  return type === 'CONCEDE' || type === 'RETREAT' ? 'YIELD' : type
}

/** The rows of a file with the columns sentence_id, marked_sentence, gold_root and gold_penta. */
export function readPlv(file: string): readonly PlvSentence[] {
  const [head = '', ...lines] = readFileSync(file, 'utf8').split('\n')
  const names = head.trim().split('\t')
  const column = (name: string) => {
    const at = names.indexOf(name)
    if (at < 0) throw new Error(`${file} needs the column ${name}, it has ${names.join(', ')}`)
    return at
  }
  const [id, marked, root, quad] = ['sentence_id', 'marked_sentence', 'gold_root', 'gold_penta'].map(column) as number[]
  return lines
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const cells = line.replace(/\r$/, '').split('\t')
      const cell = (at: number | undefined) => cells[at ?? -1] ?? ''
      return { id: cell(id), marked: cell(marked), root: cell(root), quad: cell(quad) }
    })
}
