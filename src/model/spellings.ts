const MOST = 24

/** How else a folded name may be spelled: each word replaced by those that the table sets beside it. */
export type Spellings = (key: string) => readonly string[]

/**
 * Spellings from sets of words that meet.
 *
 * @param sets each a list of words as `foldName` leaves them; a word may stand in several sets
 * @returns for a folded name all its spellings, itself first, at most 24
 */
export function spellings(sets: readonly (readonly string[])[]): Spellings {
  const others = new Map<string, readonly string[]>()
  for (const set of sets) {
    for (const word of set) others.set(word, [...new Set([word, ...(others.get(word) ?? []), ...set])])
  }
  return (key) => {
    const words = key.split(' ')
    let plain = true
    for (const word of words) if (others.has(word)) plain = false
    if (plain) return [key]
    let all: readonly string[] = ['']
    for (const word of words) {
      const choices = others.get(word)
      const one = choices === undefined || all.length * choices.length > MOST ? [word] : choices
      all = all.flatMap((start) => one.map((choice) => (start === '' ? choice : `${start} ${choice}`)))
    }
    return all
  }
}
