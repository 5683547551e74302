import type { Reading, TimeExpression } from './reading.ts'

/** Words before a month that name a part of it, to its first and last day. */
const PARTS: readonly (readonly [RegExp, number, number])[] = [
  [/\b(?:first week of|beginning of|start of|early(?: in)?)(?: the)?$/, 1, 10],
  [/\b(?:second week of)$/, 8, 14],
  [/\b(?:middle of|mid-?)$/, 11, 20],
  [/\b(?:third week of)$/, 15, 21],
  [/\b(?:fourth week of|last week of|end of|late(?: in)?)$/, 21, 31],
]
const REACH = 24

/** The date or interval that a time gives; of a month, the part that the words before it name: "the middle of January". */
export function dayOrPart({ tokens, document }: Reading, { from, iso }: TimeExpression): string {
  if (!/^\d{4}-\d{2}$/.test(iso)) return iso
  const start = tokens[from]?.start ?? 0
  const before = document.text
    .slice(Math.max(0, start - REACH), start)
    .trimEnd()
    .toLowerCase()
  const part = PARTS.find(([words]) => words.test(before))
  if (part === undefined) return iso
  const [, first, last] = part
  return `${iso}-${String(first).padStart(2, '0')}/${iso}-${String(last).padStart(2, '0')}`
}
