import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib'
import { EntenteError } from '../model/error.ts'
import { OUTCOME_COLUMNS, OUTCOMES } from './judge-outcomes.ts'
import type { JudgeSign } from './judge-signs.ts'
import { mix, pair } from './syntax/hash.ts'

/** What speaks how much for each kind, type and direction; weights of eight bits, a row for each sign. */
export interface JudgeModel {
  /** what a weight of 1 stands for */
  readonly scale: number
  /** the signs' hashes, ascending; the place of each is its row */
  readonly ids: Int32Array
  /** rows by where a sign's hash points, counted from 1; 0 where none is */
  readonly slots: Int32Array
  /** rows of `OUTCOME_COLUMNS.length` weights */
  readonly weights: Int8Array
  /** how much speaks for each of `OUTCOMES` whatever the signs */
  readonly biases: Float64Array
}

const MAGIC = 'ENTEJUD1'

/** One number for a sign and the words that tell which. */
export function signId(sign: JudgeSign, a = 0, b = 0, c = 0): number {
  return pair(pair(pair(sign, a), b), c)
}

/** The row of a sign's weights; −1 where it has none. */
export function rowOf({ ids, slots }: Pick<JudgeModel, 'ids' | 'slots'>, id: number): number {
  const last = slots.length - 1
  for (let at = mix(id) & last; ; at = (at + 1) & last) {
    const row = (slots[at] as number) - 1
    if (row < 0 || ids[row] === id) return row
  }
}

/** A model from weights as they were learned: those of a row that weighs little in every column are left out. */
export function packJudge(
  rows: ReadonlyMap<number, Float64Array>,
  biases: Float64Array,
  { most, least }: { readonly most: number; readonly least: number },
): JudgeModel {
  const kept = [...rows]
    .filter(([, row]) => row.some((weight) => Math.abs(weight) >= least))
    .sort((a, b) => a[0] - b[0])
  const scale = most / 127
  const width = OUTCOME_COLUMNS.length
  const weights = new Int8Array(kept.length * width)
  for (const [at, [, row]] of kept.entries())
    row.forEach((weight, column) => {
      weights[at * width + column] = Math.max(-127, Math.min(127, Math.round(weight / scale)))
    })
  const ids = Int32Array.from(kept, ([id]) => id)
  return { scale, ids, slots: slotsOf(ids), weights, biases }
}

/** Twice as many slots as rows at least, so that most signs are found, or found missing, at once. */
function slotsOf(ids: Int32Array): Int32Array {
  let size = 2
  while (size < 2 * ids.length + 1) size *= 2
  const slots = new Int32Array(size)
  for (const [row, id] of ids.entries()) {
    let at = mix(id) & (size - 1)
    while (slots[at] !== 0) at = (at + 1) & (size - 1)
    slots[at] = row + 1
  }
  return slots
}

/** The file of a model, as parseJudge reads it: column by column, which packs better. */
export function writeJudge({ scale, ids, weights, biases }: JudgeModel): Uint8Array {
  const width = OUTCOME_COLUMNS.length
  const columns = new Int8Array(weights.length)
  for (let column = 0; column < width; column++)
    for (let row = 0; row < ids.length; row++)
      columns[column * ids.length + row] = weights[row * width + column] as number
  const about = JSON.stringify({ scale, rows: ids.length, columns: OUTCOME_COLUMNS, biases: [...biases] })
  const start = new TextEncoder().encode(`${about}\n`)
  const body = Buffer.concat([
    start,
    new Uint8Array(ids.buffer, ids.byteOffset, ids.byteLength),
    new Uint8Array(columns.buffer),
  ])
  const packed = brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } })
  return Buffer.concat([new TextEncoder().encode(MAGIC), packed])
}

/**
 * The model from its file.
 *
 * @throws EntenteError "unreadable" where it is no such file, or one for other outcomes
 */
export function parseJudge(bytes: Uint8Array): JudgeModel {
  const text = new TextDecoder()
  if (text.decode(bytes.subarray(0, MAGIC.length)) !== MAGIC) throw unreadable(`does not begin with "${MAGIC}"`)
  const body = unpack(bytes.subarray(MAGIC.length))
  const end = body.indexOf(10)
  const told = JSON.parse(text.decode(body.subarray(0, end))) as {
    scale: number
    rows: number
    columns: readonly string[]
    biases: readonly number[]
  }
  const width = OUTCOME_COLUMNS.length
  if (told.columns.join() !== OUTCOME_COLUMNS.join() || told.biases.length !== OUTCOMES.length)
    throw unreadable('is for other kinds, types or directions')
  const from = end + 1
  const to = from + 4 * told.rows
  if (body.length !== to + told.rows * width) throw unreadable('has fewer or more weights than it says')
  const ids = new Int32Array(body.slice(from, to).buffer)
  const columns = new Int8Array(body.slice(to).buffer)
  const weights = new Int8Array(columns.length)
  for (let column = 0; column < width; column++)
    for (let row = 0; row < told.rows; row++)
      weights[row * width + column] = columns[column * told.rows + row] as number
  return { scale: told.scale, ids, slots: slotsOf(ids), weights, biases: Float64Array.from(told.biases) }
}

function unpack(bytes: Uint8Array): Uint8Array {
  try {
    // a copy: the slices of a Buffer share its memory
    return new Uint8Array(brotliDecompressSync(bytes))
  } catch (cause) {
    throw unreadable('is cut short or damaged', cause)
  }
}

function unreadable(what: string, cause?: unknown): EntenteError {
  return new EntenteError(
    'unreadable',
    `parseJudge needs a file of weights made by scripts/train-judge.ts; this one ${what}. Fetch or train it again.`,
    { cause },
  )
}
