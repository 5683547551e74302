import type { BriefEvidence } from '../../model/brief.ts'
import { evidenceKey } from '../../model/brief-edit.ts'
import type { BriefScope } from './brief-scope.ts'
import type { EditedBrief } from './edit-sections.ts'
import { supportOf } from './prose/prose.ts'

/** The passages of a brief by the keys that outlast it. A claim that no sentence of it has told gets its number when somebody rests on it. */
export function briefToEdit({ context, known }: BriefScope): EditedBrief {
  const told = new Map(context.evidence().map((one) => [evidenceKey(one), one]))
  const byNumber = new Map([...told].map(([key, one]) => [one.number, key]))
  const cite = (key: string): readonly number[] => {
    const claim = known.get(key)
    return claim === undefined ? [told.get(key)?.number ?? []].flat() : context.cite([claim])
  }
  return {
    keyOf: (number) => byNumber.get(number) ?? '',
    cite: (keys) => [...new Set(keys.flatMap(cite))].sort((a, b) => a - b),
    supportOf(evidence) {
      if (evidence.length === 0) return 'none'
      const numbers = new Set(evidence)
      const ones = context.evidence().filter(({ number }) => numbers.has(number))
      const claims = ones.flatMap((one: BriefEvidence) => (one.kind === 'account' ? [] : (known.get(one.claim) ?? [])))
      if (claims.length === ones.length) return supportOf(claims, context)
      return new Set(ones.map(({ document }) => document)).size > 1 ? 'several' : 'single'
    },
  }
}
