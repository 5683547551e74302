import { DirectionMark } from './direction-mark.tsx'
import { signed } from './say-date.ts'

/** A warmth with its direction by shape and colour; a dash where nobody knows. */
export function LevelMark({ level }: { readonly level: number | null }) {
  if (level === null) return <span className="soft">–</span>
  const direction = level < 0 ? 'apart' : 'closer'
  return (
    <bdi dir="ltr" className={`${direction} number nowrap`}>
      <DirectionMark direction={direction} /> {signed(level)}
    </bdi>
  )
}
