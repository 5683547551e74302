import type { BoardTie } from '../../model/tie-board.ts'

/** A tie as it was known to stand in a month, with what was told up to then; as it is where the month is null. */
export function boardUntil(tie: BoardTie, at: string | null): BoardTie {
  if (at === null) return tie
  const months = tie.months.filter(({ start }) => start.slice(0, 7) <= at)
  return { ...tie, months, events: months.reduce((sum, { events }) => sum + events, 0) }
}
