import { useMemo, useState } from 'react'
import type { BalanceReport } from '../../../model/balance-report.ts'
import { Link } from '../../address/link.tsx'
import { pageHref, useSelection } from '../../address/selection.ts'
import { useWords } from '../../words/language.tsx'
import { type SignedTriad, triadsOf } from './triads-of.ts'

interface TriadListProps {
  readonly report: BalanceReport
  readonly tie: readonly [string, string]
}

const FIRST = 8

/** The triangles of the network in words, those out of balance first; each tie of a triangle opens its page. */
export function TriadList({ report, tie }: TriadListProps) {
  const words = useWords().pull
  const triads = useMemo(() => triadsOf(report, tie), [report, tie])
  if (triads.length === 0) return <p className="small soft">{words.noTriads}</p>
  const balanced = triads.filter((one) => one.balanced)
  const odd = triads.filter((one) => !one.balanced)
  return (
    <>
      <details open={odd.length > 0 && odd.length <= FIRST}>
        <summary>{words.unbalanced(odd.length, triads.length)}</summary>
        <Triads triads={odd} report={report} />
      </details>
      <details>
        <summary>{words.balanced(balanced.length, triads.length)}</summary>
        <Triads triads={balanced} report={report} />
      </details>
    </>
  )
}

function Triads({ triads, report }: { readonly triads: readonly SignedTriad[]; readonly report: BalanceReport }) {
  const words = useWords()
  const { address } = useSelection()
  const [most, setMost] = useState(FIRST)
  const nameOf = (id: string) => report.actors.find((one) => one.id === id)?.name ?? id
  return (
    <>
      <ul className="plain triads">
        {triads.slice(0, most).map(({ actors, negative }) => {
          const [a, b, c] = actors
          const pairs = [
            [a, b],
            [b, c],
            [a, c],
          ] as const
          return (
            <li key={actors.join(' ')}>
              {words.pull.triad(negative, nameOf(a), nameOf(b), nameOf(c))}{' '}
              <span className="small">
                {pairs.map(([one, other], i) => (
                  <span key={`${one} ${other}`}>
                    {i > 0 && ' · '}
                    <Link href={pageHref('/tie', address, { actors: `${one},${other}` })}>
                      {nameOf(one)} – {nameOf(other)}
                    </Link>
                  </span>
                ))}
              </span>
            </li>
          )
        })}
      </ul>
      {triads.length > most && (
        <button type="button" className="link-button small" onClick={() => setMost(most + 40)}>
          {words.more} ({words.ofAll(most, triads.length)})
        </button>
      )}
    </>
  )
}
