/** How many mentions back one may go on from, besides the first ones of its document. */
const MOST_BACK = 24
const FIRST = 3

/** The mentions that one may go on from, as numbers: those shortly before it, and the first of its document. */
export function earlierMentions(number: number): readonly number[] {
  const from = Math.max(0, number - MOST_BACK)
  const first = Array.from({ length: Math.min(FIRST, from) }, (_, i) => i)
  return [...first, ...Array.from({ length: number - from }, (_, i) => from + i)]
}

/**
 * How likely are two mentions of a text of one happening, where each goes on from one before it or begins a new one? The chances of what
 * each goes on from are a softmax of scores; those of two being of one happening follow from them exactly: a mention is with one before it
 * where it goes on from that one, or from any that is with it.
 *
 * @param opening score of each mention beginning a new happening
 * @param going   scores of each going on from its `earlierMentions`; -Infinity where it must not
 * @returns chances, a row for each mention with as many as stand before it
 * @source antecedents as in Durrett & Klein 2013, their marginals summed in place of the best tree
 */
export function chancesTogether(
  opening: readonly number[],
  going: readonly (readonly number[])[],
): readonly Float64Array[] {
  const rows: Float64Array[] = []
  for (const [now, open] of opening.entries()) {
    const back = earlierMentions(now)
    const scores = going[now] as readonly number[]
    const top = Math.max(open, ...scores)
    const powers = scores.map((score) => Math.exp(score - top))
    const all = powers.reduce((sum, power) => sum + power, Math.exp(open - top))
    const row = new Float64Array(now)
    for (const [at, from] of back.entries()) {
      const chance = (powers[at] as number) / all
      if (chance < 1e-6) continue
      row[from] = (row[from] as number) + chance
      for (let other = 0; other < now; other++) {
        if (other === from) continue
        const together = other < from ? rows[from]?.[other] : rows[other]?.[from]
        row[other] = (row[other] as number) + chance * (together ?? 0)
      }
    }
    rows.push(row)
  }
  return rows
}
