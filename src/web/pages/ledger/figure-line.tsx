import type { LedgerFigure } from '../../../model/ledger-report.ts'
import { Link } from '../../address/link.tsx'
import { pageHref, useSelection } from '../../address/selection.ts'
import { sayDate } from '../../parts/say-date.ts'
import { useWords } from '../../words/language.tsx'
import { shortRange } from './say-amount.ts'

/** One figure with who says so; it opens its words. */
export function FigureLine({ figure, base }: { readonly figure: LedgerFigure; readonly base: string | null }) {
  const words = useWords()
  const { address } = useSelection()
  const { voice, claim, place, money, modality, indicator, real } = figure
  const bound = money.bound === null ? '' : `${words.ledger.bounds[money.bound]} `
  const said = `${bound}${shortRange([money.low, money.high])}, ${voice}`
  return (
    <div className="small figure-line">
      {place === null ? (
        <bdi>{said}</bdi>
      ) : (
        <Link href={pageHref('/reader', address, { document: place.document, claim })} title={place.quote}>
          <bdi>{said}</bdi>
        </Link>
      )}
      <span className="soft">
        {modality !== 'actual' && ` · ${words.modalities[modality]}`}
        {place?.published != null && ` · ${sayDate(place.published)}`}
        {indicator !== null && ` · ${words.ledger.row(indicator.name, indicator.line)}`}
        {real !== null && base !== null && ` · ${words.ledger.real(shortRange([real.low, real.high]), base)}`}
      </span>
    </div>
  )
}
