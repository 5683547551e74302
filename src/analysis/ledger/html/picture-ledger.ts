import { groupBy } from '../../../model/group-by.ts'
import type { LedgerAgreement, LedgerEntry, LedgerStage } from '../../../model/ledger-report.ts'
import { escapeHtml } from '../../brief/html/escape-html.ts'
import { labelWhen } from '../../brief/prose/say-date.ts'
import { capitalise } from '../../brief/prose/say-name.ts'
import { entryWords } from '../say-entry.ts'
import { sayMoney } from '../say-money.ts'

const ROW = 40
const HEAD = 30
const TEXT = 'fill:currentColor;font:12px var(--sans)'
const SMALL = 'fill:currentColor;fill-opacity:.7;font:11px var(--sans)'
const STAGES: Readonly<Record<LedgerStage, string>> = {
  announced: '○',
  signed: '◐',
  ratified: '◕',
  'in force': '●',
  implemented: '■',
  lapsed: '✕',
}

interface Picture {
  readonly svg: string
  readonly height: number
}

/** Amounts, a row an entry, on one scale in powers of ten for each currency: a bar from the lowest to the highest, a stroke for each figure. */
export function pictureAmounts(
  entries: readonly LedgerEntry[],
  nameOf: (id: string) => string,
  width: number,
): Picture {
  const parts: string[] = []
  let y = 0
  for (const [currency, some] of groupBy(entries, (entry) => entry.currency)) {
    const values = some.flatMap(({ range }) => range).filter((value) => value > 0)
    const [least, most] = [
      Math.floor(Math.log10(Math.min(...values, 1e9))),
      Math.ceil(Math.log10(Math.max(...values, 10))),
    ]
    const x = (value: number) =>
      8 + ((Math.log10(Math.max(value, 10 ** least)) - least) / Math.max(1, most - least)) * (width - 16)
    const bottom = y + HEAD + ROW * some.length
    for (let power = least; power <= most; power++) {
      const at = x(10 ** power).toFixed(1)
      const anchor = power === least ? 'start' : power === most ? 'end' : 'middle'
      parts.push(
        `<line x1="${at}" x2="${at}" y1="${y + 18}" y2="${bottom}" style="stroke:var(--line)"></line><text x="${at}" y="${y + 12}" text-anchor="${anchor}" style="${SMALL}">${escapeHtml(sayMoney({ low: 10 ** power, high: 10 ** power, currency, per: null, bound: null }))}</text>`,
      )
    }
    for (const [i, entry] of some.entries()) parts.push(rowOf(entry, nameOf, x, y + HEAD + ROW * i, width))
    y = bottom + 12
  }
  const words = `Amounts told of: ${entries.map((entry) => entryWords(entry, nameOf)).join('; ')}`
  return { svg: framed(parts, width, y, words), height: y }
}

function rowOf(
  entry: LedgerEntry,
  nameOf: (id: string) => string,
  x: (value: number) => number,
  y: number,
  width: number,
): string {
  const { range, figures, currency, per, period, stage, agreed } = entry
  const [from, to] = [x(range[0]), x(range[1])]
  const bound = figures.length === 1 ? (figures[0]?.money.bound ?? null) : null
  const amount = sayMoney({ low: range[0], high: range[1], currency, per, bound })
  const when = period === null ? '' : `, ${labelWhen(period)}`
  const label = shorten(
    `${capitalise(entryWords(entry, nameOf))}${when}${stage === null ? '' : `, ${stage}`}: ${amount}`,
    width,
  )
  const color = agreed ? 'var(--closer)' : 'var(--apart)'
  const strokes = figures.flatMap(({ money, voice }) =>
    [...new Set([money.low, money.high])].map((value) => {
      const at = x(value).toFixed(1)
      return `<line x1="${at}" x2="${at}" y1="${y + 18}" y2="${y + 32}" style="stroke:${color};stroke-width:2"><title>${escapeHtml(`${sayMoney(money)} by ${voice}`)}</title></line>`
    }),
  )
  return `<text x="8" y="${y + 12}" style="${TEXT}">${escapeHtml(label)}</text><line x1="${from.toFixed(1)}" x2="${(to + 0.01).toFixed(1)}" y1="${y + 25}" y2="${y + 25}" style="stroke:${color};stroke-opacity:.35;stroke-width:8"></line>${strokes.join('')}`
}

/** Papers, a row each by date, with a sign for how far each came. */
export function pictureAgreements(agreements: readonly LedgerAgreement[], width: number): Picture {
  const rows = agreements.map(({ when, stage, stages, claims }, i) => {
    const y = 34 + 20 * i
    const open = stages.some(({ reached }) => !reached) ? ', not carried out' : ''
    const date = when === null ? 'no date' : labelWhen(when)
    const words = shorten(
      `${date}${stage === null ? '' : `, ${stage}`}${open}: “${claims[0]?.quote.replace(/\s+/g, ' ') ?? ''}”`,
      width - 20,
    )
    return `<text x="8" y="${y}" style="${TEXT}">${stage === null ? '·' : STAGES[stage]}</text><text x="28" y="${y}" style="${TEXT}">${escapeHtml(words)}</text>`
  })
  const legend = Object.entries(STAGES)
    .map(([stage, sign]) => `${sign} ${stage}`)
    .join('  ')
  const height = 34 + 20 * agreements.length
  return {
    svg: framed(
      [`<text x="8" y="12" style="${SMALL}">${legend}</text>`, ...rows],
      width,
      height,
      'Agreements and how far they came',
    ),
    height,
  }
}

/** As many characters as fit. */
function shorten(text: string, width: number): string {
  const most = Math.max(30, Math.floor(width / 6.9))
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`
}

function framed(parts: readonly string[], width: number, height: number, words: string): string {
  return `<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="group" aria-label="${escapeHtml(words)}"><title>${escapeHtml(words)}</title><desc>The numbers stand in the text beside it.</desc>${parts.join('\n')}</svg>`
}
