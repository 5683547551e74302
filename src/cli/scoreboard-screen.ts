import type { Scoreboard } from '../model/scoreboard.ts'
import { keptLines, type OutlookStyle, percent } from './outlook-screen.ts'
import { sayDay } from './say-day.ts'
import { wrapText } from './wrap-text.ts'

const MOST_COLUMNS = 100
const SCALE = 20

/** How good kept outlooks were, for a terminal: scores, calibration with its bins, and each outlook. */
export function scoreboardScreen(board: Scoreboard, { columns, color, next }: OutlookStyle): string {
  const width = Math.max(40, Math.min(columns, MOST_COLUMNS))
  const bold = (text: string) => (color ? `\u001b[1m${text}\u001b[0m` : text)
  const { counts, asOf, outlooks, scores, calibration, notes } = board
  const held = Object.entries(counts)
    .filter(([, n]) => n > 0)
    .map(([state, n]) => `${n} ${state}`)
  const lines = [
    bold(`Outlooks as of ${sayDay(asOf)}: ${held.length === 0 ? 'none is kept' : held.join(', ')}`),
    ...(scores.length === 0 ? [] : ['', ...scoreLines(scores)]),
    ...(calibration.bins.length === 0 ? [] : ['', ...calibrationLines(board)]),
    ...notes.flatMap((note) => wrapText(note, width)),
    ...outlooks.flatMap((one) => ['', ...keptLines(one, width)]),
    ...(next.length === 0 ? [] : ['', ...next]),
  ]
  return `${lines.join('\n')}\n`
}

function scoreLines(scores: Scoreboard['scores']): readonly string[] {
  const name = Math.max(9, ...scores.map(({ by }) => by.length))
  const skill = (value: number | null) => (value === null ? '–' : value.toFixed(2).replace('-', '−')).padStart(12)
  return [
    `${'by'.padEnd(name)}   n  ranked   Brier     log  climatology persistence`,
    ...scores.map(
      (one) =>
        `${one.by.padEnd(name)} ${String(one.n).padStart(3)}  ${one.rps.toFixed(3)}   ${one.brier.toFixed(3)}   ${one.log.toFixed(3)}${skill(one.skill)}${skill(one.skillPersistence)}`,
    ),
    'Scores: 0 is best. The last two: skill against climatology and persistence, 1 is best, 0 no better.',
  ]
}

function calibrationLines({ calibration: { bins, error } }: Scoreboard): readonly string[] {
  return [
    `Calibration of the pool (error ${(error ?? 0).toFixed(3)}): o said, x came`,
    ...bins.map(({ from, to, n, said, came }) => {
      const at = (value: number) => Math.min(SCALE - 1, Math.floor(value * SCALE))
      const line = Array.from({ length: SCALE }, (_, i) => (i === at(came) ? 'x' : i === at(said) ? 'o' : '·')).join('')
      const range = `${Math.round(100 * from)}–${Math.round(100 * to)} %`
      return `  ${range.padStart(8)} ${line}  said ${percent(said)}, came ${percent(came)}, n ${n}`
    }),
  ]
}
