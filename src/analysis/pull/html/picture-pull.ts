import type { PullActor, PullReport, PullSide } from '../../../model/pull-report.ts'
import { escapeHtml } from '../../brief/html/escape-html.ts'
import { sayNumber } from '../say-pull.ts'

const WARMEST = 10
const HEAD = 34
const DAY_MS = 86_400_000
const MARKS = { closer: '▲', apart: '▼' } as const

type Frame = Pick<PullReport, 'names' | 'span' | 'tie'>

/**
 * Third actors, a row each: how warm their ties with both sides are, how the tie stood after their moves, and when they moved.
 *
 * @param width in pixels; narrow pictures put the panels of a row below each other
 * @param hrefOf what a row's name opens; nothing where it is absent
 * @returns an SVG element as text, its height with it
 */
export function picturePull(
  actors: readonly PullActor[],
  frame: Frame,
  { width, hrefOf }: { readonly width: number; readonly hrefOf?: (actor: PullActor) => string },
): { readonly svg: string; readonly height: number } {
  const narrow = width < 500
  const tested = actors.some(({ studies }) => studies.length > 0)
  const panels = panelsOf(width, narrow, tested)
  const row = narrow ? 78 : 46
  const height = HEAD + row * actors.length + 24
  const rows = actors.map((actor, i) => {
    const top = HEAD + row * i
    const href = hrefOf?.(actor)
    const mark = actor.way === null ? '·' : MARKS[actor.way]
    const name = `<text x="0" y="${top + 14}" style="fill:${inkOf(actor)};font:600 13px var(--sans)">${mark} ${escapeHtml(actor.name)}</text>`
    const linked = href === undefined ? name : `<a href="${escapeHtml(href)}">${name}</a>`
    const middle = narrow ? top + 32 : top + 26
    return [
      `<line x1="0" x2="${width}" y1="${top - 4}" y2="${top - 4}" style="stroke:var(--line)"></line>`,
      linked,
      ties(actor, frame, panels.ties, middle),
      panels.after === null ? '' : after(actor, panels.after, middle),
      moves(actor, frame, panels.moves, narrow ? top + 58 : middle),
    ].join('')
  })
  const [first, last] = frame.span ?? ['', '']
  const heads = [
    head(panels.ties[0], `● with ${frame.names[0]}, ◆ with ${frame.names[1]}, −10 to +10`),
    panels.after === null || narrow ? '' : head(panels.after[0], 'The tie after its moves'),
    narrow ? '' : head(panels.moves[0], 'Its moves: △ toward, ▽ against'),
  ]
  const years =
    first === ''
      ? ''
      : `<text x="${panels.moves[0]}" y="${height - 6}" style="${SMALL}">${first.slice(0, 4)}</text><text x="${panels.moves[1]}" y="${height - 6}" text-anchor="end" style="${SMALL}">${last.slice(0, 4)}</text>`
  const words = `Third actors of ${frame.names[0]} and ${frame.names[1]}: ${actors.map(({ name, way }) => `${name} ${way ?? 'open'}`).join(', ')}`
  return {
    svg: `<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="group" aria-label="${escapeHtml(words)}"><title>${escapeHtml(words)}</title><desc>Each row is a third actor. The numbers stand in the text.</desc>${heads.join('')}${rows.join('\n')}${years}</svg>`,
    height,
  }
}

const SMALL = 'fill:currentColor;fill-opacity:.7;font:11px var(--sans)'

type Span = readonly [number, number]

interface Panels {
  readonly ties: Span
  readonly after: Span | null
  readonly moves: Span
}

function panelsOf(width: number, narrow: boolean, tested: boolean): Panels {
  if (narrow) return { ties: [6, width - 6], after: null, moves: [6, width - 6] }
  const start = Math.round(width * 0.24)
  if (!tested)
    return { ties: [start, Math.round(width * 0.58)], after: null, moves: [Math.round(width * 0.63), width - 6] }
  return {
    ties: [start, Math.round(width * 0.48)],
    after: [Math.round(width * 0.52), Math.round(width * 0.7)],
    moves: [Math.round(width * 0.74), width - 6],
  }
}

function head(x: number, text: string): string {
  return `<text x="${x}" y="14" style="${SMALL}">${escapeHtml(text)}</text>`
}

function inkOf({ way }: PullActor): string {
  return way === null ? 'currentColor' : `var(--${way}-ink)`
}

