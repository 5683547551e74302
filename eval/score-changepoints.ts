/** A cut this many points or fewer from an annotated one has found it. */
export const MARGIN = 5

/** Cuts that one annotator saw: first points of new segments, from 0. */
export type Annotation = readonly number[]

/**
 * F1 of cuts against several annotators, as TCPDBench counts it: precision against all annotators' cuts taken together, recall as
 * the mean of the annotators. The start of the series counts as found, so that "no change" can be right.
 *
 * @source van den Burg & Williams 2020, arXiv:2003.06222, section 3.2
 */
export function changePointF1(annotations: readonly Annotation[], found: readonly number[]): number {
  const said = unique([0, ...found])
  const precision = matched(unique(annotations.flat().concat(0)), said) / said.length
  const recalls = annotations.map((one) => {
    const wanted = unique([0, ...one])
    return matched(wanted, said) / wanted.length
  })
  const recall = recalls.reduce((a, b) => a + b, 0) / recalls.length
  return (2 * precision * recall) / (precision + recall)
}

/** How many wanted cuts have a found one near, each found one used once. */
function matched(wanted: readonly number[], said: readonly number[]): number {
  const left = new Set(said)
  let count = 0
  for (const cut of wanted) {
    const near = [...left]
      .filter((one) => Math.abs(one - cut) <= MARGIN)
      .sort((a, b) => Math.abs(a - cut) - Math.abs(b - cut) || a - b)[0]
    if (near === undefined) continue
    left.delete(near)
    count++
  }
  return count
}

/**
 * How well the found segments cover the annotated ones: each annotated segment's best Jaccard index, weighted by its
 * length, mean of the annotators.
 *
 * @source Arbeláez et al. 2010, doi:10.1109/TPAMI.2010.161, as in TCPDBench
 */
export function covering(annotations: readonly Annotation[], found: readonly number[], length: number): number {
  const segments = segmentsOf(found, length)
  const each = annotations.map((one) =>
    segmentsOf(one, length).reduce((sum, [from, to]) => {
      const best = Math.max(...segments.map(([low, high]) => overlap(from, to, low, high)))
      return sum + ((to - from) * best) / length
    }, 0),
  )
  return each.reduce((a, b) => a + b, 0) / each.length
}

function segmentsOf(cuts: readonly number[], length: number): readonly (readonly [number, number])[] {
  const starts = unique([0, ...cuts.filter((cut) => cut > 0 && cut < length)])
  return starts.map((start, i) => [start, starts[i + 1] ?? length])
}

function overlap(from: number, to: number, low: number, high: number): number {
  const both = Math.max(0, Math.min(to, high) - Math.max(from, low))
  return both / (to - from + (high - low) - both)
}

function unique(cuts: readonly number[]): readonly number[] {
  return [...new Set(cuts)].sort((a, b) => a - b)
}
