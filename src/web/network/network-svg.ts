import type { NetworkAnswer } from '../../api/contract.ts'
import type { Palette } from '../charts/use-palette.ts'
import type { StackedPictures } from '../parts/stack-pictures.ts'
import { actorLook, measuresOf, type NetworkChoice, nearOf, tieLook, tollOf } from './network-looks.ts'

const SIZE = 1000
const MARGIN = 60
/** Only the larger ones are named. */
const MOST_NAMES = 80

/** A network as it is painted, drawn as an SVG for a file. */
export function networkSvg(
  network: NetworkAnswer,
  places: Float32Array,
  choice: NetworkChoice,
  palette: Palette,
): StackedPictures {
  const place = framed(places)
  const at = new Map(network.actors.map(({ id }, i) => [id, place(i)]))
  const measure = measuresOf(network)
  const ties = network.ties.flatMap((tie) => {
    const { type, color, size, hidden } = tieLook(tie, measure.tie, palette, choice)
    const [from, to] = tie.tie.map((id) => at.get(id))
    if (hidden || from === undefined || to === undefined) return []
    const dashes = type === 'whole' ? '' : ' stroke-dasharray="6 4"'
    return `<line x1="${from[0]}" y1="${from[1]}" x2="${to[0]}" y2="${to[1]}" stroke="${color}" stroke-width="${size.toFixed(1)}"${dashes}/>`
  })
  const toll = tollOf(network.ties)
  const near = nearOf(network, choice)
  const actors = network.actors
    .map((actor, i) => ({ spot: place(i), told: toll.get(actor.id)?.told ?? 0, actor }))
    .sort((a, b) => b.told - a.told)
  const marks = actors.map(({ spot: [x, y], told, actor }, rank) => {
    const { color, size, type, labelColor, label } = actorLook(actor, told, measure.actor, palette, near)
    const turn = type === 'diamond' ? ` transform="rotate(45 ${x} ${y})"` : ''
    const mark =
      type === 'circle'
        ? `<circle cx="${x}" cy="${y}" r="${size.toFixed(1)}" fill="${color}"/>`
        : `<rect x="${x - size * 0.8}" y="${y - size * 0.8}" width="${size * 1.6}" height="${size * 1.6}" fill="${color}"${turn}/>`
    if (rank >= MOST_NAMES || label === null) return mark
    return `${mark}<text x="${x + size + 4}" y="${y + 4}" fill="${labelColor}" stroke="${palette.paper}" stroke-width="3" paint-order="stroke">${escaped(label)}</text>`
  })
  return {
    width: SIZE,
    height: SIZE,
    svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${SIZE}" height="${SIZE}" viewBox="0 0 ${SIZE} ${SIZE}" font-family="sans-serif" font-size="13"><rect width="100%" height="100%" fill="${palette.paper}"/>${ties.join('')}${marks.reverse().join('')}</svg>`,
  }
}

/** Places within the picture, y upward in the network and downward here. */
function framed(places: Float32Array): (i: number) => readonly [number, number] {
  let [left, right, low, high] = [Infinity, -Infinity, Infinity, -Infinity]
  for (let i = 0; i < places.length; i += 2) {
    const [x = 0, y = 0] = [places[i], places[i + 1]]
    left = Math.min(left, x)
    right = Math.max(right, x)
    low = Math.min(low, y)
    high = Math.max(high, y)
  }
  const scale = (SIZE - 2 * MARGIN) / Math.max(right - left, high - low, 1e-9)
  const round = (value: number) => Math.round(value * 10) / 10
  return (i) => [
    round(SIZE / 2 + ((places[2 * i] ?? 0) - (left + right) / 2) * scale),
    round(SIZE / 2 - ((places[2 * i + 1] ?? 0) - (low + high) / 2) * scale),
  ]
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
