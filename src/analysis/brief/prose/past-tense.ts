const IRREGULAR: Readonly<Record<string, string>> = Object.fromEntries(
  `beating beat|becoming became|beginning began|bidding bid|binding bound|breaking broke|bringing brought|building built|
buying bought|choosing chose|coming came|cutting cut|dealing dealt|drawing drew|driving drove|falling fell|fighting fought|
finding found|fleeing fled|flying flew|forbidding forbade|freezing froze|getting got|giving gave|going went|having had|
hearing heard|hitting hit|holding held|keeping kept|laying laid|leading led|leaving left|lending lent|letting let|
losing lost|making made|meaning meant|meeting met|paying paid|putting put|reading read|rising rose|running ran|saying said|
seeing saw|seeking sought|selling sold|sending sent|setting set|shooting shot|showing showed|shutting shut|speaking spoke|
spending spent|splitting split|standing stood|striking struck|swearing swore|taking took|telling told|thinking thought|
throwing threw|undertaking undertook|upholding upheld|winning won|withdrawing withdrew|withholding withheld|writing wrote`
    .split(/[|\n]+/)
    .filter((pair) => pair !== '')
    .map((pair) => pair.split(' ')),
)

/** "accusing" to "accused", "leaving" to "left"; null for what is no -ing form. */
export function pastTense(participle: string): string | null {
  const lower = participle.toLowerCase()
  const irregular = IRREGULAR[lower]
  if (irregular !== undefined) return irregular
  if (!/^[a-z]{2,}ing$/.test(lower)) return null
  const stem = lower.slice(0, -3)
  if (!/[aeiouy]/.test(stem)) return null
  if (/[^aeiou]y$/.test(stem)) return `${stem.slice(0, -1)}ied`
  return stem.endsWith('e') ? `${stem}d` : `${stem}ed`
}
