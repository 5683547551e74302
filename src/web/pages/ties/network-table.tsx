import { Button } from '@mantine/core'
import { useState } from 'react'
import type { NetworkTie } from '../../../model/tie-network.ts'
import { Link } from '../../address/link.tsx'
import { pageHref, useSelection } from '../../address/selection.ts'
import { sayDate } from '../../parts/say-date.ts'
import { ScrollTable } from '../../parts/scroll-table.tsx'
import { useWords } from '../../words/language.tsx'
import { LevelCell } from './level-cell.tsx'

interface NetworkTableProps {
  readonly label: string
  readonly ties: readonly NetworkTie[]
  readonly nameOf: (id: string) => string
}

const PAGE = 50

/** What a map or a network shows, in numbers. */
export function NetworkTable({ label, ties, nameOf }: NetworkTableProps) {
  const words = useWords()
  const { address } = useSelection()
  const [most, setMost] = useState(PAGE)
  return (
    <>
      <ScrollTable label={label} columns={words.board.networkColumns} numbers={[1, 2, 3, 4]}>
        {ties.slice(0, most).map(({ tie, told, levels, newest }) => (
          <tr key={tie.join()}>
            <th scope="row">
              <Link href={pageHref('/tie', address, { actors: tie.join(',') })}>{tie.map(nameOf).join(' · ')}</Link>
            </th>
            <td className="n">{told}</td>
            <LevelCell level={levels[0]} />
            <LevelCell level={levels[1]} />
            <td className="n nowrap">{newest === null ? '–' : sayDate(newest.slice(0, 7))}</td>
          </tr>
        ))}
      </ScrollTable>
      {ties.length > most && (
        <p className="row">
          <Button variant="default" size="xs" onClick={() => setMost(most + PAGE)}>
            {words.more}
          </Button>
          <span className="soft small">{words.ofAll(most, ties.length)}</span>
        </p>
      )}
    </>
  )
}
