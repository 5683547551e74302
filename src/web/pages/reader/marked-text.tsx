import { type MouseEvent, memo, useEffect, useMemo, useRef } from 'react'
import type { Document } from '../../../model/document.ts'
import type { JudgedClaim } from '../../../model/judged-claim.ts'
import { directionOf } from '../../words/language.tsx'
import { type Segment, textSegments } from './text-segments.ts'

interface MarkedTextProps {
  readonly document: Document
  readonly claims: readonly JudgedClaim[]
  readonly selected: string | null
  readonly select: (claim: string) => void
  readonly hover: (claim: string | null) => void
}

/** The text of a document as text, with its claims as marks in it. */
export function MarkedText({ document, claims, selected, select, hover }: MarkedTextProps) {
  const place = useRef<HTMLDivElement>(null)
  const claimAt = (event: MouseEvent) => {
    const found = (event.target as Element).closest<HTMLElement>('[data-claims]')
    return found?.dataset.claims?.split(' ')[0] ?? null
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: marks drawn anew have to be found anew
  useEffect(() => {
    if (selected === null) return
    const marks = [...(place.current?.querySelectorAll<HTMLElement>(`[data-claims~="${CSS.escape(selected)}"]`) ?? [])]
    for (const mark of marks) mark.classList.add('selected')
    const [first] = marks
    const box = first?.getBoundingClientRect()
    if (box !== undefined && (box.top < 80 || box.bottom > window.innerHeight - 40))
      first?.scrollIntoView({ block: 'center' })
    return () => {
      for (const mark of marks) mark.classList.remove('selected')
    }
  }, [selected, claims, document])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: j and k do what the pointer does, and the list beside it
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    // biome-ignore lint/a11y/useKeyWithMouseEvents: what hovering shows is in the list too
    <div
      ref={place}
      className="text"
      lang={document.language}
      dir={directionOf(document.language)}
      onClick={(event) => {
        const claim = claimAt(event)
        if (claim !== null) select(claim)
      }}
      onMouseOver={(event) => hover(claimAt(event))}
      onMouseLeave={() => hover(null)}
    >
      <Paragraphs document={document} claims={claims} />
    </div>
  )
}

/** Apart from the rest, so that hovering and selecting do not draw the whole text anew. */
const Paragraphs = memo(function Paragraphs({ document, claims }: Pick<MarkedTextProps, 'document' | 'claims'>) {
  const paragraphs = useMemo(() => textSegments(document.text, claims), [document, claims])
  const byId = useMemo(() => new Map(claims.map((one) => [one.read.id, one])), [claims])
  return paragraphs.map(({ start, segments }) => (
    <p key={start}>
      {segments.map((segment, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: segments of one paragraph keep their order
        <OneSegment key={i} segment={segment} claim={byId.get(segment.claims[0] ?? '') ?? null} />
      ))}
    </p>
  ))
})

function OneSegment({
  segment: { text, claims },
  claim,
}: {
  readonly segment: Segment
  readonly claim: JudgedClaim | null
}) {
  if (claim === null) return text
  return (
    <mark className={`${claim.claim.direction} ${claim.status}`} data-claims={claims.join(' ')}>
      {text}
    </mark>
  )
}
