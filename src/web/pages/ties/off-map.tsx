import { Button } from '@mantine/core'
import { useState } from 'react'
import type { NetworkTie } from '../../../model/tie-network.ts'
import { Link } from '../../address/link.tsx'
import { pageHref, useSelection } from '../../address/selection.ts'
import { tieLevel } from '../../charts/tie-level.ts'
import { LevelMark } from '../../parts/level-mark.tsx'
import { useWords } from '../../words/language.tsx'

interface OffMapProps {
  readonly within: readonly NetworkTie[]
  readonly nowhere: readonly NetworkTie[]
  readonly nameOf: (id: string) => string
}

const PAGE = 20

/** The ties that a map cannot show, and why. */
export function OffMap({ within, nowhere, nameOf }: OffMapProps) {
  const words = useWords().board.map
  return (
    <aside className="actor-list off-map" aria-label={words.beside}>
      <h2>{words.beside}</h2>
      {within.length + nowhere.length === 0 && <p className="soft small">{words.allShown}</p>}
      <Ties title={words.nowhere} ties={nowhere} nameOf={nameOf} />
      <Ties title={words.within} ties={within} nameOf={nameOf} />
    </aside>
  )
}

interface TiesProps {
  readonly title: string
  readonly ties: readonly NetworkTie[]
  readonly nameOf: (id: string) => string
}

function Ties({ title, ties, nameOf }: TiesProps) {
  const words = useWords()
  const { address } = useSelection()
  const [most, setMost] = useState(PAGE)
  if (ties.length === 0) return null
  return (
    <section>
      <p className="small soft">{title}</p>
      <ul className="plain actor-ties">
        {ties.slice(0, most).map((one) => (
          <li key={one.tie.join()}>
            <Link href={pageHref('/tie', address, { actors: one.tie.join(',') })}>
              {one.tie.map(nameOf).join(' · ')}
            </Link>
            <LevelMark level={tieLevel(one)} />
          </li>
        ))}
      </ul>
      {ties.length > most && (
        <Button variant="default" size="compact-xs" onClick={() => setMost(most + PAGE)}>
          {words.more}
        </Button>
      )}
    </section>
  )
}
