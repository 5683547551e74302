/** "41 %"; "<1 %" and ">99 %" at the ends, where more is not known. */
export function sayPercent(share: number): string {
  const percent = 100 * share
  if (percent < 1) return '<1 %'
  return percent > 99 ? '>99 %' : `${Math.round(percent)} %`
}
