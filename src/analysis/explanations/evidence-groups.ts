import type { FoundGround } from '../../model/explanation-report.ts'
import type { Evidence } from '../../model/matrix.ts'

/** Evidence whose words are so far the same, counted in the shorter of the two, has one origin. */
const SAME_WORDS = 0.8

/**
 * Which evidence counts together once? What tells the same of one happening, what stands in the same words or took them from the same
 * text, and what an analyst has put together. Where an analyst says what a piece belongs to, that alone counts.
 *
 * @param evidence in the order of the matrix
 * @param grounds  what each rests on, by id
 * @returns a number for each: equal ones belong together, in the order in which they first come
 */
export function evidenceGroups(
  evidence: readonly Evidence[],
  grounds: ReadonlyMap<string, FoundGround>,
): readonly number[] {
  const parent = evidence.map((_, i) => i)
  const root = (i: number): number => {
    let at = i
    while (parent[at] !== at) at = parent[at] as number
    return at
  }
  const join = (i: number, j: number) => {
    const [a, b] = [root(i), root(j)]
    parent[Math.max(a, b)] = Math.min(a, b)
  }
  const firstWith = new Map<string, number>()
  const share = (key: string, i: number) => {
    const first = firstWith.get(key)
    if (first === undefined) firstWith.set(key, i)
    else join(first, i)
  }
  const byOrigin = new Map<string, number[]>()
  for (const [i, { id, group }] of evidence.entries()) {
    const ground = grounds.get(id)
    if (group !== null) share(`group:${group}`, i)
    if (ground === undefined || group !== null) continue
    // happenings are put together by machine, which errs: what is told of one has to be of one kind as well
    if (ground.told !== null) share(`told:${ground.told.episode} ${ground.told.type} ${ground.told.negated}`, i)
    const alike = byOrigin.get(ground.origin) ?? []
    for (const j of alike) if (sameWords(ground, grounds.get(evidence[j]?.id ?? ''))) join(i, j)
    byOrigin.set(ground.origin, [...alike, i])
  }
  return evidence.map((_, i) => root(i))
}

function sameWords({ passage }: FoundGround, other: FoundGround | undefined): boolean {
  if (other === undefined) return false
  const [one, two] = [wordsOf(passage.quote), wordsOf(other.passage.quote)]
  const shared = [...one].filter((word) => two.has(word)).length
  return shared >= SAME_WORDS * Math.min(one.size, two.size)
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
}
