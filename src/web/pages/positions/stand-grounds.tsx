import type { PositionsAnswer } from '../../../api/contract.ts'
import type { PositionsActor } from '../../../model/positions-input.ts'
import { Link } from '../../address/link.tsx'
import { pageHref, useSelection } from '../../address/selection.ts'
import { sayDate } from '../../parts/say-date.ts'
import { useWords } from '../../words/language.tsx'

/** What the numbers of an actor are drawn from: words, and the passages and documents behind them. */
export function StandGrounds({
  actor: { evidence },
  kept,
}: {
  readonly actor: PositionsActor
  readonly kept: PositionsAnswer
}) {
  const words = useWords()
  const { address } = useSelection()
  if (evidence.length === 0) return <p className="note">{words.positions.noGrounds}</p>
  return (
    <ul className="plain grounds">
      {evidence.map(({ says, claims = [], documents = [] }) => (
        <li key={says}>
          <p dir="auto">{says}</p>
          {claims.map((claim) => {
            const ground = kept.grounds[claim]
            if (ground === undefined) {
              return (
                <p key={claim} className="small soft">
                  {words.positions.notHere(claim)}
                </p>
              )
            }
            return (
              <p key={claim} className="small">
                <Link className="quote" href={pageHref('/reader', address, { document: ground.document, claim })}>
                  “<bdi>{ground.quote}</bdi>”
                </Link>{' '}
                <span className="soft">
                  <bdi>{ground.publisher ?? words.noPublisher}</bdi>,{' '}
                  {ground.published === null ? words.noDate : sayDate(ground.published)}
                </span>
              </p>
            )
          })}
          {documents.map((name) => {
            const found = kept.documents[name]
            return (
              <p key={name} className="small">
                {found === undefined ? (
                  <span className="soft">{words.positions.notHere(name)}</span>
                ) : (
                  <Link href={pageHref('/reader', address, { document: found.id })}>
                    <bdi>{found.title}</bdi>
                  </Link>
                )}
              </p>
            )
          })}
        </li>
      ))}
    </ul>
  )
}
