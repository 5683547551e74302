/**
 * Fingerprints of a text: the least hash of each window of shingles, taken once a place. Two texts that share a run of at least
 * window + shingle − 1 words share a fingerprint.
 *
 * @param window shingles in a window, ≥ 1
 * @source Schleimer, Wilkerson & Aiken 2003, "Winnowing: local algorithms for document fingerprinting"
 */
export function winnowed(shingles: Int32Array, window: number): ReadonlySet<number> {
  const prints = new Set<number>()
  let least = -1
  for (let end = Math.min(window, shingles.length) - 1; end < shingles.length && end >= 0; end++) {
    const from = Math.max(0, end - window + 1)
    if (least < from) {
      least = from
      for (let i = from + 1; i <= end; i++) if ((shingles[i] as number) <= (shingles[least] as number)) least = i
    } else if ((shingles[end] as number) <= (shingles[least] as number)) least = end
    prints.add(shingles[least] as number)
  }
  return prints
}