/** Warmth with either side, with its interval. */
function ties({ sides, triad, name }: PullActor, { names }: Frame, [from, to]: Span, y: number): string {
  const x = (value: number) => (from + ((value + WARMEST) / (2 * WARMEST)) * (to - from)).toFixed(1)
  const one = (side: PullSide, i: 0 | 1) => {
    const { warmth } = side
    if (warmth === null) return ''
    const at = y + (i === 0 ? -5 : 5)
    const sign = triad.signs[i + 1]
    const color = sign === 'none' ? 'currentColor' : `var(--${sign === 'positive' ? 'closer' : 'apart'})`
    const words = `${name} with ${names[i]}: ${sayNumber(warmth.mean)} (${sayNumber(warmth.low)} to ${sayNumber(warmth.high)}), ${side.events} events`
    const shape =
      i === 0
        ? `<circle cx="${x(warmth.mean)}" cy="${at}" r="4" style="fill:${color}"></circle>`
        : `<path d="M${x(warmth.mean)} ${at - 5}l5 5l-5 5l-5 -5z" style="fill:${color}"></path>`
    return `<g><title>${escapeHtml(words)}</title><line x1="${x(warmth.low)}" x2="${x(warmth.high)}" y1="${at}" y2="${at}" style="stroke:${color};stroke-opacity:.4;stroke-width:4;stroke-linecap:round"></line>${shape}</g>`
  }
  return `<line x1="${x(0)}" x2="${x(0)}" y1="${y - 12}" y2="${y + 12}" style="stroke:currentColor;stroke-opacity:.45"></line>${one(sides[0], 0)}${one(sides[1], 1)}`
}

/** How the tie stood after approaches and after blows, over the band of placebo dates. */
function after({ studies, name }: PullActor, [from, to]: Span, y: number): string {
  const most = Math.max(1, ...studies.flatMap(({ change, band }) => [change, ...band].map(Math.abs)))
  const x = (value: number) => (from + ((value / most + 1) / 2) * (to - from)).toFixed(1)
  const lines = studies.map(({ sort, change, band, p, q }) => {
    const at = y + (sort === 'approach' ? -6 : 6)
    const color = p <= 0.05 ? `var(--${change > 0 ? 'closer' : 'apart'})` : 'currentColor'
    const words = `after ${sort === 'approach' ? 'approaches' : 'blows'} of ${name}: ${sayNumber(change)}, placebo dates ${sayNumber(band[0])} to ${sayNumber(band[1])}, p ${p.toFixed(3)}, corrected ${q.toFixed(3)}`
    return `<g><title>${escapeHtml(words)}</title><line x1="${x(band[0])}" x2="${x(band[1])}" y1="${at}" y2="${at}" style="stroke:currentColor;stroke-opacity:.2;stroke-width:7"></line><text x="${x(change)}" y="${at + 4}" text-anchor="middle" style="fill:${color};font:11px var(--sans)">${sort === 'approach' ? '▲' : '▼'}</text></g>`
  })
  return `<line x1="${x(0)}" x2="${x(0)}" y1="${y - 12}" y2="${y + 12}" style="stroke:currentColor;stroke-opacity:.45"></line>${lines.join('')}`
}

/** When it moved: strokes up where it came toward the two, down where it struck at them. */
function moves({ moves: some, name }: PullActor, { span }: Frame, [from, to]: Span, y: number): string {
  if (span === null) return ''
  const [first, last] = [Date.parse(span[0]), Date.parse(span[1]) + DAY_MS]
  const most = Math.max(1, ...some.map(({ sum }) => Math.sqrt(sum)))
  const x = (day: string) => from + ((Date.parse(day) - first) / (last - first)) * (to - from)
  const strokes = some.flatMap(({ period, sort, sum }) => {
    const at = x(period.from)
    if (at < from - 0.5 || at > to) return []
    const size = (4 + 8 * (Math.sqrt(sum) / most)) * (sort === 'approach' ? -1 : 1)
    const color = sort === 'approach' ? 'closer' : 'apart'
    const words = `${name}, ${period.period}: ${sort}, ${sum.toFixed(1)} points`
    return [
      `<line x1="${at.toFixed(1)}" x2="${at.toFixed(1)}" y1="${y}" y2="${(y + size).toFixed(1)}" style="stroke:var(--${color});stroke-width:2.4"><title>${escapeHtml(words)}</title></line>`,
    ]
  })
  return `<line x1="${from}" x2="${to}" y1="${y}" y2="${y}" style="stroke:currentColor;stroke-opacity:.3"></line>${strokes.join('')}`
}
