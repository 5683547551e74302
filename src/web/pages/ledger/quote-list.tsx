import type { TieQuote } from '../../../model/tie-report.ts'
import { Link } from '../../address/link.tsx'
import { pageHref, useSelection } from '../../address/selection.ts'
import { sayDate } from '../../parts/say-date.ts'
import { useWords } from '../../words/language.tsx'

interface QuoteListProps {
  readonly head: string
  readonly quotes: readonly (TieQuote & { readonly claim: string | null; readonly document: string })[]
}

/** Words of claims under what they speak for; nothing where there are none. */
export function QuoteList({ head, quotes }: QuoteListProps) {
  const words = useWords()
  const { address } = useSelection()
  if (quotes.length === 0) return null
  return (
    <div className="quotes">
      <h3>{head}</h3>
      <ul className="plain claim-list">
        {quotes.map(({ claim, document, quote, publisher, published }) => (
          <li key={`${claim} ${quote}`}>
            <Link className="quote" href={pageHref('/reader', address, { document, claim })}>
              “<bdi>{quote}</bdi>”
            </Link>
            <span className="small soft">
              {publisher ?? words.noPublisher}, {published === null ? words.noDate : sayDate(published)}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
