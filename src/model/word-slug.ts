const SMALL =
  /^(?:the|a|an|some|several|many|most|all|his|her|its|their|our|these|those|this|that|two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds|thousands|\d+|senior|top)$/

/** An id for what has none: its words in lower case with hyphens, articles and numbers left out. */
export function wordSlug(phrase: string): string {
  const words = phrase
    .normalize('NFKD')
    .replace(/\p{M}|['’]s\b|['’]/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
  const kept = words.filter((word) => !SMALL.test(word))
  return (kept.length > 0 ? kept : words).join('-')
}
