import type { CharacterSpan, MarkedAttribution } from './annotated-attributions.ts'

/** Counts over texts, to be added up. */
export interface AttributionCounts {
  readonly marked: number
  readonly found: number
  /** pairs whose contents share at least 30 % and 80 % of their characters */
  readonly matched30: number
  readonly matched80: number
  /** of the pairs at 30 %, those with the right source */
  readonly rightSource: number
}

/** One marked attribution with the found one it was paired with, if any. */
export interface AttributionPair {
  readonly marked: MarkedAttribution
  readonly found: MarkedAttribution
  readonly overlap: number
}

const LOOSE = 0.3
const STRICT = 0.8

/**
 * Pairs marked and found attributions by their content, the best match first, each one once.
 *
 * Overlap is intersection over union of the characters that are not white space. Marks say each word once: what is found
 * inside the content of another found one is for the caller to leave out.
 */
export function pairAttributions(
  text: string,
  marked: readonly MarkedAttribution[],
  found: readonly MarkedAttribution[],
): readonly AttributionPair[] {
  const sets = (list: readonly MarkedAttribution[]) => list.map((one) => charactersOf(text, one.content))
  const [markedSets, foundSets] = [sets(marked), sets(found)]
  const all = marked.flatMap((one, m) =>
    found.flatMap((other, f) => {
      const overlap = jaccard(markedSets[m] as ReadonlySet<number>, foundSets[f] as ReadonlySet<number>)
      return overlap >= LOOSE ? [{ marked: one, found: other, overlap, m, f }] : []
    }),
  )
  all.sort((a, b) => b.overlap - a.overlap || a.m - b.m || a.f - b.f)
  const used = { m: new Set<number>(), f: new Set<number>() }
  return all.filter(({ m, f }) => {
    if (used.m.has(m) || used.f.has(f)) return false
    used.m.add(m)
    used.f.add(f)
    return true
  })
}

export function countAttributions(
  text: string,
  marked: readonly MarkedAttribution[],
  found: readonly MarkedAttribution[],
): AttributionCounts {
  const pairs = pairAttributions(text, marked, found)
  return {
    marked: marked.length,
    found: found.length,
    matched30: pairs.length,
    matched80: pairs.filter(({ overlap }) => overlap >= STRICT).length,
    rightSource: pairs.filter((pair) => sameSource(text, pair)).length,
  }
}

/** Do both name the same words as source, or both none? Half of the shorter one must lie in the other. */
export function sameSource(text: string, { marked, found }: AttributionPair): boolean {
  if (marked.source.length === 0 || found.source.length === 0) return marked.source.length === found.source.length
  const [a, b] = [charactersOf(text, marked.source), charactersOf(text, found.source)]
  return shared(a, b) >= 0.5 * Math.min(a.size, b.size)
}

export function charactersOf(text: string, spans: readonly CharacterSpan[]): ReadonlySet<number> {
  const set = new Set<number>()
  for (const [start, end] of spans) for (let i = start; i < end; i++) if (!/\s/.test(text[i] ?? ' ')) set.add(i)
  return set
}

function shared(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let count = 0
  for (const one of a) if (b.has(one)) count++
  return count
}

export function jaccard(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const both = shared(a, b)
  return both === 0 ? 0 : both / (a.size + b.size - both)
}
