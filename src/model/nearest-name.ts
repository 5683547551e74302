import { editDistance } from './edit-distance.ts'

/**
 * Which of some names was meant by one that is none of them: the one with the fewest letters to change, in any case.
 *
 * @returns null where more than half the letters would have to change
 */
export function nearestName(name: string, names: readonly string[]): string | null {
  const wanted = name.toLowerCase()
  let best: { readonly name: string; readonly distance: number } | null = null
  for (const one of names) {
    const most = Math.ceil(Math.max(wanted.length, one.length) / 2)
    const distance = editDistance(wanted, one.toLowerCase(), most)
    if (distance <= most && (best === null || distance < best.distance)) best = { name: one, distance }
  }
  return best?.name ?? null
}
