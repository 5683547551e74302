import { Button } from '@mantine/core'
import type { DocumentAnswer, ShownClaim } from '../../../api/contract.ts'
import type { FigureValue } from '../../../model/claim.ts'
import { Link } from '../../address/link.tsx'
import { pageHref, useSelection } from '../../address/selection.ts'
import { DirectionMark } from '../../parts/direction-mark.tsx'
import { sayDate } from '../../parts/say-date.ts'
import { nameOf, whoToWhom } from '../../parts/who-to-whom.ts'
import { useWords } from '../../words/language.tsx'
import { ClaimHistory } from './claim-history.tsx'
import type { Judging } from './use-judging.ts'

interface ClaimCardProps {
  readonly judged: ShownClaim
  readonly answer: DocumentAnswer
  readonly place: string
  readonly judging: Judging
}

/** A claim in full: who, what, to whom, on whose word, how firmly, when; and what may be decided of it. */
export function ClaimCard({
  judged: { claim, read, status, judgements },
  answer: { names, history },
  place,
  judging,
}: ClaimCardProps) {
  const words = useWords()
  const { address } = useSelection()
  const said =
    claim.attribution.length === 0 ? words.author : claim.attribution.map((one) => nameOf(one, names)).join(' › ')
  const rows: readonly (readonly [string, string])[] = [
    [words.fields.attribution, said],
    [words.fields.modality, words.modalities[claim.modality]],
    [words.fields.when, claim.when === null ? words.noDate : sayDate(claim.when)],
    [words.fields.dimension, words.dimensions[claim.dimension]],
    ...(claim.value === null ? [] : [[words.fields.value, sayValue(claim.value)] as const]),
    [words.fields.reader, words.reader.foundBy(claim.reader)],
  ]
  return (
    <article className="claim-card">
      <p className="small soft row">
        {place} <span className="push">{words.statuses[status]}</span>
      </p>
      <h2>
        <bdi>{whoToWhom(claim, names)}</bdi>{' '}
        <span className="type" title={claim.type}>
          {words.reader.types[claim.type] ?? claim.type}
        </span>
      </h2>
      <p>
        <DirectionMark direction={claim.direction} word /> · {words.kinds[claim.kind]}
      </p>
      <blockquote dir="auto">{claim.passage.quote}</blockquote>
      <dl>
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
      </dl>
      <div className="row judge">
        <Button size="xs" disabled={judging.busy} onClick={judging.accept}>
          {words.reader.accept} <kbd>a</kbd>
        </Button>
        <Button size="xs" variant="default" disabled={judging.busy} onClick={judging.reject}>
          {words.reader.reject} <kbd>x</kbd>
        </Button>
        <Button size="xs" variant="default" disabled={judging.busy} onClick={judging.correct}>
          {words.reader.correct} <kbd>e</kbd>
        </Button>
        <Button size="xs" variant="default" disabled={judging.busy || judgements.length === 0} onClick={judging.undo}>
          {words.reader.undo} <kbd>u</kbd>
        </Button>
      </div>
      {judging.error !== null && (
        <p className="trouble" role="alert">
          {judging.error}
        </p>
      )}
      {read !== null && (
        <p className="small soft">
          {words.reader.asRead(`${whoToWhom(read, names)} · ${words.reader.types[read.type] ?? read.type}`)}
        </p>
      )}
      <p className="small">
        <Link href={pageHref('/explanations', address, { side: 'add', use: claim.id })}>
          {words.explanations.useAsEvidence}
        </Link>
      </p>
      <ClaimHistory history={history[claim.id] ?? []} standing={judgements} />
    </article>
  )
}

function sayValue({ amount, unit, per }: FigureValue): string {
  const number =
    typeof amount === 'number'
      ? amount.toLocaleString('en-GB')
      : amount.map((one) => one.toLocaleString('en-GB')).join('–')
  return `${number} ${unit}${per === undefined ? '' : ` / ${per}`}`
}
