import type { TieMark, TieReport } from '../../../model/tie-report.ts'
import { escapeHtml } from '../../brief/html/escape-html.ts'
import { standaloneSvg } from '../../brief/html/standalone-svg.ts'
import { pictureVolume } from './picture-volume.ts'
import { pictureWarmth } from './picture-warmth.ts'

const WIDTH = 760
const EDGE = 24
const WARMTH = 230
const VOLUME = 130
/** Both directions of a tie as one picture that stands alone, light or dark as its reader has it. */
export function renderTieSvg({ directions, names, tie, span, per }: TieReport, marks: readonly TieMark[] = []): string {
  let y = EDGE
  const parts: string[] = []
  const put = (svg: string, height: number) => {
    parts.push(svg.replace('<svg ', `<svg x="${EDGE}" y="${y}" `))
    y += height
  }
  const say = (text: string, weight: number) => {
    y += 14
    parts.push(
      `<text x="${EDGE}" y="${y}" style="fill:currentColor;font:${weight} 13px var(--sans)">${escapeHtml(text)}</text>`,
    )
    y += 6
  }
  for (const { source, all } of directions) {
    const pair = source === tie[0] ? names : ([names[1], names[0]] as const)
    say(`${pair[0]} → ${pair[1]}: warmth, −10 to +10, with its 90 % interval, by ${per}`, 650)
    put(pictureWarmth(all.series, pair, { width: WIDTH - 2 * EDGE, marks }), WARMTH)
    say('Events: cooperation up, conflict down', 400)
    put(pictureVolume(all.series, pair, { width: WIDTH - 2 * EDGE }), VOLUME + EDGE)
  }
  const title = `${names[0]} and ${names[1]}${span === null ? '' : `, ${span[0]} to ${span[1]}`}`
  return standaloneSvg(title, WIDTH, y, parts.join('\n'))
}
