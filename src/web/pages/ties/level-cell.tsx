import { signed } from '../../parts/say-date.ts'

/** A warmth as a cell of a table: sign and colour; a dash where nobody knows. */
export function LevelCell({ level }: { readonly level: number | null }) {
  if (level === null) return <td className="n soft">–</td>
  return (
    <td className="n nowrap">
      <span className={level < 0 ? 'apart' : 'closer'}>{signed(level)}</span>
    </td>
  )
}
