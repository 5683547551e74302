/** Syria, Iran and Russia stand together, Israel and the United States too; Turkey is friends with one of each. */
export const FEUD: readonly (readonly [string, string, number])[] = [
  ['SYR', 'IRN', 5],
  ['SYR', 'RUS', 5],
  ['IRN', 'RUS', 4],
  ['ISR', 'USA', 6],
  ['SYR', 'ISR', -7],
  ['IRN', 'ISR', -8],
  ['IRN', 'USA', -6],
  ['TUR', 'RUS', 4],
  ['TUR', 'USA', 4],
  ['TUR', 'IRN', 3],
]
