import type { ListedClaim, Names } from '../../api/contract.ts'
import { Link } from '../address/link.tsx'
import { pageHref, useSelection } from '../address/selection.ts'
import { directionOf, useWords } from '../words/language.tsx'
import { DirectionMark } from './direction-mark.tsx'
import { sayDate } from './say-date.ts'
import { whoToWhom } from './who-to-whom.ts'

/** Claims with their words; each opens its document at its place. */
export function ClaimList({ claims, names }: { readonly claims: readonly ListedClaim[]; readonly names: Names }) {
  const words = useWords()
  const { address } = useSelection()
  return (
    <ul className="plain claim-list">
      {claims.map(({ claim, status, document }) => (
        <li key={claim.id}>
          <span className="small soft">
            <DirectionMark direction={claim.direction} /> {whoToWhom(claim, names)} · {claim.type} ·{' '}
            {words.modalities[claim.modality]} · {claim.when === null ? words.noDate : sayDate(claim.when)}
            {status !== 'unjudged' && ` · ${words.statuses[status]}`}
          </span>
          <Link
            href={pageHref('/reader', address, { document: document.id, claim: claim.id })}
            className="quote"
            lang={document.language}
            dir={directionOf(document.language)}
          >
            “{claim.passage.quote}”
          </Link>
          <span className="small soft">
            <bdi>{document.title}</bdi>, {document.publisher ?? words.noPublisher},{' '}
            {document.published === null ? words.noDate : sayDate(document.published)}
          </span>
        </li>
      ))}
    </ul>
  )
}
