import type { NetworkTie } from '../../../model/tie-network.ts'
import { Link } from '../../address/link.tsx'
import { pageHref, useSelection } from '../../address/selection.ts'
import { LevelMark } from '../../parts/level-mark.tsx'
import { useWords } from '../../words/language.tsx'

interface ChosenTieProps {
  /** sorted ids */
  readonly tie: NetworkTie
  readonly nameOf: (id: string) => string
}

/** The tie chosen in a network: how each stands toward the other, and the way to its page. */
export function ChosenTie({ tie: { tie, levels, told }, nameOf }: ChosenTieProps) {
  const words = useWords()
  const { address } = useSelection()
  const [a, b] = tie.map(nameOf) as [string, string]
  return (
    <div className="chosen-tie small">
      <Link href={pageHref('/tie', address, { actors: tie.join(',') })}>
        {a} · {b}
      </Link>
      <span>
        {words.tie.from(a, b)} <LevelMark level={levels[0]} />
      </span>
      <span>
        {words.tie.from(b, a)} <LevelMark level={levels[1]} />
      </span>
      <span className="soft">{words.events(told)}</span>
    </div>
  )
}
