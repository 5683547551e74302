import { Button } from '@mantine/core'
import { useMemo } from 'react'
import type { PositionsAnswer } from '../../../api/contract.ts'
import type { PositionsActor } from '../../../model/positions-input.ts'
import { useSelection } from '../../address/selection.ts'
import { DialogButton } from '../../parts/dialog-button.tsx'
import { saveFile } from '../../parts/save-file.ts'
import { sayDate } from '../../parts/say-date.ts'
import { ScrollTable } from '../../parts/scroll-table.tsx'
import { useWords } from '../../words/language.tsx'
import { AddStand } from './add-stand.tsx'
import { AxisBoard } from './axis-board.tsx'
import { ForecastWords } from './forecast-words.tsx'
import { IssueForm } from './issue-form.tsx'
import { PositionsHistory } from './positions-history.tsx'
import { StandRow } from './stand-row.tsx'
import { DRAWS, useForecast } from './use-forecast.ts'
import { usePositions } from './use-positions.ts'

/** Positions that are kept: the axis with its actors, the forecast, and the table of all numbers; what is changed is kept, step by step. */
export function PositionsWork({ kept }: { readonly kept: PositionsAnswer }) {
  const words = useWords().positions
  const { asOf, word } = useSelection()
  const { input, busy, error, draft, keep, undo } = usePositions(kept)
  const forecast = useForecast(input, word('rule'))
  const { report } = forecast
  const { axes } = input
  // a past day is only looked at
  const fixed = asOf !== null
  const order = useMemo(
    () =>
      [...kept.input.actors]
        .sort((a, b) => (a.position[0]?.likely ?? 0) - (b.position[0]?.likely ?? 0))
        .map(({ actor }) => actor),
    [kept.input.actors],
  )
  const stand = (actor: PositionsActor) => keep({ kind: 'stand', actor, why: null })
  const several = (what: string) => axes.map(({ name }) => (axes.length > 1 ? `${what}: ${name}` : what))
  const changed = kept.history.some(({ kind, undone }) => !undone && kind !== 'positions' && kind !== 'undo')
  const spatial = report?.model === 'spatial'
  return (
    <section className="positions">
      <div className="row">
        <h2 dir="auto">{input.issue}</h2>
        {input.asOf !== null && <span className="soft small">{words.asOf(sayDate(input.asOf))}</span>}
        <span className="row push">
          {!fixed && (
            <>
              <Button size="compact-sm" variant="default" disabled={busy || !changed} onClick={undo}>
                {words.undo}
              </Button>
              <DialogButton label={words.rename}>
                {(close) => (
                  <IssueForm
                    input={input}
                    keep={(step) => {
                      keep(step)
                      close()
                    }}
                  />
                )}
              </DialogButton>
              <Button size="compact-sm" variant="default" onClick={() => keep({ kind: 'put-away', why: null })}>
                {words.putAway}
              </Button>
            </>
          )}
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => saveFile(new Blob([kept.yaml], { type: 'application/yaml' }), `${kept.id}.yaml`)}
          >
            {words.asYaml}
          </Button>
        </span>
      </div>
      {(error ?? forecast.error) !== null && (
        <p className="trouble" role="alert">
          {error ?? forecast.error}
        </p>
      )}
      <div className="positions-columns" aria-busy={forecast.waiting}>
        <div>
          {axes.map((axis, place) => (
            <AxisBoard
              key={axis.name}
              input={input}
              order={order}
              report={report}
              place={place}
              name={`positions-${kept.id}${axes.length > 1 ? `-${place + 1}` : ''}`}
              fixed={fixed}
              draft={draft}
              keep={stand}
            />
          ))}
          <p className="small soft">{fixed ? words.past : words.keys(DRAWS.moving, DRAWS.rest)}</p>
        </div>
        {report !== null && <ForecastWords report={report} />}
      </div>
      <ScrollTable
        label={words.table}
        columns={[
          words.actor,
          words.capability,
          ...several(words.salience),
          ...several(words.position),
          words.weight,
          spatial ? words.odds : words.ends,
          '',
        ]}
        numbers={[2 + 2 * axes.length, 3 + 2 * axes.length]}
      >
        {input.actors.map((actor) => (
          <StandRow
            key={actor.actor}
            actor={actor}
            axes={axes}
            standing={report?.actors.find((one) => one.actor === actor.actor)}
            kept={kept}
            fixed={fixed}
            draft={draft}
            keep={stand}
            leaveOut={() => keep({ kind: 'without', actor: actor.actor, why: null })}
          />
        ))}
      </ScrollTable>
      <p className="small soft">{words.fields}</p>
      {!fixed && <AddStand input={input} add={stand} />}
      <PositionsHistory history={kept.history} />
    </section>
  )
}
