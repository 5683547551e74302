import { useCallback, useMemo } from 'react'
import type { LedgerEntry, LedgerReport } from '../../../model/ledger-report.ts'
import { goTo } from '../../address/address.ts'
import { pageHref, useSelection } from '../../address/selection.ts'
import { type AmountMark, amountsPicture } from '../../charts/amounts-picture.ts'
import { PlotPicture } from '../../charts/plot-picture.tsx'
import { day, dayAfter } from '../../charts/time-axis.ts'
import { useWidth } from '../../charts/use-width.ts'
import { PictureFile } from '../../parts/picture-file.tsx'
import { sayDate } from '../../parts/say-date.ts'
import { useWords } from '../../words/language.tsx'
import { firstDayOf, lastDayOf } from './days-of.ts'
import { shortAmount, shortRange } from './say-amount.ts'

interface AmountsFigureProps {
  readonly report: LedgerReport
  readonly currency: string
}

/** All amounts of one currency over time; a mark opens the words it is from. */
export function AmountsFigure({ report: { actors, names, entries }, currency }: AmountsFigureProps) {
  const words = useWords()
  const { address } = useSelection()
  const [box, width] = useWidth<HTMLElement>()
  const marks = useMemo(
    () =>
      entries
        .filter((entry) => entry.currency === currency)
        .flatMap((entry) => marksOf(entry, actors, words.ledger.kinds)),
    [entries, currency, actors, words],
  )
  const options = useMemo(
    () =>
      width === null || width < 200 || marks.length === 0
        ? null
        : amountsPicture(marks, { width, kinds: words.ledger.kinds, short: shortAmount }),
    [marks, width, words],
  )
  const open = useCallback(
    (datum: unknown) => {
      const { document, claim } = datum as AmountMark
      if (document !== null) goTo(pageHref('/reader', address, { document, claim }))
    },
    [address],
  )
  if (marks.length === 0) return null
  const [first = '', second = ''] = names
  return (
    <figure ref={box}>
      {options !== null && (
        <PlotPicture options={options} label={words.ledger.amountsPicture(currency)} onPick={open} />
      )}
      <figcaption className="small soft row">
        <span>{words.ledger.amountsLegend(currency, first, second)}</span>
        <PictureFile name={`ledger-${actors.join('-')}-${currency}`} />
      </figcaption>
    </figure>
  )
}

function marksOf(
  { kind, from, to, currency, per, figures }: LedgerEntry,
  [first]: readonly string[],
  kinds: Readonly<Record<LedgerEntry['kind'], string>>,
): readonly AmountMark[] {
  const giver = from === null || to === null ? 'open' : from === first ? 'first' : 'second'
  return figures.flatMap(({ money, period, voice, claim, place }): readonly AmountMark[] => {
    const low = Math.min(money.low, money.high)
    const start = period === null ? null : firstDayOf(period)
    if (start === null || period === null || low <= 0) return []
    const amount = `${shortRange([money.low, money.high])} ${currency}${per === null ? '' : ` / ${per}`}`
    return [
      {
        kind,
        from: day(start),
        to: dayAfter(lastDayOf(period) ?? start),
        low: money.low,
        high: money.high,
        giver,
        says: `${kinds[kind]}, ${sayDate(period)}\n${amount}\n${voice}`,
        document: place?.document ?? null,
        claim,
      },
    ]
  })
}
