import type { DirectedTie, TieReport } from '../../model/tie-report.ts'

/** A direction of one tie beside one of another. */
export interface MatchedDirections {
  readonly one: DirectedTie
  readonly other: DirectedTie | null
}

/** Directions of two ties that belong side by side: from the actor that both have, or toward it; else first by first. */
export function matchedDirections(report: TieReport, other: TieReport | null): readonly MatchedDirections[] {
  return report.directions.map((one, i) => ({
    one,
    other:
      other?.directions.find(({ source }) => source === one.source) ??
      other?.directions.find(({ target }) => target === one.target) ??
      other?.directions[i] ??
      null,
  }))
}

/** Names of the two of a direction, in its order. */
export function namesOfDirection({ tie, names }: TieReport, { source }: DirectedTie): readonly [string, string] {
  return source === tie[0] ? names : [names[1], names[0]]
}
