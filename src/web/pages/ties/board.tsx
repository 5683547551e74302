import { Button } from '@mantine/core'
import { useMemo } from 'react'
import type { BoardAnswer } from '../../../api/contract.ts'
import { useSelection } from '../../address/selection.ts'
import { boardUntil } from '../../charts/board-until.ts'
import { sparkSpan } from '../../charts/spark.ts'
import { useWords } from '../../words/language.tsx'
import { TieCard } from './tie-card.tsx'
import { TiesTable } from './ties-table.tsx'

/** How many ties come at once. */
export const BOARD_PAGE = 24

interface BoardProps {
  readonly board: BoardAnswer
  readonly isTable: boolean
  /** the month as of which levels are told, as "2024-05"; null for now */
  readonly at: string | null
}

/** The first ties of a selection with their months, as small pictures on one axis or as a table. */
export function Board({ board, isTable, at }: BoardProps) {
  const { total, names, live } = board
  const span = useMemo(() => sparkSpan(board.ties, live), [board.ties, live])
  const ties = useMemo(() => board.ties.map((tie) => boardUntil(tie, at)), [board.ties, at])
  const words = useWords()
  const { word, select } = useSelection()
  const most = Number(word('most') ?? BOARD_PAGE)
  if (ties.length === 0) return <p className="soft">{words.board.none}</p>
  return (
    <>
      {isTable ? (
        <TiesTable ties={ties} names={names} />
      ) : (
        <ul className="plain board">
          {ties.map((tie) => (
            <TieCard key={tie.tie.join()} tie={tie} names={names} live={live} span={span} at={at} />
          ))}
        </ul>
      )}
      {total > ties.length && (
        <p className="row">
          <Button variant="default" onClick={() => select({ most: String(most + BOARD_PAGE) }, { replace: true })}>
            {words.more}
          </Button>
          <span className="soft">{words.ofAll(ties.length, total)}</span>
        </p>
      )}
      {!isTable && <p className="note">{words.board.legend}</p>}
    </>
  )
}
