/**
 * How much does each input move an outcome by itself, up or down, whatever the shape?
 *
 * @param inputs  one array of draws each; one that never changes has no correlation
 * @param outcome as many draws
 * @returns the partial rank correlation of each input with the outcome, all others held still, in [−1, 1]; null where the input or
 *   the outcome never changes, or inputs are the same but for a constant
 * @source Iman & Conover 1979 for ranks; Marino, Hogue, Ray & Kirschner 2008 for its use (PRCC)
 */
export function partialRankCorrelations(
  inputs: readonly ArrayLike<number>[],
  outcome: ArrayLike<number>,
): readonly (number | null)[] {
  const columns = [...inputs, outcome].map(standardRanks)
  const changing = columns.flatMap((ranks, i) => (ranks === null ? [] : [i]))
  const nothing = inputs.map(() => null)
  if (columns.at(-1) === null || changing.length < 2) return nothing
  const ranks = changing.map((i) => columns[i] as Float64Array)
  const precision = inverse(ranks.map((a) => ranks.map((b) => dot(a, b))))
  if (precision === null) return nothing
  const last = ranks.length - 1
  const own = (i: number, j: number) => precision[i]?.[j] ?? 0
  return inputs.map((_, input) => {
    const i = changing.indexOf(input)
    return i < 0 ? null : -own(i, last) / Math.sqrt(own(i, i) * own(last, last))
  })
}

/** Ranks, less their mean and of length 1; equal values share the mean of theirs. Null where all are equal. */
function standardRanks(values: ArrayLike<number>): Float64Array | null {
  const count = values.length
  const order = Uint32Array.from({ length: count }, (_, i) => i).sort(
    (a, b) => (values[a] as number) - (values[b] as number),
  )
  const ranks = new Float64Array(count)
  let squares = 0
  for (let from = 0; from < count; ) {
    let to = from
    while (to + 1 < count && values[order[to + 1] as number] === values[order[from] as number]) to++
    const rank = (from + to) / 2 - (count - 1) / 2
    for (let k = from; k <= to; k++) ranks[order[k] as number] = rank
    squares += (to - from + 1) * rank * rank
    from = to + 1
  }
  if (squares === 0) return null
  const scale = 1 / Math.sqrt(squares)
  return ranks.map((rank) => rank * scale)
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number)
  return sum
}

/** The inverse of a symmetric matrix, by Gauss and Jordan with the largest pivot; null where there is none. */
function inverse(matrix: readonly (readonly number[])[]): readonly (readonly number[])[] | null {
  const size = matrix.length
  const rows = matrix.map((row, i) => [...row, ...row.map((_, j) => (i === j ? 1 : 0))])
  for (let column = 0; column < size; column++) {
    let pivot = column
    for (let i = column; i < size; i++)
      if (Math.abs(rows[i]?.[column] ?? 0) > Math.abs(rows[pivot]?.[column] ?? 0)) pivot = i
    const lead = rows[pivot]
    const here = rows[column]
    if (lead === undefined || here === undefined || Math.abs(lead[column] ?? 0) < 1e-12) return null
    rows[pivot] = here
    const scale = lead[column] as number
    const reduced = lead.map((value) => value / scale)
    rows[column] = reduced
    for (let i = 0; i < size; i++) {
      const row = rows[i] as number[]
      const factor = row[column] as number
      if (i !== column && factor !== 0) rows[i] = row.map((value, j) => value - factor * (reduced[j] as number))
    }
  }
  return rows.map((row) => row.slice(size))
}
