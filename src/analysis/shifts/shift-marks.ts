import type { ShiftReport, ToldShift } from '../../model/shift-report.ts'
import type { TieMark } from '../../model/tie-report.ts'

/** Marks nearer to each other than this share of the picture have one label, at the first. */
const NEAR_SHARE = 0.035

/** The shifts of a tie as marks for its picture: a number each, with the periods between which they surely lie. */
export function shiftMarks({ shifts, span }: Pick<ShiftReport, 'shifts' | 'span'>): readonly TieMark[] {
  const wide = span === null ? 0 : Date.parse(span[1]) - Date.parse(span[0])
  const near = (one: ToldShift | undefined, next: ToldShift) =>
    one !== undefined && Date.parse(next.period.from) - Date.parse(one.period.from) < NEAR_SHARE * wide
  return shifts.map((shift, i) => {
    const { period, between, direction } = shift
    const group = [shift]
    for (let k = i + 1; near(shifts[k - 1], shifts[k] ?? shift) && shifts[k] !== undefined; k++) {
      group.push(shifts[k] as ToldShift)
    }
    const label = near(shifts[i - 1], shift) ? '' : group.map((one, k) => sign(one) + (i + k + 1)).join(' ')
    return { at: period.from, between: [between[0].from, between[1].to], label, way: direction }
  })
}

function sign({ direction }: ToldShift): string {
  return direction === 'closer' ? '▲' : '▼'
}
