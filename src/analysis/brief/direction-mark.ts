import type { Direction } from '../../model/claim.ts'

/** A direction's sign and words: told by shape and label, never by colour alone. */
export const DIRECTION_MARKS: Readonly<Record<Direction, { readonly sign: string; readonly words: string }>> = {
  closer: { sign: '▲', words: 'points closer' },
  apart: { sign: '▼', words: 'points apart' },
  neutral: { sign: '●', words: 'points neither way' },
}

/** Number lists with runs drawn together: "1–3, 7, 9". */
export function numberRanges(numbers: readonly number[]): string {
  const runs: [number, number][] = []
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const last = runs.at(-1)
    if (last && number <= last[1] + 1) last[1] = number
    else runs.push([number, number])
  }
  return runs
    .map(([from, to]) => (from === to ? `${from}` : to === from + 1 ? `${from}, ${to}` : `${from}–${to}`))
    .join(', ')
}
