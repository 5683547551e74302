import type { Point } from './tie-arcs.ts'

/** A name at a point. */
export interface PlacedLabel {
  readonly text: string
  readonly at: Point
  readonly anchor: 'start' | 'middle' | 'end'
}

interface Asked {
  readonly text: string
  readonly point: Point
  /** of its mark, pixels */
  readonly radius: number
}

/** Height of a line, and width of a letter, in pixels at the size that the map uses. */
const LINE = 15
const LETTER = 6.7

/** Names beside their marks, in the order given; one for which no side is free, or is within the picture, is left out. */
export function placeLabels(asked: readonly Asked[], [width, height]: Point): readonly PlacedLabel[] {
  const taken: Box[] = asked.map(({ point: [x, y], radius }) => [x - radius, y - radius, x + radius, y + radius])
  return asked.flatMap(({ text, point: [x, y], radius }) => {
    const long = text.length * LETTER
    const off = radius + 4
    const sides: readonly PlacedLabel[] = [
      { text, at: [x + off, y + 4], anchor: 'start' },
      { text, at: [x - off, y + 4], anchor: 'end' },
      { text, at: [x, y - off - 2], anchor: 'middle' },
      { text, at: [x, y + off + 10], anchor: 'middle' },
    ]
    for (const label of sides) {
      const box = boxOf(label, long)
      if (box[0] < 0 || box[1] < 0 || box[2] > width || box[3] > height) continue
      if (taken.some((other) => overlap(box, other))) continue
      taken.push(box)
      return [label]
    }
    return []
  })
}

type Box = readonly [left: number, top: number, right: number, bottom: number]

function boxOf({ at: [x, y], anchor }: PlacedLabel, width: number): Box {
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
  return [left, y - LINE + 3, left + width, y + 3]
}

function overlap(a: Box, b: Box): boolean {
  return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3]
}
