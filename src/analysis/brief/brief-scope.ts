import type {
  Balance,
  BriefDimension,
  BriefParagraph,
  BriefSection,
  BriefSectionId,
  TiePeriod,
} from '../../model/brief.ts'
import type { Claim } from '../../model/claim.ts'
import type { Document } from '../../model/document.ts'
import type { ToldExplanations } from '../../model/explanation-report.ts'
import type { LedgerReport } from '../../model/ledger-report.ts'
import type { OutlookReport } from '../../model/outlook-report.ts'
import type { PullReport } from '../../model/pull-report.ts'
import type { ReadoutComparison } from '../../model/readout.ts'
import type { ToldShift } from '../../model/shift-report.ts'
import type { LedgerVocabulary } from '../ledger/ledger-vocabulary.ts'
import type { BriefContext } from './brief-context.ts'
import type { ClaimGroup } from './group-claims.ts'
import { onlyQuoted } from './prose/clause-renderings.ts'
import type { Prose } from './prose/prose.ts'
import { worthQuoting } from './prose/quote-sentence.ts'

/** What a section is written from. */
export interface BriefScope {
  readonly context: BriefContext
  readonly prose: Prose
  readonly names: readonly [string, string]
  /** claims of the tie itself */
  readonly claims: readonly Claim[]
  /** claims between one side of the tie and somebody else */
  readonly around: readonly Claim[]
  /** claims of the tie, told once each, strongest first */
  readonly groups: readonly ClaimGroup[]
  readonly documents: readonly Document[]
  readonly balance: Balance
  readonly periods: readonly TiePeriod[]
  readonly dimensions: readonly BriefDimension[]
  /** from when the tie stands otherwise, by date */
  readonly shifts: readonly ToldShift[]
  /** what each side told of the same days, set side by side */
  readonly accounts: readonly ReadoutComparison[]
  /** all claims that may be cited, by id */
  readonly known: ReadonlyMap<string, Claim>
  /** explanations that analysts weighed, of this tie */
  readonly explanations: readonly ToldExplanations[]
  readonly pull: PullReport
  readonly ledger: LedgerReport
  readonly ledgerWords: LedgerVocabulary
  /** where the tie heads, as reckoned apart; null where nothing is said of it */
  readonly outlook: OutlookReport | null
  /** ids of claims told in a section, and places of sentences quoted, so that the next section tells others */
  readonly told: Set<string>
}

/**
 * Groups that fit and were not told yet, strongest first and no two of one sentence; they count as told from then on. A sentence of a source is quoted
 * in full once only.
 */
export function take(
  scope: BriefScope,
  groups: readonly ClaimGroup[],
  count: number,
  fits: (group: ClaimGroup) => boolean,
): readonly ClaimGroup[] {
  const chosen: ClaimGroup[] = []
  const sentences = new Set<string>()
  for (const group of groups) {
    if (chosen.length === count) break
    if (scope.told.has(group.lead.id) || !fits(group)) continue
    const sentence = `${group.lead.passage.document}:${group.lead.sentence[0]}`
    if (sentences.has(sentence)) continue
    if (onlyQuoted(group.lead, scope.context)) {
      if (!worthQuoting(group.lead, scope.context)) continue
      if (scope.told.has(sentence)) continue
      scope.told.add(sentence)
    }
    sentences.add(sentence)
    chosen.push(group)
    for (const claim of group.claims) scope.told.add(claim.id)
  }
  return chosen
}

/** Groups in the order in which things happened; what has no date comes last. */
export function byTime(groups: readonly ClaimGroup[]): readonly ClaimGroup[] {
  const key = (group: ClaimGroup) => group.lead.when?.replace(/^\.\.\//, '') ?? '9999'
  return [...groups].sort((a, b) => key(a).localeCompare(key(b)) || b.rank - a.rank)
}

/** A section of the paragraphs that have something to say. */
export function section(
  id: BriefSectionId,
  title: string,
  paragraphs: readonly BriefParagraph[],
  notes: readonly string[] = [],
): BriefSection {
  return { id, title, paragraphs: paragraphs.filter((paragraph) => paragraph.sentences.length > 0), notes }
}

/** A balance with its interval: "−0.31 (−0.52 to −0.08)". */
export function sayBalance(balance: Balance): string {
  if (balance.value === null || balance.interval === null) return 'none'
  return `${signed(balance.value)} (${signed(balance.interval[0])} to ${signed(balance.interval[1])})`
}

function signed(value: number): string {
  const text = Math.abs(value).toFixed(2)
  return text === '0.00' ? '0' : `${value < 0 ? '−' : '+'}${text}`
}
