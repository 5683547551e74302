import { Button } from '@mantine/core'
import { type RefObject, useCallback, useState } from 'react'
import type { Names, ShownClaim } from '../../../api/contract.ts'
import type { Document } from '../../../model/document.ts'
import { useWords } from '../../words/language.tsx'
import { HoverCard, type Hovered } from './hover-card.tsx'
import { MarkedText } from './marked-text.tsx'
import type { SelectedWords } from './selected-words.ts'

interface PointedTextProps {
  readonly place: RefObject<HTMLDivElement | null>
  readonly document: Document
  readonly claims: readonly ShownClaim[]
  readonly names: Names
  readonly selected: string | null
  /** words that are pointed to from elsewhere, as `start-end` */
  readonly shown: string | null
  readonly select: (claim: string) => void
  /** words that are selected to become a claim */
  readonly marked: SelectedWords | null
  readonly add: () => void
}

const BUTTON_WIDTH = 230

/** The text, a small card for the mark under the pointer, and a button beside words that are selected. */
export function PointedText({
  place,
  document,
  claims,
  names,
  selected,
  shown,
  select,
  marked,
  add,
}: PointedTextProps) {
  const words = useWords()
  const [hovered, setHovered] = useState<Hovered | null>(null)
  const hover = useCallback(
    (id: string | null, mark: HTMLElement | null) => {
      const claim = id === null ? undefined : claims.find((one) => one.claim.id === id)
      setHovered(claim === undefined || mark === null ? null : { claim, mark })
    },
    [claims],
  )
  return (
    <>
      <MarkedText
        document={document}
        claims={claims}
        selected={selected}
        shown={shown}
        select={select}
        hover={hover}
        place={place}
      />
      {marked === null && hovered?.claim.claim.id !== selected && <HoverCard hovered={hovered} names={names} />}
      {marked !== null && (
        <Button
          className="add-here"
          size="compact-sm"
          // the selection would go with the focus
          onMouseDown={(event) => event.preventDefault()}
          onClick={add}
          style={{
            left: Math.max(6, Math.min(marked.left - 40, window.innerWidth - BUTTON_WIDTH)),
            top: Math.min(marked.top + 6, window.innerHeight - 40),
          }}
        >
          {words.reader.addHere}
        </Button>
      )}
    </>
  )
}
