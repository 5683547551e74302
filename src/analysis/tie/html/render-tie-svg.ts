import type { TieMark, TieReport } from '../../../model/tie-report.ts'
import { escapeHtml } from '../../brief/html/escape-html.ts'
import { PICTURE_PATTERNS } from '../../brief/html/picture-patterns.ts'
import { pictureVolume } from './picture-volume.ts'
import { pictureWarmth } from './picture-warmth.ts'

const WIDTH = 760
const EDGE = 24
const WARMTH = 230
const VOLUME = 130
const STYLE = `svg{--paper:#fffdf9;--ink:#1d1b18;--soft:#8b857a;--closer:#2f7fb5;--closer-ink:#1b608f;--apart:#c2641a;--apart-ink:#9a4a0c;--sans:system-ui,"Segoe UI",Roboto,"Helvetica Neue","Noto Sans",sans-serif;color:var(--ink)}
@media (prefers-color-scheme:dark){svg{--paper:#161513;--ink:#e9e4da;--soft:#8f897e;--closer:#5ba4d6;--closer-ink:#86c2ec;--apart:#e0873f;--apart-ink:#f2a76a}}`

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
  return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${WIDTH}" height="${y}" viewBox="0 0 ${WIDTH} ${y}" role="group" aria-label="${escapeHtml(title)}"><title>${escapeHtml(title)}</title><style>${STYLE}</style>${PICTURE_PATTERNS}<rect width="100%" height="100%" style="fill:var(--paper)"></rect>${parts.join('\n')}</svg>\n`
}
