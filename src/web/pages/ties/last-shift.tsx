import { useEffect, useRef, useState } from 'react'
import { useSelection } from '../../address/selection.ts'
import { useAnswer } from '../../asking/use-answer.ts'
import { DirectionMark } from '../../parts/direction-mark.tsx'
import { useWords } from '../../words/language.tsx'

interface LastShiftProps {
  readonly tie: readonly [string, string]
  /** the last month that counts; null for all */
  readonly at: string | null
}

/** The newest shift of a tie, asked for when its place comes into view. */
export function LastShift({ tie: [a, b], at }: LastShiftProps) {
  const words = useWords().board
  const { asOf } = useSelection()
  const place = useRef<HTMLSpanElement>(null)
  const [seen, setSeen] = useState(false)
  useEffect(() => {
    if (place.current === null) return
    const watch = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) setSeen(true)
    })
    watch.observe(place.current)
    return () => watch.disconnect()
  }, [])
  const { data, error } = useAnswer('GET /api/ties/{a}/{b}/shifts', seen ? { params: { a, b }, query: { asOf } } : null)
  const last = data?.shifts.findLast(({ period }) => at === null || period.from.slice(0, 7) <= at)
  return (
    <span ref={place}>
      {words.lastShift}:{' '}
      {last !== undefined ? (
        <>
          <DirectionMark direction={last.direction} word /> {last.period.period}
        </>
      ) : data === null && error === null ? (
        words.shiftUnknown
      ) : (
        words.noShift
      )}
    </span>
  )
}
