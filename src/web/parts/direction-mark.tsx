import type { Direction } from '../../model/claim.ts'
import { useWords } from '../words/language.tsx'

const SIGNS: Readonly<Record<Direction, string>> = { closer: '▲', apart: '▼', neutral: '◆' }

/** Closer or apart by shape, colour and word: never by colour alone. */
export function DirectionMark({ direction, word = false }: { readonly direction: Direction; readonly word?: boolean }) {
  const words = useWords()
  return (
    <span className={`${direction} nowrap`}>
      <span aria-hidden="true">{SIGNS[direction]}</span>
      <span className={word ? '' : 'hidden'}> {words.directions[direction]}</span>
    </span>
  )
}
