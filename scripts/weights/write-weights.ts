import { writeFileSync } from 'node:fs'

/** Writes weights as a table of data/reading, the heaviest first; those that hardly count are left out. */
export function writeWeights(file: URL, title: string, weights: ReadonlyMap<string, number>, least = 0.02): number {
  const rows = [...weights]
    .filter(([, weight]) => Math.abs(weight) >= least)
    .sort((a, b) => Math.abs(b[1]) - Math.abs(a[1]) || (a[0] < b[0] ? -1 : 1))
    .map(([feature, weight]) => `${feature}\t${weight.toFixed(3)}`)
  writeFileSync(file, `${title}\nfeature\tweight\n${rows.join('\n')}\n`)
  return rows.length
}
