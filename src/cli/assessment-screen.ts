import type { Assessment, AssessmentSign } from '../model/assessment.ts'
import type { TiePeriod } from '../model/brief.ts'
import { sayDay } from './say-day.ts'
import { wrapText } from './wrap-text.ts'

const MOST_LINES = 40
const MOST_COLUMNS = 100
const BARS = '▁▂▃▄▅▆▇█'

export interface ScreenOptions {
  readonly columns: number
  readonly color: boolean
  /** the last lines, whole and unbroken: where the brief lies, what to do next */
  readonly next: readonly string[]
}

/**
 * An assessment for a terminal: at most 40 lines and 100 columns. Signs and doubts give way, weakest first, where it is long.
 */
export function assessmentScreen(assessment: Assessment, { columns, color, next }: ScreenOptions): string {
  const width = Math.max(40, Math.min(columns, MOST_COLUMNS))
  let signs = 3
  let doubts = 4
  let lines = layOut(assessment, width, color, next, signs, doubts)
  while (lines.length > MOST_LINES && (signs > 1 || doubts > 1)) {
    if (doubts >= signs) doubts--
    else signs--
    lines = layOut(assessment, width, color, next, signs, doubts)
  }
  return `${lines.join('\n')}\n`
}

function layOut(
  assessment: Assessment,
  width: number,
  color: boolean,
  next: readonly string[],
  signs: number,
  doubts: number,
): readonly string[] {
  const { names, documents, claims, asOf, confidence } = assessment
  const bold = (text: string) => (color ? `\u001b[1m${text}\u001b[0m` : text)
  const blue = (text: string) => (color ? `\u001b[34m${text}\u001b[0m` : text)
  const orange = (text: string) => (color ? `\u001b[33m${text}\u001b[0m` : text)
  const known = asOf === null ? '' : `, as known on ${sayDay(asOf)}`
  const told = (list: readonly AssessmentSign[], mark: string) =>
    list.slice(0, signs).flatMap((sign) => bullet(mark, `${sign.text}${sourceOf(sign)}`, width))
  const open = assessment.uncertain.slice(0, doubts).flatMap((text) => bullet('?', text, width))
  const block = (heading: string, lines: readonly string[]) => (lines.length === 0 ? [] : ['', heading, ...lines])
  return [
    `${bold(`${names[0]} and ${names[1]}`)} · ${documents} documents, ${claims} claims on the tie${known}`,
    ...wrapText(assessment.standing.join(' '), width),
    ...wrapText(`Confidence in the evidence: ${confidence.level} (${confidence.why}).`, width),
    ...(assessment.periods.length > 2 ? ['', ...bars(assessment.periods, width)] : []),
    ...block(blue('Signs of closeness'), told(assessment.closer, '▲')),
    ...block(orange('Signs of distance'), told(assessment.apart, '▼')),
    ...block('Uncertain', open),
    '',
    ...next,
  ]
}

function sourceOf(sign: AssessmentSign): string {
  const publisher = sign.publisher ?? 'publisher not told'
  const day = sign.published === null ? 'no date' : sayDay(sign.published)
  const parts = [publisher, day].filter((part) => !sign.text.includes(part)).join(', ')
  const more = sign.evidence.length > 1 ? `${sign.evidence.length} passages` : ''
  const all = [parts, more].filter((part) => part !== '').join('; ')
  return all === '' ? '' : ` (${all})`
}

/** Counts a period as bars: closer above, apart below; a dot is a period without any source. */
function bars(periods: readonly TiePeriod[], width: number): readonly string[] {
  const label = 9
  const each = Math.max(1, Math.min(5, Math.floor((width - label) / periods.length)))
  const most = Math.max(1, ...periods.flatMap(({ balance: { count } }) => [count.closer, count.apart]))
  const bar = (period: TiePeriod, count: number) => {
    if (period.coverage === 'gap') return '·'
    return count === 0 ? ' ' : (BARS[Math.ceil((count / most) * BARS.length) - 1] ?? ' ')
  }
  const row = (name: string, way: 'closer' | 'apart') =>
    name.padEnd(label) +
    periods
      .map((period) =>
        bar(period, period.balance.count[way])
          .repeat(Math.max(1, each - 1))
          .padEnd(each),
      )
      .join('')
  const every = Math.ceil(7 / each)
  let axis = ' '.repeat(label)
  for (const [i, { period }] of periods.entries()) {
    if (i % every === 0 && axis.length <= label + i * each) axis = axis.padEnd(label + i * each) + period
  }
  return [row('▲ closer', 'closer'), row('▼ apart', 'apart'), axis.trimEnd().slice(0, width)].map((line) =>
    line.trimEnd(),
  )
}

function bullet(mark: string, text: string, width: number): readonly string[] {
  const [first = '', ...rest] = wrapText(text, width - 2)
  return [`${mark} ${first}`, ...rest.map((line) => `  ${line}`)]
}
