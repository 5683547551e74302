import type { Judgement } from '../../model/judgement.ts'

/** What people decided on which mentions tell of one happening. */
export interface MentionConstraints {
  readonly together: readonly (readonly [string, string])[]
  readonly apart: readonly (readonly [string, string])[]
}

/**
 * What do judgements say on which mentions belong together? Later ones win: to join a mention takes back what it was split from.
 *
 * @param judgements those in force, oldest first; of other kinds than `join` and `split` are left out
 * @param mentionOf  the mention that a claim is part of
 */
export function mentionConstraints(
  judgements: readonly Judgement[],
  mentionOf: (claim: string) => string = (claim) => claim,
): MentionConstraints {
  const decided = new Map<string, { readonly pair: readonly [string, string]; readonly together: boolean }>()
  const decide = (a: string, b: string, together: boolean) => {
    if (a === b) return
    const pair = a < b ? ([a, b] as const) : ([b, a] as const)
    decided.set(pair.join(' '), { pair, together })
  }
  for (const { claim, verdict } of judgements) {
    const one = mentionOf(claim)
    if (verdict.kind === 'split') for (const other of verdict.from) decide(one, mentionOf(other), false)
    if (verdict.kind !== 'join') continue
    for (const [key, { pair, together }] of decided) if (!together && pair.includes(one)) decided.delete(key)
    decide(one, mentionOf(verdict.with), true)
  }
  const of = (together: boolean) =>
    [...decided.values()].filter((one) => one.together === together).map(({ pair }) => pair)
  return { together: of(true), apart: of(false) }
}
