/** Precision, recall and their harmonic mean. */
export interface ClusterScore {
  readonly p: number
  readonly r: number
  readonly f1: number
}

/**
 * How well clusters meet the annotated ones, by pairs of items: of pairs put together, how many belong so, and of pairs that belong
 * together, how many were put so.
 *
 * @param found the cluster of each item
 * @param gold  the annotated cluster of each item
 */
export function pairwiseScore(found: readonly (string | number)[], gold: readonly string[]): ClusterScore {
  let both = 0
  let told = 0
  let wanted = 0
  for (let a = 0; a < gold.length; a++) {
    for (let b = a + 1; b < gold.length; b++) {
      const same = gold[a] === gold[b]
      const joined = found[a] === found[b]
      if (same && joined) both++
      if (joined) told++
      if (same) wanted++
    }
  }
  return score(told === 0 ? 1 : both / told, wanted === 0 ? 1 : both / wanted)
}

/** @source Bagga & Baldwin 1998, B-cubed: by item, then the mean */
export function bCubed(found: readonly (string | number)[], gold: readonly string[]): ClusterScore {
  let p = 0
  let r = 0
  for (let a = 0; a < gold.length; a++) {
    let both = 0
    let told = 0
    let wanted = 0
    for (let b = 0; b < gold.length; b++) {
      const same = gold[a] === gold[b]
      const joined = found[a] === found[b]
      if (same && joined) both++
      if (joined) told++
      if (same) wanted++
    }
    p += both / told
    r += both / wanted
  }
  return gold.length === 0 ? score(1, 1) : score(p / gold.length, r / gold.length)
}

function score(p: number, r: number): ClusterScore {
  return { p, r, f1: p + r === 0 ? 0 : (2 * p * r) / (p + r) }
}
