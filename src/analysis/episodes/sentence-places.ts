const END = /[.!?]["”’)]*\s+|\n+/gu

/** Tells in which paragraph and sentence of a text an offset lies, each counted from 0 through all of it. */
export function sentencePlaces(text: string): (offset: number) => readonly [paragraph: number, sentence: number] {
  const ends: number[] = []
  const paragraphs: number[] = []
  let paragraph = 0
  for (const match of text.matchAll(END)) {
    ends.push((match.index ?? 0) + match[0].length)
    if (match[0].includes('\n')) paragraph++
    paragraphs.push(paragraph)
  }
  return (offset) => {
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((ends[middle] as number) <= offset) low = middle + 1
      else high = middle
    }
    return [low === 0 ? 0 : (paragraphs[low - 1] as number), low]
  }
}
