import { useMemo, useState } from 'react'
import type { ActorAnswer } from '../../../api/contract.ts'
import { Link } from '../../address/link.tsx'
import { pageHref, useSelection } from '../../address/selection.ts'
import { type HeldOffice, holdersPicture } from '../../charts/holders-picture.ts'
import { PlotPicture } from '../../charts/plot-picture.tsx'
import { useWidth } from '../../charts/use-width.ts'
import { PictureFile } from '../../parts/picture-file.tsx'
import { sayDate } from '../../parts/say-date.ts'
import { ScrollTable } from '../../parts/scroll-table.tsx'
import { useWords } from '../../words/language.tsx'

const MOST_OFFICES = 6
const SHOWN_FIRST = 15

/** Who acted for an actor, as what, from when to when: a picture of its offices, and a table. */
export function ActorHolders({ holders, id }: { readonly holders: ActorAnswer['holders']; readonly id: string }) {
  const { actors: words, more } = useWords()
  const [most, setMost] = useState(SHOWN_FIRST)
  const { address } = useSelection()
  const [place, width] = useWidth<HTMLDivElement>()
  const offices = useMemo(() => heldOffices(holders), [holders])
  const options = useMemo(() => (width === null ? null : holdersPicture(offices, { width })), [offices, width])
  if (holders.length === 0) return null
  return (
    <section>
      <h2>{words.holders}</h2>
      {offices.length > 1 && (
        <figure ref={place}>
          {options !== null && <PlotPicture options={options} label={words.holdersPicture} />}
          <figcaption className="row small">
            <span className="soft">{words.holdersPicture}</span>
            <PictureFile name={`offices-${id}`} />
          </figcaption>
        </figure>
      )}
      <ScrollTable label={words.holders} columns={[words.holder, words.as, words.from, words.to]}>
        {holders.slice(0, most).map((one) => (
          <tr key={`${one.id} ${one.as} ${one.from}`}>
            <th scope="row">
              <Link href={pageHref('/actors', address, { actor: one.id })}>
                <bdi>{one.name}</bdi>
              </Link>
            </th>
            <td>{one.as ?? '–'}</td>
            <td>{one.from === null ? '–' : sayDate(one.from)}</td>
            <td>{one.to === null ? words.ongoing : sayDate(one.to)}</td>
          </tr>
        ))}
      </ScrollTable>
      {holders.length > most && (
        <button type="button" className="quiet" onClick={() => setMost(most * 4)}>
          {more}
        </button>
      )}
    </section>
  )
}

/** The offices most held, with those who held them at a known time; one that goes on goes to the end of the newest year told. */
function heldOffices(holders: ActorAnswer['holders']): readonly HeldOffice[] {
  const held = holders.filter(({ as, from }) => as !== null && from !== null)
  const counts = new Map<string, number>()
  for (const { as } of held) counts.set(as ?? '', (counts.get(as ?? '') ?? 0) + 1)
  const most = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, MOST_OFFICES)
  const newest =
    held
      .flatMap(({ from, to }) => [from ?? '', to ?? ''])
      .sort()
      .at(-1) ?? ''
  const end = `${Number(newest.slice(0, 4)) + 1}`
  return most.flatMap(([as]) =>
    held
      .filter((one) => one.as === as)
      .map(({ name, from, to }) => ({ name, as, from: new Date(from ?? ''), to: new Date(to ?? end) })),
  )
}
