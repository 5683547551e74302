import type { PositionsForecast, PositionsReport } from '../../../model/positions-report.ts'
import { Link } from '../../address/link.tsx'
import { changedHref, useSelection } from '../../address/selection.ts'
import { useWords } from '../../words/language.tsx'

const MOST_INFLUENCES = 6

/** The forecast in words: where it ends, how sure, and on which inputs it hangs. */
export function ForecastWords({ report }: { readonly report: PositionsReport }) {
  const words = useWords().positions
  const { address } = useSelection()
  const { forecasts, axes, rounds, settled, notes } = report
  const leading = forecasts.find(({ outcome }) => outcome !== 'median') ?? forecasts[0]
  const influences = (leading?.influences ?? []).filter(({ sure }) => sure).slice(0, MOST_INFLUENCES)
  return (
    <div className="forecast-words">
      {forecasts.map((forecast) => (
        <div key={`${forecast.outcome} ${forecast.axis}`}>
          <h3>
            {words.outcomes[forecast.outcome]}
            {axes.length > 1 && `: ${forecast.axis}`}
          </h3>
          <Spread forecast={forecast} />
        </div>
      ))}
      {rounds.length > 0 && <p className="small soft">{words.rounds(rounds.length, settled)}</p>}
      {influences.length > 0 && (
        <section>
          <h3>{words.influences}</h3>
          <ul className="plain small">
            {influences.map(({ actor, name, of, axis, correlation }) => (
              <li key={`${actor} ${of} ${axis}`}>
                <span aria-hidden="true">{correlation < 0 ? '↓' : '↑'}</span>
                <span className="hidden">{correlation < 0 ? words.down : words.up}</span>{' '}
                <Link href={changedHref(address, { actor })}>
                  {words.of(words[of], name, axis !== null && axes.length > 1 ? axis : null)}
                </Link>{' '}
                <span className="soft number">{Math.abs(correlation).toFixed(2)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {notes.map((note) => (
        <p key={note} className="note" dir="auto">
          {note}
        </p>
      ))}
    </div>
  )
}

function Spread({ forecast: { now, likely, spread } }: { readonly forecast: PositionsForecast }) {
  const words = useWords().positions
  const said = (value: number) => String(Number(value.toFixed(1)))
  const [low, , , , high] = spread?.percentiles ?? []
  return (
    <p>
      {words.goes(now === null ? null : said(now), said(likely))}
      {spread !== null && low !== undefined && high !== undefined && (
        <span className="soft"> {words.spread(spread.draws, said(spread.mean), said(low), said(high))}</span>
      )}
    </p>
  )
}
