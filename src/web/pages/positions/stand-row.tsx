import type { PositionsAnswer } from '../../../api/contract.ts'
import type { PositionsActor, PositionsAxis, UncertainValue } from '../../../model/positions-input.ts'
import type { PositionsStanding } from '../../../model/positions-report.ts'
import { useSelection } from '../../address/selection.ts'
import { useWords } from '../../words/language.tsx'
import { StandGrounds } from './stand-grounds.tsx'
import { ValueFields } from './value-fields.tsx'

interface StandRowProps {
  readonly actor: PositionsActor
  readonly axes: readonly PositionsAxis[]
  readonly standing: PositionsStanding | undefined
  readonly kept: PositionsAnswer
  readonly fixed: boolean
  readonly draft: (actor: PositionsActor | null) => void
  readonly keep: (actor: PositionsActor) => void
  readonly leaveOut: () => void
}

/** Above zero: what has no weight at all has no say. */
const LEAST_CAPABILITY = 0.000001

/** An actor as a row of fields; its name opens what the numbers are drawn from. */
export function StandRow({ actor, axes, standing, kept, fixed, draft, keep, leaveOut }: StandRowProps) {
  const words = useWords().positions
  const { word, select } = useSelection()
  const open = word('actor') === actor.actor
  const fields = (value: UncertainValue | undefined, with_: (value: UncertainValue) => PositionsActor) => ({
    value: value ?? { low: 0, likely: 0, high: 0 },
    fixed,
    draft: (next: UncertainValue | null) => draft(next === null ? null : with_(next)),
    keep: (next: UncertainValue) => keep(with_(next)),
  })
  const replaced = (values: readonly UncertainValue[], place: number, next: UncertainValue) =>
    values.map((one, i) => (i === place ? next : one))
  return (
    <>
      <tr>
        <th scope="row">
          <button
            type="button"
            className="link-button"
            aria-expanded={open}
            onClick={() => select({ actor: open ? null : actor.actor }, { replace: true })}
          >
            <bdi>{actor.name}</bdi>
          </button>
        </th>
        <td>
          <ValueFields
            {...fields(actor.capability, (capability) => ({ ...actor, capability }))}
            label={words.of(words.capability, actor.name)}
            bounds={{ least: LEAST_CAPABILITY, most: Number.POSITIVE_INFINITY }}
            step={1}
          />
        </td>
        {axes.map((axis, place) => (
          <td key={`salience ${axis.name}`}>
            <ValueFields
              {...fields(actor.salience[place], (next) => ({
                ...actor,
                salience: replaced(actor.salience, place, next),
              }))}
              label={words.of(words.salience, actor.name, axes.length > 1 ? axis.name : null)}
              bounds={{ least: 0, most: 1 }}
              step={0.05}
            />
          </td>
        ))}
        {axes.map((axis, place) => (
          <td key={`position ${axis.name}`}>
            <ValueFields
              {...fields(actor.position[place], (next) => ({
                ...actor,
                position: replaced(actor.position, place, next),
              }))}
              label={words.of(words.position, actor.name, axes.length > 1 ? axis.name : null)}
              bounds={{ least: axis.from.at, most: axis.to.at }}
              step={(axis.to.at - axis.from.at) / 100}
            />
          </td>
        ))}
        <td className="n">{standing === undefined ? '–' : `${Math.round(100 * standing.weight)} %`}</td>
        <td className="n">{saidEnd(standing)}</td>
        <td className="n">
          {!fixed && (
            <button
              type="button"
              className="link-button soft"
              aria-label={words.leaveOutName(actor.name)}
              onClick={leaveOut}
            >
              {words.leaveOut}
            </button>
          )}
        </td>
      </tr>
      {open && (
        <tr className="stand-grounds">
          <td colSpan={5 + 2 * axes.length}>
            <StandGrounds actor={actor} kept={kept} />
          </td>
        </tr>
      )}
    </>
  )
}

function saidEnd(standing: PositionsStanding | undefined): string {
  if (standing === undefined) return '–'
  if (standing.to !== null) return standing.to.map((end) => String(Number(end.toFixed(1)))).join(', ')
  return standing.odds === null ? '–' : `${Math.round(100 * standing.odds)} %`
}
