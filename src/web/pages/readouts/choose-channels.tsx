import type { DocumentEntry } from '../../../api/contract.ts'
import { useWords } from '../../words/language.tsx'

interface ChooseChannelsProps {
  readonly documents: readonly DocumentEntry[]
  readonly chosen: readonly string[]
  readonly set: (channels: readonly string[]) => void
  readonly legend: string
}

/** Publishers of the case, with how many documents each has. */
export function ChooseChannels({ documents, chosen, set, legend }: ChooseChannelsProps) {
  const words = useWords()
  const counts = new Map<string, number>()
  for (const { publisher } of documents) if (publisher !== null) counts.set(publisher, (counts.get(publisher) ?? 0) + 1)
  const channels = [...counts].sort(([a, many], [b, few]) => few - many || (a < b ? -1 : 1))
  return (
    <fieldset className="channels">
      <legend className="small soft">{legend}</legend>
      {channels.length === 0 && <p className="small soft">{words.readouts.noChannels}</p>}
      {channels.map(([name, documentsOf]) => (
        <label key={name}>
          <input
            type="checkbox"
            checked={chosen.includes(name)}
            onChange={(event) => set(event.target.checked ? [...chosen, name] : chosen.filter((one) => one !== name))}
          />{' '}
          <bdi>{name}</bdi> <span className="soft">{documentsOf}</span>
        </label>
      ))}
    </fieldset>
  )
}
