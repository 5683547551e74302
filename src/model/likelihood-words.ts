/** A row of ICD 203: the words for chances from `low` to `high`, shares of 1. */
export interface LikelihoodWord {
  readonly words: string
  readonly low: number
  readonly high: number
}

/**
 * The words for a chance. On the border of two rows it is the one nearer to an even chance, so that nothing is made to sound surer
 * than it is.
 *
 * @param chance [0, 1]
 * @param rows   by `low`, as data/scales/likelihood-words.tsv has them
 * @source Intelligence Community Directive 203 (2015), section D.6.e.2.(a)
 */
export function likelihoodWords(chance: number, rows: readonly LikelihoodWord[]): string {
  const fits = rows.filter(({ low, high }, i) => {
    const above = i === 0 || (chance > 0.5 ? chance > low : chance >= low)
    const below = i === rows.length - 1 || (chance > 0.5 ? chance <= high : chance < high)
    return above && below
  })
  return fits[0]?.words ?? ''
}
