import { useState } from 'react'
import type { TieQuote } from '../../../model/tie-report.ts'
import { Link } from '../../address/link.tsx'
import { pageHref, useSelection } from '../../address/selection.ts'
import { sayDate } from '../../parts/say-date.ts'
import { useWords } from '../../words/language.tsx'

interface QuoteListProps {
  readonly head: string
  readonly quotes: readonly (TieQuote & { readonly claim: string | null; readonly document: string })[]
  /** so many are shown at first */
  readonly first?: number
}

/** Words of claims under what they speak for; nothing where there are none. */
export function QuoteList({ head, quotes, first = 4 }: QuoteListProps) {
  const words = useWords()
  const { address } = useSelection()
  const [all, setAll] = useState(false)
  if (quotes.length === 0) return null
  const shown = all ? quotes : quotes.slice(0, first)
  return (
    <div className="quotes">
      <h3>{head}</h3>
      <ul className="plain claim-list">
        {shown.map(({ claim, document, quote, publisher, published }) => (
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
      {shown.length < quotes.length && (
        <button type="button" className="link-button small" onClick={() => setAll(true)}>
          {words.more} ({words.ofAll(shown.length, quotes.length)})
        </button>
      )}
    </div>
  )
}
