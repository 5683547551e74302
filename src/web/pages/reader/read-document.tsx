import { Button, SegmentedControl } from '@mantine/core'
import { lazy, Suspense, useMemo, useRef, useState } from 'react'
import type { DocumentAnswer, ShownClaim } from '../../../api/contract.ts'
import { useSelection } from '../../address/selection.ts'
import { routeHref } from '../../asking/ask.ts'
import { useWords } from '../../words/language.tsx'
import { AddClaimDialog } from './add-claim-dialog.tsx'
import { ClaimCard } from './claim-card.tsx'
import { JudgeDialogs } from './judge-dialogs.tsx'
import { PointedText } from './pointed-text.tsx'
import type { SelectedWords } from './selected-words.ts'
import { useJudging } from './use-judging.ts'
import { useKeys } from './use-keys.ts'
import { useSelectedWords } from './use-selected-words.ts'

const OriginalFile = lazy(() => import('./original-file.tsx'))

const SHOWS = ['all', 'closer', 'apart', 'unjudged'] as const
type Show = (typeof SHOWS)[number]

/** The text with its marks, beside it the claim that is chosen, and where it is a PDF the file it came from. */
export function ReadDocument({ answer }: { readonly answer: DocumentAnswer }) {
  const words = useWords()
  const { claim: selected, word, select } = useSelection()
  const place = useRef<HTMLDivElement>(null)
  const [adding, setAdding] = useState<Pick<SelectedWords, 'start' | 'quote'> | null | undefined>(undefined)
  const show = SHOWS.find((one) => one === word('marks')) ?? 'all'
  const claims = useMemo(() => answer.claims.filter((one) => isShown(one, show)), [answer.claims, show])
  const at = useMemo(
    () => (selected === null ? -1 : claims.findIndex(({ claim }) => claim.id.startsWith(selected))),
    [claims, selected],
  )
  const current = claims[at] ?? null
  const judging = useJudging(current?.claim.id ?? null, answer.document.id)
  const choose = (id: string) => select({ claim: id, at: null }, { replace: true })
  const step = (by: number) => () => {
    const next =
      claims[at === -1 ? (by > 0 ? 0 : claims.length - 1) : Math.min(claims.length - 1, Math.max(0, at + by))]
    if (next !== undefined) choose(next.claim.id)
  }
  const marked = useSelectedWords(place, answer.document.text)
  const add = () => setAdding(marked)
  useKeys({
    j: step(1),
    k: step(-1),
    a: judging.accept,
    x: judging.reject,
    e: judging.correct,
    u: judging.undo,
    n: add,
  })
  const { entry } = answer
  const file =
    entry.original === null ? null : routeHref('GET /api/documents/{id}/original', { params: { id: entry.id } })
  const isPdf = file !== null && entry.mediaType === 'application/pdf'
  const withFile = isPdf && word('file') === 'beside'
  return (
    <div className={withFile ? 'reader with-file' : 'reader'}>
      <section className="page">
        <PointedText
          place={place}
          document={answer.document}
          claims={claims}
          names={answer.names}
          selected={current?.claim.id ?? null}
          shown={current === null ? word('at') : null}
          select={choose}
          marked={marked}
          add={add}
        />
      </section>
      {withFile && (
        <section className="file" aria-label={words.reader.original}>
          <Suspense fallback={<p className="soft">{words.reader.fileWaiting}</p>}>
            <OriginalFile address={file} quote={current?.claim.passage.quote ?? null} />
          </Suspense>
        </section>
      )}
      <aside className="beside" aria-label={words.reader.claims}>
        <div className="row">
          <SegmentedControl
            size="xs"
            value={show}
            onChange={(value) => select({ marks: value === 'all' ? null : value }, { replace: true })}
            data={SHOWS.map((value) => ({ value, label: words.reader.shows[value] }))}
          />
          {isPdf && (
            <Button
              size="compact-sm"
              variant="default"
              aria-pressed={withFile}
              onClick={() => select({ file: withFile ? null : 'beside' }, { replace: true })}
            >
              {withFile ? words.reader.hideFile : words.reader.showFile}
            </Button>
          )}
          <Button size="compact-sm" variant="default" onClick={add}>
            {words.reader.add} <kbd className="in-button">n</kbd>
          </Button>
        </div>
        <p className="small soft keys">
          <kbd>j</kbd> <kbd>k</kbd> {words.reader.keys}
          {file !== null && (
            <>
              {' · '}
              <a href={file} target="_blank" rel="noreferrer">
                {words.reader.original}
              </a>
            </>
          )}
        </p>
        <div aria-live="polite">
          {current === null ? (
            <p className="soft">
              {entry.reading === null
                ? words.reader.unread
                : claims.length === 0
                  ? words.reader.noClaims
                  : words.reader.select}
            </p>
          ) : (
            <ClaimCard
              judged={current}
              answer={answer}
              place={words.reader.claimOf(at + 1, claims.length)}
              judging={judging}
            />
          )}
        </div>
      </aside>
      {current !== null && (
        <JudgeDialogs key={current.claim.id} claim={current.claim} names={answer.names} judging={judging} />
      )}
      <AddClaimDialog answer={answer} words={adding} close={() => setAdding(undefined)} added={choose} />
    </div>
  )
}

function isShown({ claim, status }: ShownClaim, show: Show): boolean {
  if (show === 'all') return status !== 'orphaned'
  return show === 'unjudged' ? status === 'unjudged' : claim.direction === show
}
