import { useMemo } from 'react'
import type { LedgerReport } from '../../../model/ledger-report.ts'
import { Link } from '../../address/link.tsx'
import { pageHref, useSelection } from '../../address/selection.ts'
import { PlotPicture } from '../../charts/plot-picture.tsx'
import { sharesPicture } from '../../charts/shares-picture.ts'
import { useWidth } from '../../charts/use-width.ts'
import { PictureFile } from '../../parts/picture-file.tsx'
import { useWords } from '../../words/language.tsx'

interface SharesFigureProps {
  readonly report: LedgerReport
  readonly nameOf: (actor: string) => string
}

/** Who leans on whom by how much, as bars and as sentences that open what they are reckoned from. */
export function SharesFigure({ report: { actors, shares, interdependence }, nameOf }: SharesFigureProps) {
  const words = useWords().ledger
  const { address } = useSelection()
  const [box, width] = useWidth<HTMLElement>()
  const options = useMemo(() => {
    if (width === null || width < 200) return null
    const rows = shares.map(({ kind, actor, partner, period, of, share: [low, high] }, i) => ({
      key: String(i),
      label: words.share(words.kinds[kind], period, nameOf(actor), nameOf(partner), of),
      low: 100 * low,
      high: 100 * high,
    }))
    return sharesPicture(rows, { width, axis: words.shareAxis })
  }, [shares, width, words, nameOf])
  return (
    <section>
      <h2>{words.shares}</h2>
      <figure ref={box}>
        {options !== null && <PlotPicture options={options} label={words.shares} />}
        <figcaption className="small soft row">
          <PictureFile name={`shares-${actors.join('-')}`} />
        </figcaption>
      </figure>
      <ul className="plain">
        {shares.map(({ sentence, claims }) => (
          <li key={sentence} dir="auto">
            {sentence}{' '}
            <span className="small">
              {claims.map((claim, i) => (
                <Link key={claim} href={pageHref('/reader', address, { claim })}>
                  {words.passage(i + 1)}{' '}
                </Link>
              ))}
            </span>
          </li>
        ))}
        {interdependence.map(({ kind, period, salience, symmetry, interdependence: both }) => (
          <li key={`${kind} ${period}`}>
            {words.interdependence(
              words.kinds[kind],
              period,
              salience.toFixed(2),
              symmetry.toFixed(2),
              both.toFixed(2),
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
