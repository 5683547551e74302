import { findShifts } from '../analysis/shifts/find-shifts.ts'
import type { ManyTies, TieShifts } from './find-many-shifts.ts'

/** Looks for the shifts of some ties on a thread of the pool: see `findManyShifts`. */
export default function shiftsOnThread({ ties, attention, periodsPerYear }: ManyTies): readonly TieShifts[] {
  return ties.map((series) => findShifts(series, attention, periodsPerYear))
}
