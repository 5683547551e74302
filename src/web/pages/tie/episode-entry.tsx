import type { Episode, EpisodeReport } from '../../../model/episode.ts'
import type { Judgement } from '../../../model/judgement.ts'
import { Link } from '../../address/link.tsx'
import { pageHref, useSelection } from '../../address/selection.ts'
import { leanOf } from '../../charts/episodes-picture.ts'
import { DirectionMark } from '../../parts/direction-mark.tsx'
import { sayDate } from '../../parts/say-date.ts'
import { useWords } from '../../words/language.tsx'
import { SplitButton } from './split-button.tsx'
import { StandingJudgement } from './standing-judgement.tsx'

interface EpisodeEntryProps {
  readonly episode: Episode
  /** what was joined and split by hand, of all reports */
  readonly judgements: readonly Judgement[]
  readonly isChosen: boolean
  readonly choose: (isChosen: boolean) => void
}

/** A happening: when, what, who tells of it, and what people decided about that. */
export function EpisodeEntry({ episode, judgements, isChosen, choose }: EpisodeEntryProps) {
  const words = useWords()
  const { address } = useSelection()
  const { reports } = episode
  const own = judgements.filter(({ claim }) => reports.some(({ mention }) => isOf(mention, claim)))
  return (
    <li>
      <span className="small soft row">
        <label className="choose-episode">
          <input type="checkbox" checked={isChosen} onChange={(event) => choose(event.target.checked)} />
          <span className="hidden">{words.episodes.choose(episode.title)}</span>
        </label>
        <span>
          {episode.date === null ? words.noDate : sayDate(episode.date)} <DirectionMark direction={leanOf(episode)} /> ·{' '}
          {words.reader.types[episode.type] ?? episode.type} · {words.tie.told(episode.reported, episode.independent)}
        </span>
      </span>
      <bdi className="quote">{episode.title}</bdi>
      <span className="small row">
        {reports.map((report) => (
          <span key={report.mention.id} className="report">
            <Told report={report} />
            {reports.length > 1 && (
              <SplitButton
                report={report.mention.id}
                title={episode.title}
                by={report.publisher ?? words.noPublisher}
              />
            )}
          </span>
        ))}
        {new Set(reports.map(({ mention }) => mention.document).filter((one) => one !== null)).size > 1 && (
          <Link className="push" href={pageHref('/accounts', address, { about: episode.id })}>
            {words.tie.compare}
          </Link>
        )}
      </span>
      {own.map((judgement) => (
        <StandingJudgement key={judgement.id} judgement={judgement} />
      ))}
    </li>
  )
}

function Told({ report: { mention, publisher } }: { readonly report: EpisodeReport }) {
  const words = useWords()
  const { address } = useSelection()
  if (mention.document === null) return publisher
  return (
    <Link href={pageHref('/reader', address, { document: mention.document, claim: mention.claims[0] ?? null })}>
      {publisher ?? words.noPublisher}
    </Link>
  )
}

function isOf({ id, claims }: EpisodeReport['mention'], wanted: string): boolean {
  return id === wanted || claims.includes(wanted)
}
