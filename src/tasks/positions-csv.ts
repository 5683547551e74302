import type { PositionsReport } from '../model/positions-report.ts'

/** An actor a row and round; round 0 is where it stands now. */
export function positionsCsv({ actors, rounds, axes }: PositionsReport): readonly Readonly<Record<string, unknown>>[] {
  return actors.flatMap(({ actor, name, weight, from, odds }, i) => [
    { round: 0, actor, name, weight, odds, ...Object.fromEntries(axes.map((axis, k) => [axis.name, from[k]])) },
    ...rounds.map(({ positions, moves }, round) => {
      const move = moves.find((one) => one.actor === actor)
      const place = { [axes[0]?.name ?? 'position']: positions[i] }
      return { round: round + 1, actor, name, weight, odds, ...place, kind: move?.kind, asker: move?.asker }
    }),
  ])
}
