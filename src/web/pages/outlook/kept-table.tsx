import type { KeptOutlook } from '../../../model/outlook-report.ts'
import { DialogButton } from '../../parts/dialog-button.tsx'
import { sayDate } from '../../parts/say-date.ts'
import { ScrollTable } from '../../parts/scroll-table.tsx'
import { useWords } from '../../words/language.tsx'
import { SettleForm } from './settle-form.tsx'

/** Outlooks that were kept, how each stands, and what came; who looks can settle what no rule settles. */
export function KeptTable({ kept }: { readonly kept: readonly KeptOutlook[] }) {
  const words = useWords().outlook
  return (
    <section className="kept">
      <h2>{words.kept}</h2>
      {kept.length === 0 ? (
        <p className="soft">{words.noKept}</p>
      ) : (
        <ScrollTable label={words.kept} columns={words.columns}>
          {kept.map(({ record, told, state, outcome, why, score }) => (
            <tr key={record.id}>
              <th scope="row">
                {record.question}
                <div className="soft small said">
                  {told.map((one) => words.saidOf(one.outcome, Math.round(100 * one.probability))).join(words.comma)}
                </div>
              </th>
              <td className="nowrap">{sayDate(record.knownAsOf)}</td>
              <td className="nowrap">{sayDate(record.deadline)}</td>
              <td>
                {words.states[state]}
                {outcome !== null && `: ${outcome}`} <span className="soft small">{why}</span>
                {(state === 'due' || (state === 'open' && record.rule.kind === 'typed')) && (
                  <div>
                    <DialogButton label={words.settle} name={words.settleOne(record.question)}>
                      {(close) => <SettleForm record={record} settled={close} />}
                    </DialogButton>
                  </div>
                )}
              </td>
              <td className="n">{score === null ? '–' : score.rps.toFixed(3)}</td>
            </tr>
          ))}
        </ScrollTable>
      )}
    </section>
  )
}
