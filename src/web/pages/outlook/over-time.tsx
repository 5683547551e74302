import { useId, useMemo } from 'react'
import type { ForecasterLine, OutlookSeries } from '../../../model/outlook-series.ts'
import type { Scoreboard } from '../../../model/scoreboard.ts'
import { useSelection } from '../../address/selection.ts'
import { type LineStyle, lineStyles, outlookPicture } from '../../charts/outlook-picture.ts'
import { PlotPicture } from '../../charts/plot-picture.tsx'
import { useWidth } from '../../charts/use-width.ts'
import { PictureFile } from '../../parts/picture-file.tsx'
import { sayDate } from '../../parts/say-date.ts'
import { ScrollTable } from '../../parts/scroll-table.tsx'
import { useWords } from '../../words/language.tsx'

const WIDEST = 920

/** How probabilities moved over time, for one question after another: a picture, what moved last, and the numbers. */
export function OverTime({ board: { series, asOf } }: { readonly board: Scoreboard }) {
  const words = useWords().outlook
  const { word, select } = useSelection()
  const id = useId()
  const longest = Math.max(0, ...series.map(given))
  const chosen = series.find(({ key }) => key === word('series')) ?? series.find((one) => given(one) === longest)
  if (chosen === undefined) return null
  return (
    <section className="over-time">
      <h2>{words.overTime}</h2>
      {series.length > 1 && (
        <span className="field">
          <label htmlFor={id}>{words.columns[0]}</label>
          <select
            id={id}
            value={chosen.key}
            onChange={({ target }) => select({ series: target.value }, { replace: true })}
          >
            {series.map(({ key, question }) => (
              <option key={key} value={key}>
                {question}
              </option>
            ))}
          </select>
        </span>
      )}
      <SeriesPicture series={chosen} today={asOf} />
    </section>
  )
}

/** How many outlooks there are on a question. */
function given({ lines }: OutlookSeries): number {
  return lines[0]?.points.length ?? 0
}

function SeriesPicture({ series, today }: { readonly series: OutlookSeries; readonly today: string }) {
  const words = useWords()
  const own = words.outlook
  const [place, width] = useWidth<HTMLDivElement>()
  const styles = lineStyles(series.lines)
  const nameOf = ({ kind, by }: Pick<ForecasterLine, 'kind' | 'by'>) =>
    kind === 'analyst' ? by : own.forecasters[kind]
  const options = useMemo(() => {
    if (width === null) return null
    return outlookPicture(series, {
      width: Math.min(width, WIDEST),
      today,
      head: (outcome, came) => (came ? own.cameHead(outcome) : outcome),
      say: (by, made, outcome, share) => own.pointSays(by, sayDate(made), outcome, Math.round(share)),
      label: '%',
    })
  }, [series, width, today, own])
  return (
    <div ref={place}>
      {series.moved !== null && (
        <p className="moved" dir="auto">
          {series.moved}
        </p>
      )}
      <figure>
        {options !== null && <PlotPicture options={options} label={own.overTimeOf(series.question)} />}
        <figcaption className="small soft row">
          {series.lines.map((line, i) => (
            <LineKey key={`${line.kind} ${line.by}`} style={styles[i]} name={nameOf(line)} />
          ))}
          {series.came.length > 0 && <span>{own.cameMarks}</span>}
          <PictureFile name="probabilities" />
        </figcaption>
      </figure>
      <details>
        <summary>{words.asTable}</summary>
        <ScrollTable
          label={own.overTime}
          columns={[own.columns[1], own.by1, ...series.outcomes]}
          numbers={series.outcomes.map((_, i) => i + 2)}
        >
          {series.lines.flatMap((line) =>
            line.points.map(({ outlook, made, probabilities }) => (
              <tr key={`${line.kind} ${line.by} ${outlook}`}>
                <th scope="row" className="nowrap">
                  <bdi>{sayDate(made)}</bdi>
                </th>
                <td>
                  <bdi>{nameOf(line)}</bdi>
                </td>
                {series.outcomes.map((outcome, i) => (
                  <td key={outcome} className="n">
                    <bdi dir="ltr">{Math.round(100 * (probabilities[i] ?? 0))} %</bdi>
                  </td>
                ))}
              </tr>
            )),
          )}
        </ScrollTable>
      </details>
    </div>
  )
}

/** How a line looks, and whose it is. */
function LineKey({ style, name }: { readonly style: LineStyle | undefined; readonly name: string }) {
  return (
    <span className="nowrap">
      <svg className="line-key" viewBox="0 0 24 8" aria-hidden="true">
        <line
          x1="1"
          x2="23"
          y1="4"
          y2="4"
          stroke={style?.stroke}
          strokeWidth={style?.width}
          strokeDasharray={style?.dash ?? undefined}
        />
      </svg>{' '}
      <bdi>{name}</bdi>
    </span>
  )
}
