import type { BalanceActor } from '../../../model/balance-report.ts'

interface Place {
  readonly x: number
  readonly y: number
  /** whether its name begins beside it rather than ends there */
  readonly start: boolean
}

/** Places on a ring, one camp on each side, in the order given. */
export function ringLayout(
  actors: readonly Pick<BalanceActor, 'id' | 'camp'>[],
  size: number,
): ReadonlyMap<string, Place> {
  const camps = [1, 2].map((camp) => actors.filter((one) => one.camp === camp))
  const radius = size / 2 - 24
  return new Map(
    camps.flatMap((camp, side) =>
      camp.map(({ id }, i): readonly [string, Place] => {
        const share = (i + 1) / (camp.length + 1)
        // evenly from top to bottom, so that no name covers another
        const height = 2 * share - 1
        const way = side === 0 ? -1 : 1
        const x = size / 2 + way * (0.55 * radius * Math.sqrt(1 - height ** 2) + 12)
        return [id, { x, y: size / 2 + radius * height, start: side === 1 }]
      }),
    ),
  )
}
