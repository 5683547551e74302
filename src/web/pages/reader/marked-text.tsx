import { type MouseEvent, type RefObject, useEffect, useMemo, useRef } from 'react'
import type { ShownClaim } from '../../../api/contract.ts'
import type { Document } from '../../../model/document.ts'
import { directionOf } from '../../words/language.tsx'
import { OneParagraph } from './one-paragraph.tsx'
import { claimsOfParagraphs, paragraphsOf } from './text-segments.ts'
import { useMarked } from './use-marked.ts'
import { useShownWords } from './use-shown-words.ts'

interface MarkedTextProps {
  readonly document: Document
  readonly claims: readonly ShownClaim[]
  readonly selected: string | null
  /** words that are pointed to from elsewhere, as `start-end` */
  readonly shown: string | null
  readonly select: (claim: string) => void
  /** where the pointer is: a claim, and its mark */
  readonly hover: (claim: string | null, mark: HTMLElement | null) => void
  readonly place: RefObject<HTMLDivElement | null>
}

/** The text of a document as text, with its claims as marks in it. */
export function MarkedText({ document, claims, selected, shown, select, hover, place }: MarkedTextProps) {
  const usual = directionOf(document.language)
  const paragraphs = useMemo(() => paragraphsOf(document.text), [document.text])
  const within = useMemo(() => claimsOfParagraphs(paragraphs, claims), [paragraphs, claims])
  const chosen = useMemo(() => {
    if (selected !== null) return within.findIndex((some) => some.some(({ claim }) => claim.id === selected))
    const start = Number.parseInt(shown ?? '', 10)
    return Number.isNaN(start) ? -1 : paragraphs.findIndex(({ end }) => end > start)
  }, [paragraphs, within, selected, shown])
  const isMarked = useMarked(paragraphs.length, chosen)
  useSelectedMarks(place, selected, claims)
  useShownWords(place, shown)
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: j and k do what the pointer does
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    // biome-ignore lint/a11y/useKeyWithMouseEvents: what hovering shows, selecting shows too
    <div
      ref={place}
      className="text"
      lang={document.language}
      dir={usual}
      onClick={(event) => {
        // words that were selected with the pointer are meant, not the mark it was let go on
        const words = window.getSelection()?.isCollapsed === false
        const claim = markAt(event)?.dataset.claims?.split(' ')[0]
        if (claim !== undefined && !words) select(claim)
      }}
      onMouseOver={(event) => {
        const mark = markAt(event)
        hover(mark?.dataset.claims?.split(' ')[0] ?? null, mark)
      }}
      onMouseLeave={() => hover(null, null)}
    >
      {paragraphs.map((paragraph, i) => (
        <OneParagraph
          key={paragraph.start}
          text={document.text}
          paragraph={paragraph}
          claims={within[i] ?? NONE}
          marked={isMarked(i)}
          usual={usual}
        />
      ))}
    </div>
  )
}

const NONE: readonly ShownClaim[] = []

function markAt(event: MouseEvent): HTMLElement | null {
  return (event.target as Element).closest<HTMLElement>('[data-claims]')
}

/** Puts the chosen claim's marks into another colour, and into sight; without drawing the text anew. */
function useSelectedMarks(
  place: RefObject<HTMLDivElement | null>,
  selected: string | null,
  claims: readonly ShownClaim[],
): void {
  const shown = useRef<string | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: marks drawn anew have to be found anew
  useEffect(() => {
    if (selected === null) return
    const marks = [...(place.current?.querySelectorAll<HTMLElement>(`[data-claims~="${CSS.escape(selected)}"]`) ?? [])]
    for (const mark of marks) mark.classList.add('selected')
    const [first] = marks
    if (first !== undefined && shown.current !== selected) {
      shown.current = selected
      const box = first.getBoundingClientRect()
      const foot = coveredBelow(first)
      if (box.top < 80 || box.bottom > window.innerHeight - foot) {
        first.scrollIntoView({ block: foot > MARGIN ? 'start' : 'center' })
      }
    }
    return () => {
      for (const mark of marks) mark.classList.remove('selected')
    }
  }, [selected, claims])
}

const MARGIN = 40

/** How much of the window's foot is covered where the claim's card lies below the text and not beside it. */
function coveredBelow(mark: HTMLElement): number {
  const text = mark.closest('.page')?.getBoundingClientRect()
  const card = mark.closest('.reader')?.querySelector('.beside')?.getBoundingClientRect()
  if (text === undefined || card === undefined || card.left >= text.right || card.right <= text.left) return MARGIN
  return Math.max(MARGIN, window.innerHeight - card.top)
}
