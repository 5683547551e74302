import { foldName } from '../../model/fold-name.ts'
import type { Appearance } from '../../model/source.ts'

/**
 * Where else the same text stood: under another publisher; where none is told, on another site. One publisher's several addresses are one
 * place, and so are the names that a file has on one's own disk.
 *
 * @param appearances of one document, in the order in which they became known
 * @param own         the publisher under whose name it counts already; null where it is not told
 */
export function otherPlaces(appearances: readonly Appearance[], own: string | null): readonly Appearance[] {
  const seen = new Set(own === null ? [] : [foldName(own)])
  const first = own === null ? appearances.find(({ publisher }) => publisher === null) : undefined
  if (first !== undefined) seen.add(placeOf(first))
  return appearances.filter((one) => {
    const place = placeOf(one)
    if (place === '' || seen.has(place)) return false
    seen.add(place)
    return true
  })
}

/** A publisher's folded name, else the site; empty where neither is known. */
function placeOf({ publisher, address }: Appearance): string {
  return publisher === null ? (/^https?:\/\/([^/:]+)/i.exec(address)?.[1]?.toLowerCase() ?? '') : foldName(publisher)
}
