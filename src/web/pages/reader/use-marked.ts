import { useEffect, useState } from 'react'

/** So many paragraphs get their marks at once, and as many more whenever there is nothing else to do. */
const AT_ONCE = 40

/** Where nobody says when there is nothing else to do, a moment later will do. */
const whenIdle: (work: () => void) => () => void =
  typeof window !== 'undefined' && 'requestIdleCallback' in window
    ? (work) => {
        const asked = window.requestIdleCallback(work, { timeout: 500 })
        return () => window.cancelIdleCallback(asked)
      }
    : (work) => {
        const asked = setTimeout(work, 50)
        return () => clearTimeout(asked)
      }

/**
 * Which paragraphs of a long text have their marks by now: those that are looked at first, the others bit by bit.
 *
 * @param total  how many there are
 * @param around the paragraph that is looked at, -1 for none
 */
export function useMarked(total: number, around: number): (paragraph: number) => boolean {
  const [first, setFirst] = useState(AT_ONCE)
  useEffect(() => {
    if (first >= total) return
    return whenIdle(() => setFirst(first + AT_ONCE))
  }, [first, total])
  return (paragraph) => paragraph < first || Math.abs(paragraph - around) < AT_ONCE / 2
}
