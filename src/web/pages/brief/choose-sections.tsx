import { useSelection } from '../../address/selection.ts'
import { DialogButton } from '../../parts/dialog-button.tsx'
import { useWords } from '../../words/language.tsx'
import { BRIEF_SECTION_NAMES, type BriefSectionName } from './section-names.ts'

/** Which sections, in which order: it stands in the address. */
export function ChooseSections() {
  const words = useWords().brief
  const { word, select } = useSelection()
  const asked = (word('sections') ?? '').split(',')
  const known = BRIEF_SECTION_NAMES
  const chosen = word('sections') === null ? known : asked.flatMap((id) => known.find((one) => one === id) ?? [])
  const rows = [...chosen, ...known.filter((id) => !chosen.includes(id))]
  const set = (next: readonly BriefSectionName[]) => {
    const all = next.length === known.length && next.every((id, i) => id === known[i])
    select({ sections: all || next.length === 0 ? null : next.join(',') }, { replace: true })
  }
  const move = (id: BriefSectionName, by: number) => {
    const from = chosen.indexOf(id)
    const next = chosen.filter((one) => one !== id)
    set([...next.slice(0, from + by), id, ...next.slice(from + by)])
  }
  return (
    <DialogButton label={words.sections}>
      {() => (
        <div className="dialog">
          <p className="soft">{words.sectionsLead}</p>
          <ol className="plain section-list">
            {rows.map((id) => {
              const place = chosen.indexOf(id)
              const name = words.sectionNames[id]
              return (
                <li key={id} className="row">
                  <label>
                    <input
                      type="checkbox"
                      checked={place !== -1}
                      disabled={place !== -1 && chosen.length === 1}
                      onChange={() => set(place === -1 ? [...chosen, id] : chosen.filter((one) => one !== id))}
                    />{' '}
                    {name}
                  </label>
                  {place !== -1 && (
                    <span className="push">
                      <Move label={words.up(name)} sign="↑" off={place === 0} go={() => move(id, -1)} />
                      <Move
                        label={words.down(name)}
                        sign="↓"
                        off={place === chosen.length - 1}
                        go={() => move(id, 1)}
                      />
                    </span>
                  )}
                </li>
              )
            })}
          </ol>
          <button type="button" className="quiet" onClick={() => select({ sections: null }, { replace: true })}>
            {words.allSections}
          </button>
        </div>
      )}
    </DialogButton>
  )
}

interface MoveProps {
  readonly label: string
  readonly sign: string
  readonly off: boolean
  readonly go: () => void
}

function Move({ label, sign, off, go }: MoveProps) {
  return (
    <button type="button" className="quiet" aria-label={label} title={label} disabled={off} onClick={go}>
      {sign}
    </button>
  )
}
