import type { BalanceReport } from '../../../model/balance-report.ts'
import { useSelection } from '../../address/selection.ts'
import { useAnswer } from '../../asking/use-answer.ts'
import { Answer } from '../../parts/answer.tsx'
import { useWords } from '../../words/language.tsx'
import { Camps } from './camps.tsx'
import { NetworkTable } from './network-table.tsx'
import { TriadList } from './triad-list.tsx'
import { USUAL_SURE, whatIfOf } from './what-if.ts'
import { WhatIfBar } from './what-if-bar.tsx'

/** Who stands with whom around a tie, as it is told or as it might be. */
export function BalancePart({ tie }: { readonly tie: readonly [string, string] }) {
  const words = useWords().pull
  const selection = useSelection()
  const { from, to, asOf } = selection
  const what = whatIfOf(selection)
  const query = { around: tie.join(','), since: from, until: to, asOf }
  const told = useAnswer('GET /api/balance', { query })
  const changed = what.turn.length + what.without.length > 0 || (what.sure !== null && what.sure !== String(USUAL_SURE))
  const asked = { ...query, sure: what.sure, turn: what.turn.join(','), without: what.without.join(',') }
  const answer = useAnswer('GET /api/balance', { query: asked })
  return (
    <section className="balance-part">
      <h2>{words.camps}</h2>
      <WhatIfBar what={what} changed={changed} told={told.data} now={answer.data} />
      <Answer of={answer}>{(report) => <Network report={report} tie={tie} />}</Answer>
    </section>
  )
}

function Network({ report, tie }: { readonly report: BalanceReport; readonly tie: readonly [string, string] }) {
  return (
    <>
      <Camps report={report} tie={tie} />
      <TriadList report={report} tie={tie} />
      <NetworkTable report={report} />
      {report.notes.map((note) => (
        <p key={note} className="note" dir="auto">
          {note}
        </p>
      ))}
    </>
  )
}
