import { SegmentedControl } from '@mantine/core'
import type { KeptOutlook } from '../../../model/outlook-report.ts'
import type { Scoreboard } from '../../../model/scoreboard.ts'
import { useSelection } from '../../address/selection.ts'
import { DialogButton } from '../../parts/dialog-button.tsx'
import { sayDate } from '../../parts/say-date.ts'
import { ScrollTable } from '../../parts/scroll-table.tsx'
import { useWords } from '../../words/language.tsx'
import { SettleForm } from './settle-form.tsx'
import { SignpostList } from './signpost-list.tsx'

interface KeptTableProps {
  readonly kept: readonly KeptOutlook[]
  readonly counts: Scoreboard['counts']
}

/** Which of them are shown: what is void is settled as well. */
const SHOWN: Readonly<Record<string, readonly KeptOutlook['state'][]>> = {
  open: ['open'],
  due: ['due'],
  settled: ['settled', 'void'],
}

/** Outlooks that were kept, how each stands, and what came; who looks can settle what no rule settles. */
export function KeptTable({ kept: all, counts }: KeptTableProps) {
  const words = useWords().outlook
  const { word, select } = useSelection()
  const state = word('state') ?? ''
  const kept = all.filter((one) => SHOWN[state]?.includes(one.state) ?? true)
  const count = (name: string) => SHOWN[name]?.reduce((sum, one) => sum + counts[one], 0) ?? all.length
  return (
    <section className="kept">
      <h2>{words.kept}</h2>
      {all.length > 0 && (
        <SegmentedControl
          size="xs"
          value={state in SHOWN ? state : ''}
          onChange={(value) => select({ state: value }, { replace: true })}
          data={(['', 'open', 'due', 'settled'] as const).map((value) => ({
            value,
            label: words.filter(value === '' ? words.allStates : words.states[value], count(value)),
          }))}
        />
      )}
      {kept.length === 0 ? (
        <p className="soft">{all.length === 0 ? words.noKept : words.noneSo}</p>
      ) : (
        <ScrollTable label={words.kept} columns={words.columns}>
          {kept.map(({ record, told, state: stands, outcome, why, score, signposts }) => (
            <tr key={record.id}>
              <th scope="row">
                <span dir="auto">{record.question}</span>
                <div className="soft small said" dir="auto">
                  {told.map((one) => words.saidOf(one.outcome, Math.round(100 * one.probability))).join(words.comma)}
                </div>
                <SignpostList tie={record.tie} scenarios={signposts} />
              </th>
              <td className="nowrap">
                <bdi>{sayDate(record.knownAsOf)}</bdi>
              </td>
              <td className="nowrap">
                <bdi>{sayDate(record.deadline)}</bdi>
              </td>
              <td className="state">
                {words.states[stands]}
                {outcome !== null && (
                  <>
                    : <bdi>{outcome}</bdi>
                  </>
                )}{' '}
                <span className="soft small">
                  <bdi>{why}</bdi>
                </span>
                {(stands === 'due' || (stands === 'open' && record.rule.kind === 'typed')) && (
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
