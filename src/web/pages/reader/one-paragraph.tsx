import { memo } from 'react'
import type { ShownClaim } from '../../../api/contract.ts'
import { textDirection } from './text-direction.ts'
import { type Paragraph, segmentsOf } from './text-segments.ts'

interface OneParagraphProps {
  readonly text: string
  readonly paragraph: Paragraph
  /** whose words reach into it */
  readonly claims: readonly ShownClaim[]
  /** false where its marks can wait, since nobody sees it yet */
  readonly marked: boolean
  readonly usual: 'ltr' | 'rtl'
}

/** A paragraph with its marks; drawn anew only where its own claims are others. */
export const OneParagraph = memo(
  function OneParagraph({ text, paragraph, claims, marked, usual }: OneParagraphProps) {
    const { start, end } = paragraph
    const words = text.slice(start, end)
    const byId = new Map(claims.map((one) => [one.claim.id, one]))
    return (
      <p data-start={start} dir={textDirection(words, usual)}>
        {marked && claims.length > 0
          ? segmentsOf(text, paragraph, claims).map((segment) => {
              const over = byId.get(segment.claims[0] ?? '')
              if (over === undefined) return segment.text
              return (
                <mark
                  key={segment.start}
                  className={`${over.claim.direction} ${over.status}`}
                  data-claims={segment.claims.join(' ')}
                >
                  {segment.text}
                </mark>
              )
            })
          : words}
      </p>
    )
  },
  (before, after) =>
    before.text === after.text &&
    before.paragraph.start === after.paragraph.start &&
    before.marked === after.marked &&
    before.claims.length === after.claims.length &&
    before.claims.every((one, i) => one === after.claims[i]),
)
