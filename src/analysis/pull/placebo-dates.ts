/**
 * Dates that bunch as the given ones do but stand elsewhere: the gaps between them, round the end to the beginning, in another order
 * and from another start.
 *
 * @param dates  positions, ascending, no two alike, in [0, length)
 * @param random numbers in [0, 1)
 * @returns draws a set of dates, in no order
 */
export function placeboDates(dates: readonly number[], length: number, random: () => number): () => readonly number[] {
  const gaps = dates.map((date, i) => {
    const next = dates[i + 1]
    return next === undefined ? (dates[0] ?? 0) + length - date : next - date
  })
  return () => {
    for (let i = gaps.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1))
      const swapped = gaps[i] ?? 0
      gaps[i] = gaps[j] ?? 0
      gaps[j] = swapped
    }
    let at = Math.floor(random() * length)
    return gaps.map((gap) => {
      const date = at
      at = (at + gap) % length
      return date
    })
  }
}
