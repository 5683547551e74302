import { useState } from 'react'
import type { Episode } from '../../../model/episode.ts'
import { useAnswer } from '../../asking/use-answer.ts'
import { useWords } from '../../words/language.tsx'
import { EpisodeEntry } from './episode-entry.tsx'
import { JoinBar } from './join-bar.tsx'

/** Happenings, each with all that tell of it; two can be joined, and a report that tells of another can be split off. */
export function EpisodeList({ episodes }: { readonly episodes: readonly Episode[] }) {
  const words = useWords()
  const [chosen, setChosen] = useState<readonly string[]>([])
  const judgements = useAnswer('GET /api/episodes/judgements', {})
  if (episodes.length === 0) return <p className="soft">{words.tie.noEpisodes}</p>
  const joined = chosen.flatMap((id) => episodes.find((one) => one.id === id) ?? [])
  const choose = (id: string) => (isChosen: boolean) =>
    setChosen(isChosen ? [...chosen.filter((one) => one !== id), id].slice(-2) : chosen.filter((one) => one !== id))
  return (
    <>
      <JoinBar episodes={joined} done={() => setChosen([])} />
      <ul className="plain claim-list">
        {episodes.map((episode) => (
          <EpisodeEntry
            key={episode.id}
            episode={episode}
            judgements={judgements.data ?? []}
            isChosen={joined.some(({ id }) => id === episode.id)}
            choose={choose(episode.id)}
          />
        ))}
      </ul>
    </>
  )
}
