import type { BriefOutlook } from '../../../model/brief.ts'
import type { KeptOutlook, ToldOutcome } from '../../../model/outlook-report.ts'
import { outlookLegend, pictureOutlook } from '../../outlook/html/picture-outlook.ts'
import { percent } from '../../outlook/say-outlook.ts'
import { sayDay } from '../prose/say-date.ts'
import { bothWidths, WIDE } from './both-widths.ts'
import { escapeHtml } from './escape-html.ts'

const MOST_KEPT = 6

/** The chances of each outcome as bars, and as a table with the words of ICD 203. */
export function htmlOutlook({ outlooks, kept, formula }: BriefOutlook, names: readonly [string, string]): string {
  const before =
    kept.length === 0
      ? ''
      : `<p class="title">Kept before, and what came</p>${table(kept.slice(0, MOST_KEPT).map(keptRow))}`
  if (outlooks.length === 0) return before
  const bars = outlooks.some(({ ordered }) => ordered)
    ? `<figure><p class="title">How likely each outcome is</p><svg class="wide" width="${WIDE}" height="18" aria-hidden="true">${outlookLegend(0, 12)}</svg>${bothWidths((width) => pictureOutlook(outlooks, names, width))}
<figcaption>From worst to best: rupture, cooling, steady, warming; each part is as long as its outcome is likely.</figcaption></figure>`
    : ''
  const now = table(outlooks.map((one) => ({ ...one, level: one.confidence.level, last: null })))
  const how = formula.map((line) => `<p class="note">${escapeHtml(line)}</p>`).join('')
  return `${bars}${now}${before}<details><summary>How an outlook is reckoned, with every weight</summary>${how}</details>`
}

interface QuestionRows {
  readonly question: string
  readonly outcomes: readonly ToldOutcome[]
  readonly level: string
  /** what came; null where nothing is kept yet */
  readonly last: string | null
}

function keptRow({ record, told, state, outcome }: KeptOutlook): QuestionRows {
  const last = state === 'settled' ? `${outcome}` : state === 'due' ? 'due, not settled' : state
  return {
    question: `As of ${sayDay(record.knownAsOf)}: ${record.question}`,
    outcomes: told,
    level: record.confidence.level,
    last,
  }
}

/** One row an outcome, its words those of ICD 203; above them the question, and apart from them how sure it is and what came. */
function table(questions: readonly QuestionRows[]): string {
  const groups = questions.map(({ question, outcomes, level, last }) => {
    const came = last === null ? '' : ` Came: ${escapeHtml(last)}.`
    const head = `<tr><th scope="rowgroup" colspan="3" style="white-space:normal">${escapeHtml(question)} <span style="font-weight:400">Confidence: ${level}.${came}</span></th></tr>`
    const rows = outcomes.map(
      ({ outcome, probability, words }) =>
        `<tr><td>${escapeHtml(outcome)}</td><td class="n">${percent(probability)}</td><td>${words}</td></tr>`,
    )
    return `<tbody>${head}${rows.join('')}</tbody>`
  })
  return `<div class="wide-table" role="region" aria-label="Chances of each outcome" tabindex="0"><table><thead><tr><th scope="col">Outcome</th><th scope="col" class="n">Chance</th><th scope="col">In words (ICD 203)</th></tr></thead>${groups.join('')}</table></div>`
}
