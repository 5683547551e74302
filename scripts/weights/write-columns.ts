import { writeFileSync } from 'node:fs'

/** Writes weights as a table of data/reading with a column for each outcome, in the order of the features' names. */
export function writeColumns(
  file: URL,
  title: string,
  columns: readonly string[],
  weights: readonly ReadonlyMap<string, number>[],
  least = 0.05,
): number {
  const features = [...new Set(weights.flatMap((of) => [...of.keys()]))].sort()
  const rows = features
    .map((feature) => ({ feature, row: weights.map((of) => of.get(feature) ?? 0) }))
    .filter(({ row }) => row.some((one) => Math.abs(one) >= least))
    .map(({ feature, row }) => [feature, ...row.map((one) => one.toFixed(2))].join('\t'))
  writeFileSync(file, `${title}\n${['feature', ...columns].join('\t')}\n${rows.join('\n')}\n`)
  return rows.length
}
