import type { Claim } from '../../model/claim.ts'
import type { LedgerKind } from '../../model/ledger-report.ts'
import type { KindWord, LedgerVocabulary, WordRow } from './ledger-vocabulary.ts'

/** What a claim's type says by itself, as a word of that weight would. */
const TYPES: Readonly<Record<string, LedgerKind>> = { TRADE: 'trade', DEBT: 'debt' }
export const TYPE_WEIGHT = 1.5
/** A clause of fewer characters is taken with what stands around it. */
export const SHORT = 80
/** Words of the sentence outside the clause count by half. */
const OUTSIDE = 0.5
/** Below this no kind is told. */
const LEAST = 1

/** What a figure is about, and who gives it to whom. */
export interface PlacedFigure {
  /** `same`: what the figure told before was about */
  readonly kind: LedgerKind | 'same'
  /** whether the clause's source gives or receives */
  readonly giver: 'source' | 'target'
  /** whether it is a loan of its own, and not a part of all that is owed */
  readonly own: boolean
}

/**
 * What is a figure about: trade, debt, aid, arms, investment? By the words of its clause and of its sentence, each with its weight, and by its
 * claim's type.
 *
 * @param sentence the sentence around the claim
 * @returns null where no word tells
 */
export function placeFigure(claim: Claim, sentence: string, { kinds }: LedgerVocabulary): PlacedFigure | null {
  const [clause, outside] = nearAndFar(claim, sentence)
  const sums = new Map<KindWord['kind'], number>()
  const type = TYPES[claim.type]
  if (type !== undefined) sums.set(type, TYPE_WEIGHT)
  const owned = new Map<KindWord['kind'], number>()
  const givers: { readonly kind: KindWord['kind']; readonly giver: 'source' | 'target'; readonly weight: number }[] = []
  for (const row of kinds) {
    const { kind, weight, giver, own } = row.value
    const worth = weight * (hits(row, clause) ? 1 : hits(row, outside) ? OUTSIDE : 0)
    if (worth === 0 || kind === 'agreement') continue
    sums.set(kind, (sums.get(kind) ?? 0) + worth)
    owned.set(kind, (owned.get(kind) ?? 0) + (own ? worth : -worth))
    if (giver !== null && hits(row, clause)) givers.push({ kind, giver, weight })
  }
  const [best] = [...sums].filter(([, sum]) => sum >= LEAST).sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]))
  if (best === undefined) return null
  const [first] = givers.filter(({ kind }) => kind === best[0]).sort((a, b) => b.weight - a.weight)
  return { kind: best[0], giver: first?.giver ?? 'source', own: (owned.get(best[0]) ?? 0) > 0 }
}

/** The words of a clause, with those right before and after it where it is short, and the rest of its sentence; in lower case. */
export function nearAndFar({ passage }: Claim, sentence: string): readonly [string, string] {
  const at = Math.max(0, sentence.indexOf(passage.quote))
  const room = Math.max(0, (SHORT - passage.quote.length) / 2)
  const from = sentence.lastIndexOf(' ', at - room) + 1
  const end = at + passage.quote.length + room
  const to =
    end >= sentence.length ? sentence.length : Math.max(at + passage.quote.length, sentence.lastIndexOf(' ', end))
  const lower = sentence.toLowerCase()
  return [lower.slice(from, to), `${lower.slice(0, from)} … ${lower.slice(to)}`]
}

/** Whether a row's words stand in lower-case text. */
export function hits({ pattern }: Pick<WordRow<unknown>, 'pattern'>, text: string): boolean {
  pattern.lastIndex = 0
  return pattern.test(text)
}
