import type { Balance } from '../../../model/brief.ts'

const WIDTH = 320
const INSET = 10
const MIDDLE = 18

/**
 * Where a balance lies between all apart and all closer, with its 90 % interval.
 *
 * @returns an SVG element as text; empty where nothing leans
 */
export function pictureGauge({ value, interval }: Balance): string {
  if (value === null || interval === null) return ''
  const x = (at: number) => (INSET + ((at + 1) / 2) * (WIDTH - 2 * INSET)).toFixed(1)
  const words = `Balance ${value.toFixed(2)}, 90 % interval ${interval[0].toFixed(2)} to ${interval[1].toFixed(2)}, on a scale from −1, all apart, to +1, all closer`
  const way = value >= 0 ? 'closer' : 'apart'
  return `<svg class="gauge" viewBox="0 0 ${WIDTH} 44" role="img" aria-label="${words}"><title>${words}</title>
<line x1="${INSET}" x2="${WIDTH - INSET}" y1="${MIDDLE}" y2="${MIDDLE}" style="stroke:var(--line);stroke-width:6;stroke-linecap:round"></line>
<line x1="${x(interval[0])}" x2="${x(interval[1])}" y1="${MIDDLE}" y2="${MIDDLE}" style="stroke:var(--${way});stroke-opacity:.4;stroke-width:6;stroke-linecap:round"></line>
<line x1="${x(0)}" x2="${x(0)}" y1="${MIDDLE - 9}" y2="${MIDDLE + 9}" style="stroke:var(--soft)"></line>
<circle cx="${x(value)}" cy="${MIDDLE}" r="6.5" style="fill:var(--${way});stroke:var(--tint);stroke-width:2"></circle>
<text x="${INSET - 4}" y="41">▼ apart</text><text x="${x(0)}" y="41" text-anchor="middle">0</text><text x="${WIDTH - INSET + 4}" y="41" text-anchor="end">▲ closer</text></svg>`
}
