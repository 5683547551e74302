import type { KeptOutlook, OutlookReport, ToldOutcome, ToldOutlook } from '../model/outlook-report.ts'
import { sayDay } from './say-day.ts'
import { wrapText } from './wrap-text.ts'

const MOST_COLUMNS = 100
const BAR = 24

export interface OutlookStyle {
  readonly columns: number
  readonly color: boolean
  /** the last lines, whole and unbroken */
  readonly next: readonly string[]
}

/** An outlook for a terminal: each question with its chances, in whose words, on what ground. */
export function outlookScreen(report: OutlookReport, { columns, color, next }: OutlookStyle): string {
  const width = Math.max(40, Math.min(columns, MOST_COLUMNS))
  const bold = (text: string) => (color ? `\u001b[1m${text}\u001b[0m` : text)
  const { names, asOf, outlooks, none, kept, notes, formula } = report
  const known = asOf === null ? '' : `, as known on ${sayDay(asOf)}`
  const lines = [
    bold(`Where ${names[0]} and ${names[1]} are heading${known}`),
    ...outlooks.flatMap((one) => ['', ...questionLines(one, width, bold)]),
    ...(none.length === 0 ? [] : ['']),
    ...none.flatMap(({ horizon, why }) =>
      wrapText(`No outlook of ${horizon} months from the tie’s own months: ${why}.`, width),
    ),
    ...(kept.length === 0 ? [] : ['', bold('Kept before'), ...kept.flatMap((one) => keptLines(one, width))]),
    ...(notes.length === 0 ? [] : ['', ...notes.flatMap((note) => wrapText(note, width))]),
    ...(outlooks.some(({ horizon }) => horizon !== null)
      ? ['', 'How it is reckoned (docs/methods.md):', ...formula.flatMap((line) => indented(line, width))]
      : []),
    ...(next.length === 0 ? [] : ['', ...next]),
  ]
  return `${lines.join('\n')}\n`
}

function questionLines(one: ToldOutlook, width: number, bold: (text: string) => string): readonly string[] {
  const { question, outcomes, forecasts, sentences, scenarios } = one
  return [
    ...wrapText(question, width).map(bold),
    ...chanceLines(outcomes),
    ...[sentences.judgement, sentences.confidence, sentences.wouldChange, sentences.changed].flatMap((text) =>
      wrapText(text, width),
    ),
    ...(forecasts.length === 0 ? [] : ['From:']),
    ...forecasts.flatMap(({ by, probabilities, weight, says }) =>
      indented(
        `${by}, weight ${weight.toFixed(2)}: ${outcomes.map(({ outcome }, i) => `${outcome} ${percent(probabilities[i] as number)}`).join(', ')}; ${says}`,
        width,
      ),
    ),
    ...(scenarios.length === 0 ? [] : ['Signposts:']),
    ...scenarios.flatMap(({ outcome, signposts }) =>
      indented(`${outcome}: ${signposts.map(({ says }) => says).join('; ')}`, width),
    ),
  ]
}

/** One line an outcome: its chance as a bar, in numbers and in words. */
function chanceLines(outcomes: readonly ToldOutcome[]): readonly string[] {
  const name = Math.max(...outcomes.map(({ outcome }) => outcome.length))
  return outcomes.map(
    ({ outcome, probability, words }) =>
      `  ${outcome.padEnd(name)} ${'█'.repeat(Math.round(BAR * probability)).padEnd(BAR, '·')} ${percent(probability).padStart(9)}  ${words}`,
  )
}

/** A kept outlook: what was said, and what came or which signposts were passed. */
export function keptLines(
  { record, told, state, outcome, why, score, signposts }: KeptOutlook,
  width: number,
): readonly string[] {
  const said = told.map((one) => `${one.outcome} ${percent(one.probability)}`).join(', ')
  const end =
    state === 'settled'
      ? `Came: ${outcome}. ${why} Ranked score ${(score?.rps ?? 0).toFixed(2)}, Brier ${(score?.brier ?? 0).toFixed(2)}, log ${(score?.log ?? 0).toFixed(2)}.`
      : state === 'void'
        ? `Void: ${why}`
        : state === 'due'
          ? record.rule.kind === 'typed'
            ? 'Due, and not settled.'
            : 'Due; no source tells of the months that would settle it.'
          : `Open until ${sayDay(record.deadline)}.`
  const met = signposts.flatMap((scenario) =>
    scenario.signposts.flatMap((one) =>
      one.met === null ? [] : [`${scenario.outcome}: ${one.says} (${sayDay(one.met)})`],
    ),
  )
  return [
    ...wrapText(`${record.id}  ${record.question}`, width),
    ...indented(`As of ${sayDay(record.knownAsOf)}: ${said}.`, width),
    ...indented(end, width),
    ...(met.length === 0 ? [] : indented(`Signposts passed: ${met.join('; ')}.`, width)),
  ]
}

/** Outlooks that were kept, a few lines each, under a heading. */
export function keptOutlookLines(kept: readonly KeptOutlook[], columns: number): string {
  const width = Math.max(40, Math.min(columns, MOST_COLUMNS))
  return `${['Where it heads, as it was said, and what came:', ...kept.flatMap((one) => keptLines(one, width))].join('\n')}\n`
}

function indented(text: string, width: number): readonly string[] {
  return wrapText(text, width - 4).map((line, i) => `${i === 0 ? '  ' : '    '}${line}`)
}

export function percent(probability: number): string {
  const whole = Math.round(100 * probability)
  return whole === 0 ? 'under 1 %' : whole === 100 ? 'over 99 %' : `${whole} %`
}
