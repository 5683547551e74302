import type { OutlookReport } from '../../../model/outlook-report.ts'
import type { Scoreboard } from '../../../model/scoreboard.ts'
import { escapeHtml } from '../../brief/html/escape-html.ts'
import { standaloneSvg } from '../../brief/html/standalone-svg.ts'
import { sayDay } from '../../brief/prose/say-date.ts'
import { pictureCalibration } from './picture-calibration.ts'
import { outlookLegend, pictureOutlook } from './picture-outlook.ts'

const WIDTH = 760
const EDGE = 24
/** An outlook as a picture that stands alone, light or dark as its reader has it. */
export function renderOutlookSvg({ outlooks, names, asOf }: OutlookReport): string {
  const last = outlooks.filter(({ ordered }) => ordered).at(-1)?.deadline
  const known = asOf === null ? '' : `, as known on ${sayDay(asOf)}`
  const title = `Where ${names[0]} and ${names[1]} are heading${last === undefined ? '' : `, up to ${sayDay(last)}`}${known}`
  return page(title, pictureOutlook(outlooks, names, WIDTH - 2 * EDGE), outlookLegend(EDGE, 62), 76)
}

/** How well kept outlooks were calibrated, as a picture that stands alone. */
export function renderCalibrationSvg({ calibration, asOf }: Scoreboard): string {
  const title = `Of ${calibration.n} settled outlooks, as of ${sayDay(asOf)}: what was said, and what came`
  return page(title, pictureCalibration(calibration.bins, 480), '', 52)
}

function page(title: string, picture: string, more: string, top: number): string {
  const height = top + Number(/height="(\d+)"/.exec(picture)?.[1] ?? 300) + EDGE
  const placed = picture.replace('<svg ', `<svg x="${EDGE}" y="${top}" `)
  const head = `<text x="${EDGE}" y="36" style="fill:currentColor;font:650 14px var(--sans)">${escapeHtml(title)}</text>`
  return standaloneSvg(title, WIDTH, height, `${head}${more}${placed}`)
}
