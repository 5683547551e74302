import type { Names } from '../../../api/contract.ts'
import type { BoardTie } from '../../../model/tie-board.ts'
import { Link } from '../../address/link.tsx'
import { pageHref, useSelection } from '../../address/selection.ts'
import { levelOf, type SparkSpan } from '../../charts/spark.ts'
import { signed } from '../../parts/say-date.ts'
import { useWords } from '../../words/language.tsx'
import { LastShift } from './last-shift.tsx'
import { TieSpark } from './tie-spark.tsx'

interface TieCardProps {
  readonly tie: BoardTie
  readonly names: Names
  readonly span: SparkSpan
  readonly live: readonly string[]
  /** the month as of which it is told; null for now */
  readonly at: string | null
}

/** One tie of the board. */
export function TieCard({ tie, names, span, live, at }: TieCardProps) {
  const words = useWords()
  const { address } = useSelection()
  const [a, b] = tie.tie
  const [nameA, nameB] = [names[a] ?? a, names[b] ?? b]
  const covered = new Set(tie.months.map(({ start }) => start)).size
  const lived = at === null ? live.length : live.filter((start) => start.slice(0, 7) <= at).length
  return (
    <li className="tie-card">
      <h2>
        <Link href={pageHref('/tie', address, { actors: `${a},${b}` })}>
          {capital(nameA)} <span className="soft">·</span> {capital(nameB)}
        </Link>
      </h2>
      <p className="small number">
        <span className="soft">{at === null ? words.board.level : words.board.levelThen}</span>{' '}
        <Level tie={tie} source={a} arrow="→" /> <Level tie={tie} source={b} arrow="←" />{' '}
        <span className="soft">· {words.board.dated(tie.events)}</span>
      </p>
      <TieSpark tie={tie} span={span} live={live} at={at} label={words.board.picture(nameA, nameB)} />
      <p className="small soft">
        <LastShift tie={tie.tie} at={at} />
      </p>
      <p className="small soft">{words.board.coverage(covered, lived)}</p>
    </li>
  )
}

function Level({ tie, source, arrow }: { readonly tie: BoardTie; readonly source: string; readonly arrow: string }) {
  const mean = levelOf(tie.months, source)?.warmth?.mean
  if (mean === undefined) return <span className="soft">{arrow} –</span>
  return (
    <span className={mean < 0 ? 'apart' : 'closer'}>
      {arrow} {signed(mean)}
    </span>
  )
}

/** Names stand at the head of a line here: "the United Nations" begins with a capital. */
function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1)
}
