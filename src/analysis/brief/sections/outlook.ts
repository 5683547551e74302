import type { BriefOutlook, BriefSection } from '../../../model/brief.ts'
import type { KeptOutlook, OutlookReport } from '../../../model/outlook-report.ts'
import { type BriefScope, section } from '../brief-scope.ts'
import { sayDay } from '../prose/say-date.ts'

/** What happened up to so many days before counts as ground of an outlook. */
const GROUND_DAYS = 366
const MOST_KEPT = 6

export function hasOutlook({ outlook }: BriefScope): boolean {
  return outlook !== null && (outlook.outlooks.length > 0 || outlook.kept.length > 0)
}

/** Where the tie heads: how likely each outcome is, and apart from that how sure, what would change it, and what moved since the last time. */
export function outlook(scope: BriefScope): BriefSection {
  const report = scope.outlook
  if (report === null) return section('outlook', TITLE, [])
  const evidence = groundOf(scope, report.knownTo)
  const told = report.outlooks.map(({ question, sentences }) => ({ heading: question, text: sentences.judgement }))
  const notes = [
    ...report.outlooks.map(({ sentences: { confidence, wouldChange, changed } }) =>
      [confidence, wouldChange, changed].join(' '),
    ),
    ...report.none.map(({ horizon, why }) => `No outlook of ${horizon} months from the tie’s own months: ${why}.`),
    ...report.notes,
    ...keptBefore(report).slice(0, MOST_KEPT).map(sayKept),
  ]
  if (evidence.length === 0) return section('outlook', TITLE, [], [...told.map(({ text }) => text), ...notes])
  const paragraphs = told.map(({ heading, text }) => ({
    heading,
    sentences: [{ text, evidence, support: 'several' as const }],
  }))
  return section('outlook', TITLE, paragraphs, notes)
}

/** What was kept and is not the same as what is said now. */
function keptBefore({ kept, outlooks }: OutlookReport): readonly KeptOutlook[] {
  const now = new Set(outlooks.map(({ question }) => question))
  return kept.filter(
    ({ record, state }) => state !== 'open' || record.rule.kind === 'typed' || !now.has(record.question),
  )
}

const TITLE = 'Where it heads'

/** The outlook as data: what the pictures and tables of the section are drawn from. */
export function briefOutlook({ outlook: report }: BriefScope): BriefOutlook | null {
  if (report === null) return null
  return { outlooks: report.outlooks, kept: keptBefore(report), formula: report.formula }
}

/** Claims of what happened between the two in the year up to the last month known: what an outlook of a case of texts rests on. */
function groundOf({ claims, context }: BriefScope, knownTo: string | null): readonly number[] {
  if (knownTo === null) return []
  const from = new Date(Date.parse(`${knownTo}T00:00:00Z`) - GROUND_DAYS * 86_400_000).toISOString().slice(0, 10)
  const ground = claims.filter(({ kind, when }) => kind === 'event' && when !== null && when >= from && when <= knownTo)
  return context.cite(ground)
}

function sayKept({ record, state, outcome, why, score }: KeptOutlook): string {
  const end =
    state === 'settled'
      ? `It came to “${outcome}”. ${why}. Its Brier score is ${(score?.brier ?? 0).toFixed(2)}.`
      : state === 'void'
        ? `It is void. ${why}.`
        : state === 'due'
          ? sayDue(record.rule.kind)
          : `It is open until ${sayDay(record.deadline)}.`
  return `Kept as of ${sayDay(record.knownAsOf)}: ${record.question} ${end}`
}

function sayDue(rule: KeptOutlook['record']['rule']['kind']): string {
  return rule === 'typed'
    ? 'It is due, and nobody has settled it.'
    : 'It is due, and no source tells of the months that would settle it.'
}
