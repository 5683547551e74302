import { Fragment } from 'react'
import type { Actor } from '../../../model/actor.ts'
import { Link } from '../../address/link.tsx'
import { pageHref, useSelection } from '../../address/selection.ts'
import { sayDate } from '../../parts/say-date.ts'
import { useWords } from '../../words/language.tsx'

const MOST_NAMES = 12

/** An actor: its names, and to whom it belongs since when. */
export function ActorCard({ actor: { id, kind, names, partOf, members, speaksFor } }: { readonly actor: Actor }) {
  const words = useWords().actors
  const { address } = useSelection()
  const [first, ...others] = names
  return (
    <li>
      <span className="row">
        <strong>
          <Link href={pageHref('/actors', address, { actor: id })}>
            <bdi lang={first?.language}>{first?.text ?? id}</bdi>
          </Link>
        </strong>
        <code className="soft">{id}</code>
        <span className="soft small">{words.kinds[kind]}</span>
        <Link className="small push" href={pageHref('/', address, { search: id })}>
          {words.ties}
        </Link>
      </span>
      {others.length > 0 && (
        <span className="small soft">
          {others.slice(0, MOST_NAMES).map(({ text, language }, i) => (
            <Fragment key={`${text} ${language}`}>
              {i > 0 && ' · '}
              <bdi lang={language}>{text}</bdi>
            </Fragment>
          ))}
          {others.length > MOST_NAMES && ` ${words.moreNames(others.length - MOST_NAMES)}`}
        </span>
      )}
      {partOf.map(({ of, as, from, to }) => (
        <span key={`${of} ${as} ${from}`} className="small">
          {words.partOf(of, as, from === null ? null : sayDate(from), to === null ? null : sayDate(to))}
        </span>
      ))}
      {speaksFor.length > 0 && <span className="small">{words.speaksFor(speaksFor.join(', '))}</span>}
      {members.length > 0 && <span className="small">{words.members(members.join(', '))}</span>}
    </li>
  )
}
