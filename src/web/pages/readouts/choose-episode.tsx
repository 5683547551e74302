import { useId } from 'react'
import type { Episode } from '../../../model/episode.ts'
import { useSelection } from '../../address/selection.ts'
import { useAnswer } from '../../asking/use-answer.ts'
import { sayDate } from '../../parts/say-date.ts'
import { useWords } from '../../words/language.tsx'

interface ChooseEpisodeProps {
  readonly value: string
  readonly set: (episode: string) => void
}

/** A happening: one of the tie that is looked at, told by several; or any by its id. */
export function ChooseEpisode({ value, set }: ChooseEpisodeProps) {
  const words = useWords()
  const { actors } = useSelection()
  const [a, b] = actors
  const tie = a === undefined || b === undefined ? null : { params: { a, b } }
  const found = useAnswer('GET /api/ties/{a}/{b}/episodes', tie)
  const id = useId()
  const told = (found.data ?? []).filter(({ reports }) => documentsOf(reports) > 1)
  return (
    <div className="row end">
      {told.length > 0 && (
        <span className="field">
          <label htmlFor={`${id}list`}>{words.readouts.episodeOf(actors.join(' · '))}</label>
          <select
            id={`${id}list`}
            value={told.some((one) => one.id === value) ? value : ''}
            onChange={(event) => set(event.target.value)}
          >
            <option value="">…</option>
            {told.map((one) => (
              <option key={one.id} value={one.id}>
                {[one.date === null ? words.noDate : sayDate(one.date), one.title].join(' · ')}
              </option>
            ))}
          </select>
        </span>
      )}
      <span className="field">
        <label htmlFor={id}>{words.readouts.episodeId}</label>
        <input id={id} value={value} placeholder="e-3f9a1c" onChange={(event) => set(event.target.value)} />
      </span>
    </div>
  )
}

function documentsOf(reports: Episode['reports']): number {
  return new Set(reports.flatMap(({ mention }) => mention.document ?? [])).size
}
