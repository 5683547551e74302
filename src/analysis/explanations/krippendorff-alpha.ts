/**
 * How far raters agree on ordered categories, beyond chance: 1 all alike, 0 as by chance, below 0 worse.
 *
 * @param units      of each unit the categories its raters gave, numbers from 0 to `categories` − 1; a unit with fewer than two is passed over
 * @param categories how many there are, in order
 * @returns null where no unit has two ratings; 1 where all ratings are one category
 * @source Krippendorff 2011, Computing Krippendorff's alpha-reliability: coincidences and the ordinal difference function
 */
export function krippendorffAlpha(units: readonly (readonly number[])[], categories: number): number | null {
  const pairs = Array.from({ length: categories }, () => new Float64Array(categories))
  for (const unit of units) {
    if (unit.length < 2) continue
    for (const [i, one] of unit.entries()) {
      for (const [j, other] of unit.entries()) {
        const row = pairs[one]
        if (i !== j && row !== undefined) row[other] = (row[other] as number) + 1 / (unit.length - 1)
      }
    }
  }
  const totals = pairs.map((row) => row.reduce((sum, value) => sum + value, 0))
  const n = totals.reduce((sum, value) => sum + value, 0)
  if (n === 0) return null
  const difference = (c: number, k: number) => {
    const [low, high] = c < k ? [c, k] : [k, c]
    const between = totals.slice(low, high + 1).reduce((sum, value) => sum + value, 0)
    return (between - ((totals[low] as number) + (totals[high] as number)) / 2) ** 2
  }
  let observed = 0
  let expected = 0
  for (let c = 0; c < categories; c++) {
    for (let k = c + 1; k < categories; k++) {
      const far = difference(c, k)
      observed += (pairs[c]?.[k] as number) * far
      expected += (totals[c] as number) * (totals[k] as number) * far
    }
  }
  return expected === 0 ? 1 : 1 - ((n - 1) * observed) / expected
}
