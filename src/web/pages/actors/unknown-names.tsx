import { Link } from '../../address/link.tsx'
import { pageHref, useSelection } from '../../address/selection.ts'
import { useAnswer } from '../../asking/use-answer.ts'
import { Answer } from '../../parts/answer.tsx'
import { DialogButton } from '../../parts/dialog-button.tsx'
import { useWords } from '../../words/language.tsx'
import { DecideForm } from './actor-decisions.tsx'

const MOST = 30

/** The names in the claims that no table knows, by how often they occur, each to be merged. */
export function UnknownNames() {
  const words = useWords().actors
  const { address } = useSelection()
  const answer = useAnswer('GET /api/actors/unknown', { query: { most: MOST } })
  return (
    <Answer of={answer}>
      {({ actors, total }) =>
        total === 0 ? null : (
          <section className="unknown-names">
            <h2>{words.unknownTitle}</h2>
            <p className="soft">{words.unknownLead}</p>
            <ul className="plain claim-list">
              {actors.map(({ id, name, claims, documents, quote }) => (
                <li key={id}>
                  <span className="row">
                    <Link href={pageHref('/actors', address, { actor: id })}>
                      <bdi>{name}</bdi>
                    </Link>
                    <span className="small soft">{words.often(claims, documents)}</span>
                    <span className="push">
                      <DialogButton label={words.merge} name={`${words.merge}: ${name}`}>
                        {(close) => <DecideForm id={id} what="merges" close={close} />}
                      </DialogButton>
                    </span>
                  </span>
                  <span className="small soft" dir="auto">
                    “{quote}”
                  </span>
                </li>
              ))}
            </ul>
            <p className="soft">{words.shown(actors.length, total)}</p>
          </section>
        )
      }
    </Answer>
  )
}
