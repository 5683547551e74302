import type { Indicator } from '../../model/indicator.ts'
import type { LedgerFigure } from '../../model/ledger-report.ts'
import type { PlacedMoney } from './ledger-figures.ts'
import { direction } from './ledger-figures.ts'
import { type LedgerVocabulary, literally } from './ledger-vocabulary.ts'
import { hits } from './place-figure.ts'

/**
 * Which imported figures are money between two actors? The kind is told by the indicator's name, the currency and scale by its unit.
 *
 * @param indicators of pairs, any order; those of one actor, in no currency, or about something else are left out
 */
export function indicatorFigures(
  indicators: readonly Indicator[],
  vocabulary: LedgerVocabulary,
): readonly PlacedMoney[] {
  return indicators.flatMap((one): readonly PlacedMoney[] => {
    const unit = unitOf(one.unit, vocabulary)
    const name = one.name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')
    const row = vocabulary.kinds
      .filter(({ value }) => value.kind !== 'same' && value.kind !== 'agreement')
      .filter((word) => hits(word, name))
      .sort((a, b) => b.value.weight - a.value.weight || longest(b.pattern, name) - longest(a.pattern, name))[0]
    if (unit === null || row === undefined || row.value.kind === 'same' || one.target === null) return []
    const pair = [one.source, one.target].sort() as [string, string]
    const amount = one.value * unit.scale
    const { name: series, feed, file, line } = one
    const figure: LedgerFigure = {
      money: { low: amount, high: amount, currency: unit.currency, per: null, bound: null },
      period: one.period,
      voice: `${feed}, ${series}`,
      modality: 'actual',
      claim: null,
      place: null,
      indicator: { name: series, feed, file, line },
      real: null,
    }
    const sides =
      row.value.giver === null ? { from: null, to: null } : sidesOf(one.source, one.target, row.value.giver, pair)
    return [{ kind: row.value.kind, pair, ...sides, own: false, figure, stages: [] }]
  })
}

/** The length of a pattern's longest match: "arms exports" says more than "exports". */
function longest(pattern: RegExp, text: string): number {
  pattern.lastIndex = 0
  return Math.max(0, ...[...text.matchAll(pattern)].map(([words]) => words.length))
}

function sidesOf(source: string, target: string, giver: 'source' | 'target', pair: readonly [string, string]) {
  return direction({ source: [source], target: [target] }, giver, pair)
}

/** "million USD", "current US$", "thousand US dollars": the currency and what a value is multiplied with; null where it is no money. */
export function unitOf(
  unit: string,
  { currencyOf, numbers }: Pick<LedgerVocabulary, 'currencyOf' | 'numbers'>,
): { readonly currency: string; readonly scale: number } | null {
  const lower = unit.toLowerCase()
  const found = [...currencyOf]
    .filter(([word]) => new RegExp(`(?<!\\p{L})${literally(word)}s?(?!\\p{L})`, 'u').test(lower))
    .sort((a, b) => b[0].length - a[0].length)[0]
  if (found === undefined) return null
  const scale = [...numbers].filter(
    ([word, value]) => value >= 1000 && new RegExp(`(?<!\\p{L})${literally(word)}s?(?!\\p{L})`, 'u').test(lower),
  )
  return { currency: found[1], scale: Math.max(1, ...scale.map(([, value]) => value)) }
}
