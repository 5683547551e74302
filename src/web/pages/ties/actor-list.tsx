import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { NetworkAnswer } from '../../../api/contract.ts'
import { Link } from '../../address/link.tsx'
import { pageHref, useSelection } from '../../address/selection.ts'
import { type Lean, tieLean, tieLevel } from '../../charts/tie-level.ts'
import { tollOf } from '../../network/network-looks.ts'
import { LevelMark } from '../../parts/level-mark.tsx'
import { useWords } from '../../words/language.tsx'

interface ActorListProps {
  readonly network: NetworkAnswer
  readonly lean: Lean | null
  readonly nameOf: (id: string) => string
}

const PAGE = 30

/** All whom a network joins, those most is told of first: choosing one shows where it stands, and lists its ties. */
export function ActorList({ network: { actors, ties }, lean, nameOf }: ActorListProps) {
  const words = useWords()
  const { actors: chosen, select, address } = useSelection()
  const [most, setMost] = useState(PAGE)
  const toll = useMemo(() => tollOf(ties), [ties])
  const sorted = useMemo(
    () =>
      [...actors].sort((a, b) => (toll.get(b.id)?.told ?? 0) - (toll.get(a.id)?.told ?? 0) || (a.id < b.id ? -1 : 1)),
    [actors, toll],
  )
  const first = sorted.slice(0, most)
  const shown = [...first, ...sorted.slice(most).filter(({ id }) => chosen.includes(id))]
  const own = ties.filter(
    (one) => one.told > 0 && chosen.every((id) => one.tie.includes(id)) && (lean === null || tieLean(one) === lean),
  )
  return (
    <aside className="actor-list" aria-label={words.board.network.list}>
      <ul className="plain">
        {shown.map(({ id }) => (
          <li key={id}>
            <button
              type="button"
              className="actor-button"
              aria-pressed={chosen.includes(id)}
              onClick={() => select({ actors: chosen.length === 1 && chosen[0] === id ? null : id }, { replace: true })}
            >
              <span>{nameOf(id)}</span>
              <span className="soft number">{words.board.network.tiesOf(toll.get(id)?.ties ?? 0)}</span>
            </button>
            {chosen[0] === id && (
              <ul className="plain actor-ties">
                {own.map((one) => (
                  <li key={one.tie.join()}>
                    <Link href={pageHref('/tie', address, { actors: one.tie.join(',') })}>
                      {chosen.length === 2
                        ? one.tie.map(nameOf).join(' · ')
                        : nameOf(one.tie.find((other) => other !== id) ?? id)}
                    </Link>{' '}
                    <LevelMark level={tieLevel(one)} />
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
      {sorted.length > most && (
        <Button variant="default" size="xs" onClick={() => setMost(most + PAGE)}>
          {words.more}
        </Button>
      )}
    </aside>
  )
}
