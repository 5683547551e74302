import { Button } from '@mantine/core'
import { useId } from 'react'
import type { ListedPositions, PositionsListAnswer } from '../../../api/contract.ts'
import { useSelection } from '../../address/selection.ts'
import { routeHref } from '../../asking/ask.ts'
import { useAnswer } from '../../asking/use-answer.ts'
import { useSending } from '../../asking/use-sending.ts'
import { Answer } from '../../parts/answer.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { useWords } from '../../words/language.tsx'
import { BeginPositions } from './begin-positions.tsx'
import { PositionsWork } from './positions-work.tsx'
import './positions.css'

/** Where an issue is heading if those who have a say on it bargain; inputs are edited and the forecast moves. */
export default function PositionsPage() {
  const words = useWords().positions
  const { asOf, word } = useSelection()
  const rule = word('rule')
  const list = useAnswer('GET /api/positions', { query: { asOf } })
  const chosen = chosenOf(list.data, word('set'), useSelection().actors)
  const asked = chosen === null ? null : { params: { id: chosen.id }, query: { asOf } }
  const kept = useAnswer('GET /api/positions/{id}', chosen?.away === true ? null : asked)
  const data = asked === null ? null : { ...asked, query: { asOf, rule } }
  return (
    <>
      <PageHead
        title={words.title}
        lead={words.lead}
        data={data === null ? null : routeHref('GET /api/positions/{id}/forecast', data)}
      />
      <Answer of={list}>
        {({ positions, examples }) => (
          <>
            {positions.length > 0 && <Choices positions={positions} chosen={chosen} />}
            {chosen?.away === true && <PutAway positions={chosen} />}
            {chosen !== null && !chosen.away && (
              <Answer of={kept}>{(one) => <PositionsWork key={one.id} kept={one} />}</Answer>
            )}
            {chosen === null ? (
              <section className="positions">
                <p>{words.empty}</p>
                <BeginPositions examples={examples} />
              </section>
            ) : (
              asOf === null && (
                <details className="more-positions">
                  <summary className="small soft">{words.more}</summary>
                  <BeginPositions examples={examples} />
                </details>
              )
            )}
          </>
        )}
      </Answer>
    </>
  )
}

/** Those that the address names; else the newest on the tie that is looked at, else the newest of all. */
function chosenOf(
  list: PositionsListAnswer | null,
  id: string | null,
  actors: readonly string[],
): ListedPositions | null {
  const all = list?.positions ?? []
  const named = all.find((one) => one.id === id)
  if (named !== undefined) return named
  const shown = all.filter(({ away }) => !away)
  const [a = '', b = ''] = actors
  const own = shown.filter(({ tie }) => tie?.includes(a) === true && tie.includes(b))
  return own.at(-1) ?? shown.at(-1) ?? null
}

function Choices({
  positions,
  chosen,
}: {
  readonly positions: readonly ListedPositions[]
  readonly chosen: ListedPositions | null
}) {
  const words = useWords().positions
  const { word, select } = useSelection()
  const id = useId()
  return (
    <div className="selection row end">
      <span className="field">
        <label htmlFor={`${id}set`}>{words.issue}</label>
        <select
          id={`${id}set`}
          value={chosen?.id ?? ''}
          onChange={({ target }) => select({ set: target.value, actor: null })}
        >
          {positions.map((one) => (
            <option key={one.id} value={one.id}>
              {one.away ? words.away(one.issue) : one.issue}
            </option>
          ))}
        </select>
      </span>
      <span className="field">
        <label htmlFor={`${id}rule`}>{words.rule}</label>
        <select
          id={`${id}rule`}
          value={word('rule') ?? 'corrected'}
          onChange={({ target }) => select({ rule: target.value === 'corrected' ? null : target.value })}
        >
          <option value="corrected">{words.rules.corrected}</option>
          <option value="published">{words.rules.published}</option>
        </select>
      </span>
    </div>
  )
}

function PutAway({ positions: { id, issue } }: { readonly positions: ListedPositions }) {
  const words = useWords().positions
  const { busy, error, send } = useSending()
  return (
    <div className="row">
      <p>{words.isAway(issue)}</p>
      <Button
        size="compact-sm"
        variant="default"
        disabled={busy}
        onClick={() => void send('POST /api/positions/{id}/undo', { params: { id }, body: {} })}
      >
        {words.bringBack}
      </Button>
      {error !== null && (
        <p className="trouble" role="alert">
          {error}
        </p>
      )}
    </div>
  )
}
