import { useEffect, useState } from 'react'
import type { Names, ShownClaim } from '../../../api/contract.ts'
import { DirectionMark } from '../../parts/direction-mark.tsx'
import { sayDate } from '../../parts/say-date.ts'
import { nameOf, whoToWhom } from '../../parts/who-to-whom.ts'
import { useWords } from '../../words/language.tsx'

/** What the pointer is on. */
export interface Hovered {
  readonly claim: ShownClaim
  readonly mark: HTMLElement
}

const WIDTH = 320
const ROOM = 150
const GAP = 6

/** A claim in short, beside its mark: who, what, to whom, on whose word, how firmly, when. */
export function HoverCard({ hovered, names }: { readonly hovered: Hovered | null; readonly names: Names }) {
  const words = useWords()
  const [gone, setGone] = useState<HTMLElement | null>(null)
  const mark = hovered?.mark ?? null
  useEffect(() => {
    const leave = () => setGone(mark)
    window.addEventListener('scroll', leave, { passive: true })
    return () => window.removeEventListener('scroll', leave)
  }, [mark])
  if (hovered === null || mark === null || gone === mark) return null
  const { claim, status } = hovered.claim
  const box = [...mark.getClientRects()].at(-1) ?? mark.getBoundingClientRect()
  const left = Math.max(GAP, Math.min(box.left, window.innerWidth - WIDTH - 2 * GAP))
  const below = box.bottom + ROOM < window.innerHeight
  const said =
    claim.attribution.length === 0 ? words.author : claim.attribution.map((one) => nameOf(one, names)).join(' › ')
  return (
    <div
      className="hover-card"
      role="tooltip"
      style={{
        left,
        width: Math.min(WIDTH, window.innerWidth - 2 * GAP),
        ...(below ? { top: box.bottom + GAP } : { bottom: window.innerHeight - box.top + GAP }),
      }}
    >
      <p>
        <strong>
          <bdi>{whoToWhom(claim, names)}</bdi>
        </strong>
      </p>
      <p>
        <DirectionMark direction={claim.direction} word /> · {words.kinds[claim.kind]} ·{' '}
        {words.reader.types[claim.type] ?? claim.type}
      </p>
      <p className="soft">
        {words.fields.attribution}: <bdi>{said}</bdi> · {words.modalities[claim.modality]} ·{' '}
        {claim.when === null ? words.noDate : sayDate(claim.when)}
        {status !== 'unjudged' && ` · ${words.statuses[status]}`}
      </p>
    </div>
  )
}
