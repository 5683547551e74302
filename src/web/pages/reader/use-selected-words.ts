import { type RefObject, useEffect, useState } from 'react'
import { type SelectedWords, selectedWords } from './selected-words.ts'

/** The words of the text that are selected, by pointer or keyboard, once the selecting has come to rest. */
export function useSelectedWords(place: RefObject<HTMLElement | null>, text: string): SelectedWords | null {
  const [words, setWords] = useState<SelectedWords | null>(null)
  useEffect(() => {
    let pressed = false
    const look = () => {
      if (pressed || place.current === null) return
      const found = selectedWords(place.current, text)
      setWords((before) => (found === null && before === null ? before : found))
    }
    const down = () => {
      pressed = true
    }
    const up = () => {
      pressed = false
      // what a click takes away is gone only after it
      setTimeout(look)
    }
    document.addEventListener('selectionchange', look)
    document.addEventListener('pointerdown', down)
    document.addEventListener('pointerup', up)
    document.addEventListener('pointercancel', up)
    window.addEventListener('scroll', look, { passive: true })
    return () => {
      document.removeEventListener('selectionchange', look)
      document.removeEventListener('pointerdown', down)
      document.removeEventListener('pointerup', up)
      document.removeEventListener('pointercancel', up)
      window.removeEventListener('scroll', look)
    }
  }, [place, text])
  return words
}
