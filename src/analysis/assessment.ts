import type { Assessment, AssessmentSign } from '../model/assessment.ts'
import type { Brief, BriefSentence } from '../model/brief.ts'
import { type BriefInput, composeBrief } from './brief/compose-brief.ts'
import { SIGN_HEADINGS } from './brief/sections/summary.ts'

/**
 * How do two actors stand, on one screen?
 *
 * @param input as for a brief; the assessment is a cut of the brief it makes
 */
export function assessTie(input: BriefInput): Assessment {
  return assessmentOf(composeBrief(input))
}

/** The one-screen cut of a brief. */
export function assessmentOf(brief: Brief): Assessment {
  const section = (id: string) => brief.sections.find((one) => one.id === id)
  const summary = section('summary')
  const paragraph = (heading: string | null) =>
    summary?.paragraphs.find((one) => one.heading === heading)?.sentences ?? []
  const changed = section('changes')
  const change = [...(changed?.paragraphs.find((one) => one.heading === null)?.sentences ?? []).map(textOf)]
  const open = section('explanations')?.paragraphs ?? []
  const doubts = summary?.paragraphs.at(-1)?.sentences.at(-1)
  const count = brief.balance.count
  return {
    tie: brief.tie,
    names: brief.names,
    asOf: brief.asOf,
    documents: brief.sources.length,
    claims: count.closer + count.apart + count.neutral,
    balance: brief.balance,
    confidence: brief.confidence,
    standing: [...paragraph(null).map(textOf), ...change, ...(summary?.notes ?? [])],
    periods: brief.periods,
    closer: paragraph(SIGN_HEADINGS.closer).map((sentence) => sign(sentence, brief)),
    apart: paragraph(SIGN_HEADINGS.apart).map((sentence) => sign(sentence, brief)),
    uncertain: [
      ...(doubts?.text.startsWith('Of the ') ? [doubts.text] : []),
      ...open.flatMap((one) => one.sentences.slice(0, 1).map(textOf)),
      ...(changed?.notes ?? []),
      ...(section('standing')?.notes ?? []).slice(0, 1),
    ],
  }
}

function textOf(sentence: BriefSentence): string {
  return sentence.text
}

function sign(sentence: BriefSentence, brief: Brief): AssessmentSign {
  const own = brief.evidence.filter((one) => sentence.evidence.includes(one.number))
  const first = own.find(({ publisher }) => publisher !== null && sentence.text.includes(publisher)) ?? own[0]
  return {
    text: sentence.text,
    publisher: first?.publisher ?? null,
    published: first?.published ?? null,
    evidence: sentence.evidence,
  }
}
