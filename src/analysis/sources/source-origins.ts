import type { Copy } from '../../model/source.ts'

/** Words of a document, as far as origins need them. */
interface Place {
  readonly document: string
  readonly start: number
  readonly end: number
}

/**
 * Tells from which document some words come first: a text that repeats an earlier one as a whole, or took the passage they stand in
 * from one, is no report of its own.
 *
 * @param copies as `findCopies` finds them
 * @returns the id of the earliest document that has the words; the place's own where they were not taken over
 */
export function sourceOrigins(copies: readonly Copy[]): (place: Place) => string {
  const byDocument = new Map<string, Copy[]>()
  for (const copy of copies) byDocument.set(copy.document, [...(byDocument.get(copy.document) ?? []), copy])
  const originOf = (document: string, { start, end }: Place, seen: ReadonlySet<string>): string => {
    for (const { kind, of, passages } of byDocument.get(document) ?? []) {
      if (seen.has(of)) continue
      const next = new Set([...seen, of])
      if (kind === 'near') return originOf(of, { document: of, start: 0, end: 0 }, next)
      const within = passages.some(([from, to]) => start < to && end > from && overlap(start, end, from, to) >= 0.8)
      if (within) return of
    }
    return document
  }
  return (place) => originOf(place.document, place, new Set([place.document]))
}

/** Share of the words from start to end that lies between from and to. */
function overlap(start: number, end: number, from: number, to: number): number {
  return (Math.min(end, to) - Math.max(start, from)) / Math.max(1, end - start)
}
