import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { Scoreboard as Board } from '../../../model/scoreboard.ts'
import { useSending } from '../../asking/use-sending.ts'
import { calibrationPicture } from '../../charts/calibration-picture.ts'
import { PlotPicture } from '../../charts/plot-picture.tsx'
import { useWidth } from '../../charts/use-width.ts'
import { PictureFile } from '../../parts/picture-file.tsx'
import { ScrollTable } from '../../parts/scroll-table.tsx'
import { useWords } from '../../words/language.tsx'
import { KeptTable } from './kept-table.tsx'
import { OverTime } from './over-time.tsx'

const WIDEST = 420

/** Outlooks that were kept, what is due, and how good those were that are settled. */
export function Scoreboard({ board }: { readonly board: Board }) {
  const { outlooks, counts, scores, calibration, notes } = board
  const words = useWords().outlook
  return (
    <>
      <OverTime board={board} />
      <KeptTable kept={outlooks} counts={counts} />
      {counts.due > 0 && <SettleDue due={counts.due} />}
      {scores.length > 0 && (
        <section className="scored">
          <div>
            <h2>{words.scores}</h2>
            <ScoreTable scores={scores} />
            <p className="small soft">{words.scoresLead}</p>
            {notes.map((note) => (
              <p key={note} className="note">
                {note}
              </p>
            ))}
          </div>
          <Calibration calibration={calibration} />
        </section>
      )}
    </>
  )
}

function SettleDue({ due }: { readonly due: number }) {
  const words = useWords().outlook
  const { busy, error, send } = useSending()
  const [settled, setSettled] = useState<number | null>(null)
  const settle = async () => {
    const made = await send('POST /api/scoreboard/settle', {})
    if (made !== null) setSettled(made.length)
  }
  return (
    <p className="row">
      <Button size="compact-sm" variant="default" disabled={busy} onClick={() => void settle()}>
        {words.settleDue(due)}
      </Button>
      <span className="small soft" aria-live="polite">
        {error ?? (settled === null ? '' : words.settledNow(settled))}
      </span>
    </p>
  )
}

function ScoreTable({ scores }: Pick<Board, 'scores'>) {
  const words = useWords().outlook
  const skill = (value: number | null) => (value === null ? '–' : value.toFixed(2).replace('-', '−'))
  return (
    <ScrollTable label={words.scores} columns={words.scoreColumns} numbers={[1, 2, 3, 4, 5, 6]}>
      {scores.map(({ by, n, rps, brier, log, skill: usual, skillPersistence }) => (
        <tr key={by}>
          <th scope="row">
            <bdi>{by}</bdi>
          </th>
          <td className="n">{n}</td>
          {[rps, brier, log].map((score, i) => (
            <td key={words.scoreColumns[i + 2]} className="n">
              {score.toFixed(3)}
            </td>
          ))}
          <td className="n">{skill(usual)}</td>
          <td className="n">{skill(skillPersistence)}</td>
        </tr>
      ))}
    </ScrollTable>
  )
}

function Calibration({ calibration: { bins, error, n } }: Pick<Board, 'calibration'>) {
  const words = useWords()
  const [place, width] = useWidth<HTMLDivElement>()
  const options = useMemo(
    () =>
      width === null
        ? null
        : calibrationPicture(bins, {
            width: Math.min(width, WIDEST),
            said: words.outlook.said,
            came: words.outlook.cameOften,
          }),
    [bins, width, words],
  )
  if (bins.length === 0) return null
  const percent = (share: number) => `${Math.round(100 * share)} %`
  return (
    <div ref={place}>
      <h2>{words.outlook.calibration}</h2>
      <figure>
        {options !== null && <PlotPicture options={options} label={words.outlook.calibrationOf(n, error ?? 0)} />}
        <figcaption className="small soft row">
          <span>{words.outlook.calibrationLead}</span>
          <PictureFile name="calibration" />
        </figcaption>
      </figure>
      <details>
        <summary>{words.asTable}</summary>
        <ScrollTable label={words.outlook.calibration} columns={words.outlook.binColumns} numbers={[0, 1, 2, 3]}>
          {bins.map((bin) => (
            <tr key={bin.from}>
              <th scope="row" className="n nowrap">
                {Math.round(100 * bin.from)}–{percent(bin.to)}
              </th>
              <td className="n">{percent(bin.said)}</td>
              <td className="n">{percent(bin.came)}</td>
              <td className="n">{bin.n}</td>
            </tr>
          ))}
        </ScrollTable>
      </details>
    </div>
  )
}
