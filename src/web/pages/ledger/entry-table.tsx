import type { LedgerEntry, LedgerReport } from '../../../model/ledger-report.ts'
import { sayDate } from '../../parts/say-date.ts'
import { ScrollTable } from '../../parts/scroll-table.tsx'
import { useWords } from '../../words/language.tsx'
import { FigureLine } from './figure-line.tsx'
import { shortRange } from './say-amount.ts'

interface EntryTableProps {
  readonly entries: readonly LedgerEntry[]
  readonly deflated: LedgerReport['deflated']
  readonly nameOf: (actor: string) => string
}

/** What one gives the other, with every figure that speaks of it. */
export function EntryTable({ entries, deflated, nameOf }: EntryTableProps) {
  const words = useWords()
  return (
    <ScrollTable label={words.ledger.title} columns={words.ledger.columns}>
      {entries.map((entry) => (
        <tr
          key={`${entry.kind} ${entry.from} ${entry.to} ${entry.period} ${entry.currency} ${entry.per} ${entry.range.join()}`}
        >
          <th scope="row">{entry.loan ? words.ledger.loan : words.ledger.kinds[entry.kind]}</th>
          <td>
            {entry.from === null || entry.to === null
              ? entry.pair.map(nameOf).join(' – ')
              : `${nameOf(entry.from)} → ${nameOf(entry.to)}`}
          </td>
          <td className="nowrap">{entry.period === null ? words.noDate : sayDate(entry.period)}</td>
          <td className="nowrap">
            {shortRange(entry.range)} {entry.currency}
            {entry.per === null ? '' : ` / ${entry.per}`}
            {!entry.agreed && <div className="apart small">{words.ledger.disagree}</div>}
          </td>
          <td>{stagesOf(entry, words.ledger)}</td>
          <td>
            {entry.figures.map((figure) => (
              <FigureLine
                key={`${figure.claim} ${figure.voice} ${figure.money.low} ${figure.indicator?.line}`}
                figure={figure}
                base={deflated?.base ?? null}
              />
            ))}
          </td>
        </tr>
      ))}
    </ScrollTable>
  )
}

/** How far it came, and which stage it is told not to have reached. */
export function stagesOf(
  { stage, stages }: Pick<LedgerEntry, 'stage' | 'stages'>,
  { stages: named, notReached }: ReturnType<typeof useWords>['ledger'],
): string {
  const missed = [...new Set(stages.filter(({ reached }) => !reached).map((one) => one.stage))]
  const said = [...(stage === null ? [] : [named[stage]]), ...missed.map((one) => notReached(named[one]))]
  return said.length === 0 ? '–' : said.join(', ')
}
