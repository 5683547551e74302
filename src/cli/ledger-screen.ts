import type { LedgerAgreement, LedgerEntry, LedgerFigure, LedgerReport, Stance } from '../model/ledger-report.ts'
import { moneyWords } from '../tasks/say-ledger.ts'
import { countOf } from './count-of.ts'
import { sayDay } from './say-day.ts'
import { screenStyle } from './screen-style.ts'

const MOST_STANCES = 4
const INDENT = '   '
const VERDICTS = { holds: '✓', fails: '✗', open: '?' } as const

export interface LedgerScreenOptions {
  readonly columns: number
  readonly color: boolean
  /** an actor's id as people write it */
  readonly nameOf: (id: string) => string
  /** the last lines, as they are: what to do next */
  readonly next: readonly string[]
}

/** A ledger for a terminal: entries with who says which, papers with how far they came, comparisons checked, shares, stakes. */
export function ledgerScreen(report: LedgerReport, { columns, color, nameOf, next }: LedgerScreenOptions): string {
  const { bold, dim, wrap } = screenStyle({ columns, color })
  const block = (head: string, lines: readonly string[]) => (lines.length === 0 ? [] : [bold(head), ...lines])
  const { names, asOf, currencies } = report
  const scope = [
    Object.entries(currencies)
      .map(([code, name]) => `${code} = ${name}`)
      .join(', '),
    asOf === null ? '' : `as known on ${sayDay(asOf)}`,
    report.deflated === null ? '' : `in money of ${report.deflated.base}, by ${report.deflated.series}`,
  ].filter((part) => part !== '')
  const entries = report.entries.flatMap((entry) => [
    ...wrap(bold(entryHead(entry, nameOf))),
    ...entry.figures.flatMap((figure) => wrap(figureLine(figure), INDENT)),
  ])
  const blocks: (readonly string[])[] = [
    [bold(`The ledger of ${names.join(' and ')}`), ...(scope.length === 0 ? [] : wrap(scope.join(' · ')).map(dim))],
    entries,
    block(
      'Papers, and how far they came',
      report.agreements.flatMap((one) => agreementLines(one, wrap, nameOf)),
    ),
    block(
      'Comparisons, checked',
      report.comparisons.flatMap((one) => [
        ...wrap(`${VERDICTS[one.verdict]} ${one.sentence}`),
        ...wrap(`“${one.text}” ${placeOf(one.place)}`, INDENT).map(dim),
      ]),
    ),
    block('Who leans on whom', [
      ...report.shares.flatMap(({ sentence }) => wrap(`· ${sentence}`)),
      ...report.interdependence.flatMap(({ kind, period, salience, symmetry, interdependence }) =>
        wrap(
          `· ${kind} ${period ?? ''}: salience ${salience.toFixed(2)}, symmetry ${symmetry.toFixed(2)}, interdependence ${interdependence.toFixed(2)}`,
        ),
      ),
    ]),
    ...report.stakes.flatMap(({ name, interests, constraints, redLines, dependence }) => [
      block(`What ${name} wants`, stances(interests, wrap)),
      block(`What holds ${name} back`, stances(constraints, wrap)),
      block(`Red lines of ${name}`, stances(redLines, wrap)),
      block(`What is told of ${name} and dependence`, stances(dependence, wrap)),
    ]),
    report.unplaced.length === 0
      ? []
      : [
          ...wrap(`${countOf(report.unplaced.length, 'amount')} of which no word tells what it is about:`),
          ...report.unplaced.flatMap((figure) => wrap(figureLine(figure), INDENT)),
        ],
    report.notes.flatMap((note) => wrap(note)),
    report.method.flatMap((line) => wrap(line)).map(dim),
    next,
  ]
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`
}

type Wrap = (text: string, indent?: string) => readonly string[]

function entryHead(entry: LedgerEntry, nameOf: (id: string) => string): string {
  const { what, amount, when } = moneyWords(entry, nameOf)
  const differ = entry.agreed ? '' : ', accounts differ'
  const stage = entry.stage === null ? '' : `, ${entry.stage}`
  return `${what}: ${amount}${when === '' ? '' : `, ${when}`}${stage}${differ}`
}

function figureLine({ money, period, voice, modality, place, claim, indicator, real }: LedgerFigure): string {
  const { low, high, currency, bound } = money
  const number = (value: number) => value.toLocaleString('en-GB', { maximumFractionDigits: 2 })
  const amount = low === high ? number(low) : `${number(low)} to ${number(high)}`
  const inMoney =
    real === null
      ? ''
      : ` = ${number(Math.round(real.low))}${real.low === real.high ? '' : ` to ${number(Math.round(real.high))}`} real`
  const from =
    place === null
      ? `[${indicator?.feed}: ${indicator?.name}, line ${indicator?.line}]`
      : `“${place.quote.replace(/\s+/g, ' ')}” [claim ${claim?.slice(0, 8)}]`
  const firm = modality === 'actual' ? '' : ` ${modality}`
  const day = place?.published == null ? '' : `, ${sayDay(place.published)}`
  return `${bound === null ? '' : `${bound} `}${amount} ${currency}${inMoney}  ${period ?? 'no date'}${firm}  ${voice}${day}: ${from}`
}

function agreementLines(one: LedgerAgreement, wrap: Wrap, nameOf: (id: string) => string): readonly string[] {
  const open = [...new Set(one.stages.filter(({ reached }) => !reached).map(({ stage }) => `not ${stage}`))]
  const reached = one.stage === null ? open : [one.stage, ...open]
  const pair = one.pair.map(nameOf).join(' and ')
  return [
    ...wrap(`· ${one.when ?? 'no date'}  ${reached.join(', ') || 'stage not told'}  (${pair})`),
    ...one.claims.flatMap((claim) =>
      wrap(`“${claim.quote.replace(/\s+/g, ' ')}” ${placeOf(claim)} [claim ${claim.claim.slice(0, 8)}]`, INDENT),
    ),
  ]
}

function stances(some: readonly Stance[], wrap: Wrap): readonly string[] {
  const told = some
    .slice(0, MOST_STANCES)
    .flatMap((one) =>
      wrap(
        `· ${one.modality === 'actual' ? '' : `(${one.modality}) `}“${one.quote.replace(/\s+/g, ' ')}” ${placeOf(one)} [claim ${one.claim.slice(0, 8)}]`,
      ),
    )
  const more = some.length - MOST_STANCES
  return more > 0 ? [...told, `  and ${more} more (--json)`] : told
}

function placeOf({
  publisher,
  published,
  title,
}: {
  readonly publisher: string | null
  readonly published: string | null
  readonly title: string
}): string {
  return [publisher ?? title, published === null ? null : sayDay(published)].filter((part) => part !== null).join(', ')
}
