import { EntenteError } from '../model/error.ts'
import type { Features } from './classify-features.ts'

/** One linear machine: hashed features to labels, weights of eight bits. */
export interface ActHead {
  readonly name: string
  readonly labels: readonly string[]
  /** how many bits of a feature's hash name its row */
  readonly bits: number
  /** per row: the mark of the feature it belongs to; others whose hashes fall there weigh nothing */
  readonly marks: Uint8Array
  /** what a weight of 1 stands for */
  readonly scale: number
  /** rows of as many weights as there are labels */
  readonly weights: Int8Array
}

/** The weights that tell acts apart: `news` as event data codes them, `prose` as claims have them. */
export interface ActModel {
  readonly heads: ReadonlyMap<string, ActHead>
  /** hashes of the sentences that were learned from, so that an evaluation can tell them from others */
  readonly learned: ReadonlySet<number>
}

const MAGIC = 'ENTACTS1'

/** Which row of a head's weights a feature has. */
export function featureRow(id: number, bits: number): number {
  return Math.imul(id ^ (id >>> 15), 0x2c1b3c6d) >>> (32 - bits)
}

/** What tells a feature from others of its row. */
export function featureMark(id: number): number {
  return (Math.imul(id ^ (id >>> 13), 0x5bd1e995) >>> 24) & 255
}

/** How much speaks for each label; features count by their share of all, so that long clauses weigh no more than short ones. */
export function scoreAct(head: ActHead, { ids, values }: Features): Float64Array {
  const { bits, marks, weights, scale } = head
  const count = head.labels.length
  const scores = new Float64Array(count)
  let square = 0
  for (let k = 0; k < ids.length; k++) {
    const value = values[k] as number
    square += value * value
    const id = ids[k] as number
    const at = featureRow(id, bits)
    if (marks[at] !== featureMark(id)) continue
    const row = at * count
    for (let label = 0; label < count; label++) {
      scores[label] = (scores[label] as number) + value * (weights[row + label] as number)
    }
  }
  const norm = scale / Math.sqrt(square || 1)
  for (let label = 0; label < count; label++) scores[label] = (scores[label] as number) * norm
  return scores
}

/**
 * The model from its file: a line of JSON after the mark, then each head's marks and weights, then what was learned from.
 *
 * @throws EntenteError "unreadable" where it is no such file
 */
export function parseActModel(bytes: Uint8Array): ActModel {
  const text = new TextDecoder()
  const end = bytes.indexOf(10)
  if (text.decode(bytes.subarray(0, MAGIC.length)) !== MAGIC || end < 0) {
    throw new EntenteError(
      'unreadable',
      'parseActModel needs a file of weights made by scripts/train-acts.ts, got another',
    )
  }
  const told = JSON.parse(text.decode(bytes.subarray(MAGIC.length, end))) as {
    heads: readonly Omit<ActHead, 'marks' | 'weights'>[]
    learned: number
  }
  let at = end + 1
  const heads = told.heads.map((head): [string, ActHead] => {
    const rows = 2 ** head.bits
    const length = rows * (1 + head.labels.length)
    const part = bytes.slice(at, at + length)
    if (part.length < length) {
      throw new EntenteError('unreadable', `parseActModel needs ${length} bytes for ${head.name}, got ${part.length}`)
    }
    at += length
    return [head.name, { ...head, marks: part.subarray(0, rows), weights: new Int8Array(part.buffer, rows) }]
  })
  const learned = new Int32Array(bytes.slice(at, at + 4 * told.learned).buffer)
  return { heads: new Map(heads), learned: new Set(learned) }
}

/** The file of a model, as parseActModel reads it. */
export function writeActModel({ heads, learned }: ActModel): Uint8Array {
  const list = [...heads.values()]
  const about = {
    heads: list.map(({ name, labels, bits, scale }) => ({ name, labels, bits, scale })),
    learned: learned.size,
  }
  const start = new TextEncoder().encode(`${MAGIC}${JSON.stringify(about)}\n`)
  const bodies = list.flatMap(({ marks, weights }) => [marks, new Uint8Array(weights.buffer, weights.byteOffset)])
  const parts = [start, ...bodies, new Uint8Array(Int32Array.from(learned).buffer)]
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}
