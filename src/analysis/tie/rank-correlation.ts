/**
 * Do two numbers go up and down together, whatever the shape?
 *
 * @param pairs any order; equal values share their mean rank
 * @returns Spearman's ρ in [−1, 1]; null where one side never changes
 * @source Spearman 1904, The proof and measurement of association between two things
 */
export function rankCorrelation(pairs: readonly (readonly [number, number])[]): number | null {
  const left = ranks(pairs.map(([a]) => a))
  const right = ranks(pairs.map(([, b]) => b))
  const middle = (pairs.length + 1) / 2
  let [both, one, other] = [0, 0, 0]
  for (let i = 0; i < pairs.length; i++) {
    const [x, y] = [(left[i] ?? 0) - middle, (right[i] ?? 0) - middle]
    both += x * y
    one += x * x
    other += y * y
  }
  return one === 0 || other === 0 ? null : both / Math.sqrt(one * other)
}

/** Ranks from 1; equal values share the mean of theirs. O(n log n). */
function ranks(values: readonly number[]): readonly number[] {
  const order = values.map((value, i) => ({ value, i })).sort((a, b) => a.value - b.value)
  const result = new Array<number>(values.length).fill(0)
  for (let from = 0; from < order.length; ) {
    let to = from
    while (to + 1 < order.length && order[to + 1]?.value === order[from]?.value) to++
    for (let k = from; k <= to; k++) result[order[k]?.i ?? 0] = (from + to) / 2 + 1
    from = to + 1
  }
  return result
}
