import { Button } from '@mantine/core'
import { useId, useState } from 'react'
import { useSelection } from '../../address/selection.ts'
import { routeHref } from '../../asking/ask.ts'
import { useAnswer } from '../../asking/use-answer.ts'
import { Answer } from '../../parts/answer.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { useWords } from '../../words/language.tsx'
import { ActorCard } from './actor-card.tsx'
import { ActorView } from './actor-view.tsx'
import { UnknownNames } from './unknown-names.tsx'
import './actors.css'

/** Whom a name means on a date, who is known of a kind, and one actor with all that is known of it. */
export default function ActorsPage() {
  const actor = useSelection().word('actor')
  return actor === null ? <AllActors /> : <OneActor id={actor} />
}

function OneActor({ id }: { readonly id: string }) {
  const words = useWords().actors
  const asked = { params: { id } }
  const answer = useAnswer('GET /api/actors/{id}', asked)
  return (
    <>
      <PageHead
        title={<bdi>{answer.data?.name ?? words.title}</bdi>}
        data={routeHref('GET /api/actors/{id}', asked)}
        csv={false}
      />
      <Answer of={answer}>{(view) => <ActorView view={view} asked={id} />}</Answer>
    </>
  )
}

function AllActors() {
  const words = useWords().actors
  const { word, select } = useSelection()
  const ids = { name: useId(), on: useId(), kind: useId() }
  const name = word('name') ?? ''
  const kind = word('kind')
  const [typed, setTyped] = useState(name)
  const found = useAnswer('GET /api/actors/find', name === '' ? null : { query: { name, on: word('on') } })
  const list = useAnswer('GET /api/actors', name === '' ? { query: { kind, most: 60 } } : null)
  const href =
    name === ''
      ? routeHref('GET /api/actors', { query: { kind, most: 1000 } })
      : routeHref('GET /api/actors/find', { query: { name, on: word('on') } })
  return (
    <>
      <PageHead title={words.title} lead={words.lead} data={href} csv={name === ''} />
      <form
        className="row end selection"
        onSubmit={(event) => {
          event.preventDefault()
          select({ name: typed.trim() })
        }}
      >
        <span className="field">
          <label htmlFor={ids.name}>{words.name}</label>
          <input
            id={ids.name}
            type="search"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            style={{ width: '18rem' }}
            placeholder={words.example}
          />
        </span>
        <span className="field">
          <label htmlFor={ids.on}>{words.on}</label>
          <input
            id={ids.on}
            defaultValue={word('on') ?? ''}
            placeholder="2024-05-30"
            onBlur={(event) => select({ on: event.target.value }, { replace: true })}
            style={{ width: '8rem' }}
          />
        </span>
        <span className="field">
          <label htmlFor={ids.kind}>{words.kind}</label>
          <select
            id={ids.kind}
            value={kind ?? ''}
            onChange={(event) => select({ kind: event.target.value, name: null })}
          >
            <option value="">{words.anyKind}</option>
            {Object.entries(words.kinds).map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </span>
        <Button type="submit" size="xs">
          {words.find}
        </Button>
      </form>
      <Answer of={found}>
        {({ resolution, actors, near }) => (
          <>
            <p>
              {resolution.kind === 'actor'
                ? words.means(resolution.id, resolution.office)
                : resolution.kind === 'ambiguous'
                  ? words.ambiguous
                  : words.unknown}
            </p>
            <ul className="plain claim-list">
              {[...actors, ...near].map((actor) => (
                <ActorCard key={actor.id} actor={actor} />
              ))}
            </ul>
          </>
        )}
      </Answer>
      {name === '' && kind === null && <UnknownNames />}
      <Answer of={list}>
        {({ actors, total }) => (
          <>
            <ul className="plain claim-list">
              {actors.map((actor) => (
                <ActorCard key={actor.id} actor={actor} />
              ))}
            </ul>
            <p className="soft">{words.shown(actors.length, total)}</p>
          </>
        )}
      </Answer>
    </>
  )
}
