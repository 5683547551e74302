/** One measured thing, as docs/benchmarks.md tells it. */
export interface Figure {
  readonly what: string
  readonly value: string
  readonly wanted?: string
}

const BEGIN = '<!-- bench workbench -->'
const END = '<!-- end workbench -->'

/** The middle one of some times. */
export function milliseconds(times: readonly number[]): string {
  const sorted = [...times].sort((a, b) => a - b)
  const middle = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
  return Number.isFinite(middle) ? `${Math.round(middle).toLocaleString('en-GB')} ms` : 'not within 20 s'
}

export function figureRows(figures: readonly Figure[]): readonly string[] {
  return figures.map(({ what, value, wanted = '' }) => `| ${what} | ${value} | ${wanted} |`)
}

/**
 * The page of benchmarks with these figures where the ones of an earlier run stood.
 *
 * @param load average number of processes that ran or waited in the minute before
 */
export function writeFigures(
  page: string,
  figures: readonly Figure[],
  { machine, day, load }: { readonly machine: string; readonly day: string; readonly load: number },
): string {
  const [begin, end] = [page.indexOf(BEGIN), page.indexOf(END)]
  if (begin < 0 || end < begin) throw new Error(`docs/benchmarks.md has no place from ${BEGIN} to ${END}.`)
  const table = ['| what | measured | wanted |', '| --- | --- | --- |', ...figureRows(figures)]
  const lines = [
    BEGIN,
    '',
    `Measured on ${day}, ${machine}; ${load.toFixed(1)} processes were waiting for it or running before the start.`,
    '',
    ...table,
    '',
  ]
  return `${page.slice(0, begin)}${lines.join('\n')}\n${page.slice(end)}`
}
