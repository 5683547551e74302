import type { PullActor, PullReport } from '../../../model/pull-report.ts'
import { Link } from '../../address/link.tsx'
import { pageHref, useSelection } from '../../address/selection.ts'
import { DirectionMark } from '../../parts/direction-mark.tsx'
import { sayDate, signed } from '../../parts/say-date.ts'
import { useWords } from '../../words/language.tsx'
import { PullMoves } from './pull-moves.tsx'

interface PullCardProps {
  readonly actor: PullActor
  readonly report: PullReport
}

/** A third actor: which way it pulls and on what ground, its ties with both sides, and the words of what it did. */
export function PullCard({ actor, report }: PullCardProps) {
  const { id, name, way, ground, sentence, sides, triad, acts, moves } = actor
  const { names } = report
  const words = useWords().pull
  const { address } = useSelection()
  return (
    <li>
      <span className="row">
        <h2>{name.charAt(0).toUpperCase() + name.slice(1)}</h2>
        {way !== null && <DirectionMark direction={way} word />}
        <span className="soft small push">{words.grounds[ground]}</span>
      </span>
      <p dir="auto">{sentence}</p>
      <p className="small row">
        {sides.map(({ side, warmth, events }, i) => (
          <Link key={side} href={pageHref('/tie', address, { actors: `${id},${side}` })}>
            {words.with(names[i] ?? side, warmth === null ? '–' : signed(warmth.mean), events)}
          </Link>
        ))}
        <span className="soft">{words.triads[triad.state]}</span>
      </p>
      {acts.length > 0 && (
        <details>
          <summary className="small soft">{words.acts(acts.length)}</summary>
          <ul className="plain">
            {acts.map((act) => (
              <li key={act.claim}>
                <Link
                  className="quote"
                  href={pageHref('/reader', address, { document: act.document, claim: act.claim })}
                >
                  “<bdi>{act.quote}</bdi>”
                </Link>{' '}
                <span className="small soft">
                  {words.sorts[act.sort]}, {act.publisher ?? ''}
                  {act.when === null ? '' : `, ${sayDate(act.when)}`}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
      <PullMoves actor={id} moves={moves} report={report} />
    </li>
  )
}
