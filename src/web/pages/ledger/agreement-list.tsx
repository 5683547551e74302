import type { LedgerAgreement } from '../../../model/ledger-report.ts'
import { Link } from '../../address/link.tsx'
import { pageHref, useSelection } from '../../address/selection.ts'
import { sayDate } from '../../parts/say-date.ts'
import { ScrollTable } from '../../parts/scroll-table.tsx'
import { useWords } from '../../words/language.tsx'
import { stagesOf } from './entry-table.tsx'

/** Papers between two, how far each came, and the words that say so. */
export function AgreementList({ agreements }: { readonly agreements: readonly LedgerAgreement[] }) {
  const words = useWords()
  const { address } = useSelection()
  return (
    <ScrollTable label={words.ledger.agreements} columns={words.ledger.agreementColumns}>
      {agreements.map((one) => (
        <tr key={one.claims[0]?.claim}>
          <td className="nowrap">{one.when === null ? words.noDate : sayDate(one.when)}</td>
          <th scope="row">
            {one.stage === null && one.stages.length === 0 ? words.ledger.noStage : stagesOf(one, words.ledger)}
          </th>
          <td>
            {one.claims.map(({ claim, document, quote, publisher, published }) => (
              <p key={claim}>
                <Link className="quote" href={pageHref('/reader', address, { document, claim })}>
                  “<bdi>{quote}</bdi>”
                </Link>{' '}
                <span className="small soft">
                  {publisher ?? words.noPublisher}, {published === null ? words.noDate : sayDate(published)}
                </span>
              </p>
            ))}
          </td>
        </tr>
      ))}
    </ScrollTable>
  )
}
