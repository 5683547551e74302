import { SegmentedControl } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { DocumentAnswer } from '../../../api/contract.ts'
import type { JudgedClaim } from '../../../model/judged-claim.ts'
import { useSelection } from '../../address/selection.ts'
import { routeHref } from '../../asking/ask.ts'
import { useWords } from '../../words/language.tsx'
import { ClaimCard } from './claim-card.tsx'
import { JudgeDialogs } from './judge-dialogs.tsx'
import { MarkedText } from './marked-text.tsx'
import { useJudging } from './use-judging.ts'
import { useKeys } from './use-keys.ts'

const SHOWS = ['all', 'closer', 'apart', 'unjudged'] as const
type Show = (typeof SHOWS)[number]

/** The text with its marks, and beside it the claim that is pointed at or chosen. */
export function ReadDocument({ answer }: { readonly answer: DocumentAnswer }) {
  const words = useWords()
  const { claim: selected, word, select } = useSelection()
  const [hovered, setHovered] = useState<string | null>(null)
  const show = SHOWS.find((one) => one === word('marks')) ?? 'all'
  const claims = useMemo(() => answer.claims.filter((one) => isShown(one, show)), [answer, show])
  const at = claims.findIndex(({ read }) => read.id === selected || (selected !== null && read.id.startsWith(selected)))
  const current = claims[at] ?? null
  const pointed = claims.find(({ read }) => read.id === hovered) ?? null
  const judging = useJudging(current?.read.id ?? null)
  const choose = (id: string) => select({ claim: id }, { replace: true })
  const step = (by: number) => () => {
    const next =
      claims[at === -1 ? (by > 0 ? 0 : claims.length - 1) : Math.min(claims.length - 1, Math.max(0, at + by))]
    if (next !== undefined) choose(next.read.id)
  }
  useKeys({ j: step(1), k: step(-1), a: judging.accept, x: judging.reject, e: judging.correct, u: judging.undo })
  const card = current ?? pointed
  const shown = pointed ?? card
  const { entry } = answer
  return (
    <div className="reader">
      <section className="page">
        <MarkedText
          document={answer.document}
          claims={claims}
          selected={current?.read.id ?? null}
          select={choose}
          hover={setHovered}
        />
      </section>
      <aside className="beside" aria-label={words.reader.claims}>
        <SegmentedControl
          size="xs"
          value={show}
          onChange={(value) => select({ marks: value === 'all' ? null : value }, { replace: true })}
          data={SHOWS.map((value) => ({ value, label: words.reader.shows[value] }))}
        />
        <p className="small soft keys">
          <kbd>j</kbd> <kbd>k</kbd> <kbd>a</kbd> <kbd>x</kbd> <kbd>e</kbd> <kbd>u</kbd> {words.reader.keys}
          {entry.original !== null && (
            <>
              {' · '}
              <a
                href={routeHref('GET /api/documents/{id}/original', { params: { id: entry.id } })}
                target="_blank"
                rel="noreferrer"
              >
                {words.reader.original}
              </a>
            </>
          )}
        </p>
        <div aria-live="polite">
          {shown === null ? (
            <p className="soft">{claims.length === 0 ? words.reader.noClaims : words.reader.select}</p>
          ) : (
            <ClaimCard
              judged={shown}
              answer={answer}
              place={words.reader.claimOf(claims.indexOf(shown) + 1, claims.length)}
              judging={shown === current ? judging : null}
            />
          )}
        </div>
      </aside>
      {current !== null && <JudgeDialogs key={current.read.id} claim={current.claim} judging={judging} />}
    </div>
  )
}

function isShown({ claim, status }: JudgedClaim, show: Show): boolean {
  if (show === 'all') return status !== 'orphaned'
  return show === 'unjudged' ? status === 'unjudged' : claim.direction === show
}
