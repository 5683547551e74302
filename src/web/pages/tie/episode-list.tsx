import type { Episode } from '../../../model/episode.ts'
import { Link } from '../../address/link.tsx'
import { pageHref, useSelection } from '../../address/selection.ts'
import { leanOf } from '../../charts/episodes-picture.ts'
import { DirectionMark } from '../../parts/direction-mark.tsx'
import { sayDate } from '../../parts/say-date.ts'
import { useWords } from '../../words/language.tsx'

/** Happenings, each with all that tell of it. */
export function EpisodeList({ episodes }: { readonly episodes: readonly Episode[] }) {
  const words = useWords()
  const { address } = useSelection()
  if (episodes.length === 0) return <p className="soft">{words.tie.noEpisodes}</p>
  return (
    <ul className="plain claim-list">
      {episodes.map((episode) => (
        <li key={episode.id}>
          <span className="small soft">
            {episode.date === null ? words.noDate : sayDate(episode.date)} <DirectionMark direction={leanOf(episode)} />{' '}
            · {episode.type} · {words.tie.told(episode.reported, episode.independent)}
          </span>
          <bdi className="quote">{episode.title}</bdi>
          <span className="small row">
            {episode.reports.map(({ mention: { id, claims, document }, publisher }) =>
              document === null ? (
                <span key={id}>{publisher}</span>
              ) : (
                <Link key={id} href={pageHref('/reader', address, { document, claim: claims[0] ?? null })}>
                  {publisher ?? words.noPublisher}
                </Link>
              ),
            )}
            {new Set(episode.reports.map(({ mention }) => mention.document)).size > 1 && (
              <Link className="push" href={pageHref('/accounts', address, { about: episode.id })}>
                {words.tie.compare}
              </Link>
            )}
          </span>
        </li>
      ))}
    </ul>
  )
}
