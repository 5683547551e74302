/** What pictures of one tie share: the time they show and how wide they are. */
export interface TimeAxis {
  readonly width: number
  readonly from: Date
  readonly to: Date
}

export const MARGIN_LEFT = 40
export const MARGIN_RIGHT = 16

export function day(iso: string): Date {
  return new Date(`${iso}T00:00:00Z`)
}

/** The day after, at whose start a stretch of days ends. */
export function dayAfter(iso: string): Date {
  return new Date(day(iso).getTime() + 86_400_000)
}

/** The ISO day under a place in a picture, in CSS pixels from its left edge. */
export function dayAt({ width, from, to }: TimeAxis, x: number): string {
  const share = Math.min(1, Math.max(0, (x - MARGIN_LEFT) / (width - MARGIN_LEFT - MARGIN_RIGHT)))
  return new Date(from.getTime() + share * (to.getTime() - from.getTime())).toISOString().slice(0, 10)
}

/** Where a day stands, in CSS pixels from the left edge. */
export function placeOf({ width, from, to }: TimeAxis, date: Date): number {
  const share = (date.getTime() - from.getTime()) / (to.getTime() - from.getTime())
  return MARGIN_LEFT + Math.min(1, Math.max(0, share)) * (width - MARGIN_LEFT - MARGIN_RIGHT)
}
