import { Fragment } from 'react'
import type { ActorAnswer } from '../../../api/contract.ts'
import { Link } from '../../address/link.tsx'
import { pageHref, useSelection } from '../../address/selection.ts'
import { useSending } from '../../asking/use-sending.ts'
import { ClaimList } from '../../parts/claim-list.tsx'
import { sayDate } from '../../parts/say-date.ts'
import { ScrollTable } from '../../parts/scroll-table.tsx'
import { useWords } from '../../words/language.tsx'
import { ActorDecisions } from './actor-decisions.tsx'
import { ActorHolders } from './actor-holders.tsx'

/** One actor: its names, who acted for it when, how the texts call it, its claims, and what was decided of it. */
export function ActorView({ view, asked }: { readonly view: ActorAnswer; readonly asked: string }) {
  const words = useWords()
  const said = words.actors
  const { address } = useSelection()
  const { actor, names, written, claims, total, countsAs, unread } = view
  const { busy, error, send } = useSending()
  const nameOf = (id: string) => names[id] ?? id
  return (
    <div className="actor-view">
      <p className="row">
        <code className="soft">{actor.id}</code>
        <span className="soft">{said.kinds[actor.kind]}</span>
        <Link href={pageHref('/', address, { actors: null, search: actor.id })}>{said.ties}</Link>
        <Link href={pageHref('/actors', address)}>{said.all}</Link>
      </p>
      {countsAs !== null && (
        <p>
          <bdi>{asked}</bdi>: {said.countsAs(view.name)}
        </p>
      )}
      {unread > 0 && (
        <p className="row">
          <span>{said.unread(unread)}</span>
          <button
            type="button"
            className="quiet"
            disabled={busy}
            onClick={() => void send('POST /api/documents/read', { body: {} })}
          >
            {said.readAgain}
          </button>
          {error !== null && <span className="trouble">{error}</span>}
        </p>
      )}
      <ActorDecisions view={view} asked={asked} />
      <section>
        <h2>{said.names}</h2>
        <ScrollTable label={said.names} columns={[said.language, said.names]}>
          {byLanguage(actor.names).map(([language, texts]) => (
            <tr key={language}>
              <th scope="row">{said.languages[language] ?? language}</th>
              <td>
                {texts.map((text, i) => (
                  <Fragment key={text}>
                    {i > 0 && ' · '}
                    <bdi lang={language}>{text}</bdi>
                  </Fragment>
                ))}
              </td>
            </tr>
          ))}
        </ScrollTable>
      </section>
      {actor.partOf.length > 0 && (
        <section>
          <h2>{said.belongs}</h2>
          <ul className="plain">
            {actor.partOf.map(({ of, as, from, to }) => (
              <li key={`${of} ${as} ${from}`}>
                <Link href={pageHref('/actors', address, { actor: of })}>
                  {said.partOf(nameOf(of), as, from && sayDate(from), to && sayDate(to))}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      {actor.members.length > 0 && <p>{said.members(actor.members.map(nameOf).join(', '))}</p>}
      {actor.speaksFor.length > 0 && <p>{said.speaksFor(actor.speaksFor.map(nameOf).join(', '))}</p>}
      <ActorHolders holders={view.holders} id={actor.id} />
      <section>
        <h2>{said.written}</h2>
        {written.length === 0 && <p className="soft">{said.writtenNone}</p>}
        <p>
          {written.map(({ text, claims: count }, i) => (
            <Fragment key={text}>
              {i > 0 && ' · '}
              <bdi>{text}</bdi> <span className="soft number">{count}</span>
            </Fragment>
          ))}
        </p>
      </section>
      <section>
        <h2>{said.claims}</h2>
        <p className="soft">{said.shown(claims.length, total)}</p>
        <ClaimList claims={claims} names={names} />
      </section>
    </div>
  )
}

function byLanguage(names: ActorAnswer['actor']['names']): readonly (readonly [string, readonly string[]])[] {
  const found = new Map<string, string[]>()
  for (const { text, language } of names) {
    const there = found.get(language) ?? []
    if (!there.includes(text)) found.set(language, [...there, text])
  }
  return [...found]
}
