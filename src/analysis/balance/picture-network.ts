import type { BalanceActor, BalanceReport, BalanceTie } from '../../model/balance-report.ts'
import { escapeHtml } from '../brief/html/escape-html.ts'

const CELL = 22
const LETTER = 6.6
const GAP = 8
const SPACE = 24
const LONGEST_NAME = 28
/** what the legend needs */
const LEAST_WIDTH = 480
const TEXT = 'fill:currentColor;font:12px var(--sans)'
const HEAD = 'fill:currentColor;font:650 13px var(--sans)'
const SOFT = 'fill:currentColor;fill-opacity:.7;font:12px var(--sans)'

/**
 * A signed network as a table of squares, ordered by camps: blue where a tie is positive, hatched where it is negative, framed where
 * it is at odds with the camps. Needs the hatching of `PICTURE_PATTERNS` on its page.
 *
 * @returns an SVG element as text, its size with it: it is as wide as its actors need
 */
export function pictureNetwork(report: BalanceReport): {
  readonly svg: string
  readonly width: number
  readonly height: number
} {
  const { actors, ties, line } = report
  const places = placesOf(actors)
  const names = Math.max(60, ...actors.map(({ name }) => shortened(name).length * LETTER)) + 8
  const side = (places.at(-1) ?? 0) + CELL
  const top = SPACE + 22 + names
  const left = names
  const width = Math.max(left + side, LEAST_WIDTH)
  const height = top + side + 2 * SPACE + 18
  const at = new Map(actors.map(({ id }, i) => [id, places[i] ?? 0]))
  const title = sayLine(report)
  const squares = ties.flatMap((tie) => {
    const [x, y] = [at.get(tie.a), at.get(tie.b)]
    if (x === undefined || y === undefined) return []
    return [square(left + x, top + y, tie, report), square(left + y, top + x, tie, report)]
  })
  const parts = [
    `<text x="0" y="14" style="${HEAD}">${escapeHtml(title)}</text>`,
    ...frames(actors, places, left, top),
    ...actors.flatMap(({ name, atOdds }, i) => {
      const middle = (places[i] ?? 0) + CELL / 2
      const text = escapeHtml(shortened(name))
      const style = atOdds > 0 ? TEXT : SOFT
      return [
        `<text style="${style}" x="${left - 6}" y="${top + middle + 4}" text-anchor="end">${text}</text>`,
        `<text style="${style}" transform="translate(${left + middle + 4} ${top - 6}) rotate(-90)">${text}</text>`,
      ]
    }),
    ...squares,
    legend(0, top + side + SPACE),
    `<text style="${SOFT}" x="0" y="${top + side + 2 * SPACE + 16}">${escapeHtml(line.exact ? 'Proved: no division into two camps has fewer ties at odds.' : `At least ${line.atLeast} ties are at odds in any division.`)}</text>`,
  ]
  return {
    svg: `<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="group" aria-label="${escapeHtml(title)}"><title>${escapeHtml(title)}</title>${parts.join('\n')}</svg>`,
    width,
    height,
  }
}

function shortened(name: string): string {
  return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1)}…` : name
}

/** "6 of 38 ties at odds with two camps" */
export function sayLine({ line, ties }: BalanceReport): string {
  const about = line.exact ? '' : 'at most '
  return `${about}${line.index} of ${ties.length} ties at odds with two camps`
}

/** Where each actor's row begins: a gap between camps, a wider one between parts. */
function placesOf(actors: readonly BalanceActor[]): readonly number[] {
  let at = 0
  return actors.map((actor, i) => {
    const before = actors[i - 1]
    if (before !== undefined) at += CELL
    if (before !== undefined && before.part !== actor.part) at += 2 * GAP
    else if (before !== undefined && before.camp !== actor.camp) at += GAP
    return at
  })
}

/** The ground of each pair of camps within a part. */
function frames(
  actors: readonly BalanceActor[],
  places: readonly number[],
  left: number,
  top: number,
): readonly string[] {
  const blocks = new Map<string, { readonly part: number; from: number; to: number }>()
  actors.forEach(({ part, camp }, i) => {
    const from = places[i] ?? 0
    const block = blocks.get(`${part} ${camp}`) ?? { part, from, to: from }
    block.to = from + CELL
    blocks.set(`${part} ${camp}`, block)
  })
  return [...blocks.values()].flatMap((a) =>
    [...blocks.values()]
      .filter((b) => a.part === b.part)
      .map(
        (b) =>
          `<rect x="${left + a.from}" y="${top + b.from}" width="${a.to - a.from}" height="${b.to - b.from}" style="fill:${a === b ? 'var(--line)' : 'none'};fill-opacity:.45;stroke:var(--line)"></rect>`,
      ),
  )
}

function square(x: number, y: number, tie: BalanceTie, { actors }: BalanceReport): string {
  const nameOf = (id: string) => actors.find((one) => one.id === id)?.name ?? id
  const odds = tie.frustrated ? ', at odds with the camps' : ''
  const words = `${nameOf(tie.a)} and ${nameOf(tie.b)}: ${tie.sign}${odds}`
  return `<rect x="${x + 2.5}" y="${y + 2.5}" width="${CELL - 5}" height="${CELL - 5}" rx="2" style="${lookOf(tie)}"><title>${escapeHtml(words)}</title></rect>`
}

function lookOf({ sign, frustrated }: Pick<BalanceTie, 'sign' | 'frustrated'>): string {
  const fill = sign === 'positive' ? 'fill:var(--closer)' : 'fill:url(#hatch-apart)'
  return `${fill};${frustrated ? 'stroke:currentColor;stroke-width:2.6' : `stroke:${sign === 'positive' ? 'none' : 'var(--apart)'}`}`
}

function legend(x: number, y: number): string {
  const kinds = [
    { words: 'positive', sign: 'positive', frustrated: false },
    { words: 'negative', sign: 'negative', frustrated: false },
    { words: 'positive between camps', sign: 'positive', frustrated: true },
    { words: 'negative within', sign: 'negative', frustrated: true },
  ] as const
  let at = x
  return kinds
    .map(({ words, ...look }) => {
      const drawn = `<rect x="${at}" y="${y}" width="13" height="13" rx="2" style="${lookOf(look)}"></rect><text x="${at + 18}" y="${y + 11}" style="${TEXT}">${words}</text>`
      at += 18 + words.length * LETTER + 14
      return drawn
    })
    .join('')
}
