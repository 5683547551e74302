import { Button } from '@mantine/core'
import { type FormEvent, useId, useState } from 'react'
import type { EvidenceRow, RatedHypothesis } from '../../../model/explanation-report.ts'
import type { Rating } from '../../../model/matrix.ts'
import { Link } from '../../address/link.tsx'
import { pageHref, useSelection } from '../../address/selection.ts'
import { sayDate } from '../../parts/say-date.ts'
import { useWords } from '../../words/language.tsx'
import { ChangeEvidence, FoundEvidence } from './evidence-form.tsx'
import type { UsedRating } from './use-rating.ts'
import type { UsedSteps } from './use-steps.ts'

/** From very consistent down: the order in which ratings are offered. */
const CODES = ['CC', 'C', 'N', 'I', 'II', 'NA'] as const satisfies readonly Rating[]

interface EvidenceDetailProps {
  readonly matrix: string
  readonly row: EvidenceRow
  readonly hypotheses: readonly RatedHypothesis[]
  readonly rating: UsedRating
  readonly steps: UsedSteps
  readonly past: boolean
}

/** What a piece of evidence rests on, what it weighs, who rated it why, and the form to rate it. */
export function EvidenceDetail({ matrix, row, hypotheses, rating, steps, past }: EvidenceDetailProps) {
  const words = useWords()
  const own = words.explanations
  const { address } = useSelection()
  const { ground, lost, weight, share, group, relevance, whys } = row
  return (
    <div className="evidence-detail">
      {ground === null ? (
        <p className="note">{lost ?? (row.kind === 'awaited' ? own.kindLead.awaited : own.note)}</p>
      ) : (
        <div>
          <blockquote dir="auto" className="passage">
            <span className="soft">{ground.before}</span>
            <mark>{ground.passage.quote}</mark>
            <span className="soft">{ground.after}</span>
          </blockquote>
          <p className="small">
            <bdi>{ground.title}</bdi>, {ground.publisher ?? words.noPublisher},{' '}
            {ground.published === null ? words.noDate : sayDate(ground.published)} ·{' '}
            <Link
              href={pageHref('/reader', address, {
                document: ground.passage.document,
                claim: ground.claims[0] ?? null,
              })}
            >
              {words.tie.openText}
            </Link>
          </p>
        </div>
      )}
      {row.kind !== 'awaited' && (
        <p className="small soft">
          {own.weighs(
            ground === null ? null : `${ground.reliability}${ground.credibility}`,
            own.relevances[relevance],
            weight.toFixed(2),
          )}
          {group !== null && ` · ${own.share(group, share.toFixed(2))}`}
        </p>
      )}
      {whys.map(({ analyst, why }) => (
        <p key={analyst} className="small" dir="auto">
          <strong>{analyst}</strong>: {why}
        </p>
      ))}
      {past ? (
        <p className="note">{own.past}</p>
      ) : (
        <>
          <RatingForm
            key={`${rating.by} ${JSON.stringify(row.cells)}`}
            row={row}
            hypotheses={hypotheses}
            rating={rating}
          />
          <div className="row">
            {row.kind === 'awaited' && <FoundEvidence matrix={matrix} row={row} steps={steps} />}
            <ChangeEvidence key={row.says} row={row} steps={steps} />
          </div>
        </>
      )}
    </div>
  )
}

function RatingForm({ row, hypotheses, rating }: Pick<EvidenceDetailProps, 'row' | 'hypotheses' | 'rating'>) {
  const words = useWords().explanations
  const id = useId()
  const before: Readonly<Record<string, Rating | ''>> = Object.fromEntries(
    row.cells.map(({ hypothesis, ratings }) => [
      hypothesis,
      ratings.find(({ analyst }) => analyst === rating.by)?.rating ?? '',
    ]),
  )
  const [codes, setCodes] = useState<Readonly<Record<string, Rating | ''>>>(before)
  const [why, setWhy] = useState('')
  const changed = Object.entries(codes).filter(([hypothesis, code]) => code !== before[hypothesis])
  const save = (event: FormEvent) => {
    event.preventDefault()
    const given = changed.length > 0 ? changed : Object.entries(codes).filter(([, code]) => code !== '')
    rating.rate(row.id, Object.fromEntries(given.map(([hypothesis, code]) => [hypothesis, code || null])), why)
  }
  return (
    <form className="rating" onSubmit={save}>
      <strong className="small">{words.yours(rating.by)}</strong>
      <div className="row end">
        {hypotheses.map(({ id: hypothesis, name }) => (
          <span key={hypothesis} className="field">
            <label htmlFor={`${id}${hypothesis}`}>{name}</label>
            <select
              id={`${id}${hypothesis}`}
              value={codes[hypothesis] ?? ''}
              onChange={({ target }) => setCodes({ ...codes, [hypothesis]: target.value as Rating | '' })}
            >
              <option value="">–</option>
              {CODES.map((code) => (
                <option key={code} value={code} title={words.ratings[code]}>
                  {code} {words.ratings[code]}
                </option>
              ))}
            </select>
          </span>
        ))}
      </div>
      <div className="row end">
        <span className="field grow">
          <label htmlFor={`${id}why`}>{words.why}</label>
          <input id={`${id}why`} maxLength={2000} value={why} onChange={({ target }) => setWhy(target.value)} />
        </span>
        <Button
          type="submit"
          size="compact-md"
          disabled={
            rating.busy ||
            (changed.length === 0 && (why.trim() === '' || Object.values(codes).every((code) => code === '')))
          }
        >
          {words.rate}
        </Button>
        {Object.values(before).some((code) => code !== '') && (
          <Button size="compact-md" variant="default" disabled={rating.busy} onClick={() => rating.undo(row.id)}>
            {words.undo}
          </Button>
        )}
      </div>
    </form>
  )
}
