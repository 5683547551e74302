import type { PositionsAnswer } from '../../../api/contract.ts'
import { useWords } from '../../words/language.tsx'

/** Who did what to the positions and when, the newest first; what was taken back is struck out. */
export function PositionsHistory({ history }: Pick<PositionsAnswer, 'history'>) {
  const words = useWords().positions
  return (
    <details>
      <summary className="small soft">{words.history(history.length)}</summary>
      <ol className="plain small history">
        {[...history].reverse().map(({ by, at, kind, actor, undone }, i) => {
          const told = words.step(kind, actor, by, at.slice(0, 16).replace('T', ' '))
          // biome-ignore lint/suspicious/noArrayIndexKey: several steps of one minute read alike
          return <li key={`${at} ${i}`}>{undone ? <s>{told}</s> : told}</li>
        })}
      </ol>
    </details>
  )
}
