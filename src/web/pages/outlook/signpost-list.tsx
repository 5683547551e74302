import type { Scenario } from '../../../model/outlook-record.ts'
import type { TickedSignpost } from '../../../model/outlook-report.ts'
import { Link } from '../../address/link.tsx'
import { pageHref, useSelection } from '../../address/selection.ts'
import { sayDate } from '../../parts/say-date.ts'
import { useWords } from '../../words/language.tsx'

interface SignpostListProps {
  readonly tie: readonly [string, string]
  readonly scenarios: readonly (Omit<Scenario, 'signposts'> & {
    /** `met` where somebody looked */
    readonly signposts: readonly (Pick<TickedSignpost, 'says'> & Partial<Pick<TickedSignpost, 'met'>>)[]
  })[]
}

/** By what one would see a scenario come, and what was seen; what was opens the claims of its time. */
export function SignpostList({ tie, scenarios }: SignpostListProps) {
  const words = useWords().outlook
  const { address } = useSelection()
  const all = scenarios.flatMap(({ signposts }) => signposts)
  if (all.length === 0) return null
  const met = all.filter((one) => one.met != null).length
  const looked = all.some((one) => one.met !== undefined)
  return (
    <details className="signposts small">
      <summary>{looked ? words.signpostsSeen(met, all.length) : words.signposts}</summary>
      {scenarios.map(({ outcome, signposts }) => (
        <div key={outcome}>
          <h4 dir="auto">{outcome}</h4>
          <ul className="plain">
            {signposts.map(({ says, met: seen }) => (
              <li key={says} className={seen == null ? undefined : 'seen'}>
                <span aria-hidden="true">{seen == null ? '○' : '●'}</span>{' '}
                <span className="hidden">{seen == null ? words.notSeen : words.seen}: </span>
                <span dir="auto">{says}</span>
                {seen != null && (
                  <>
                    {' '}
                    <Link href={pageHref('/tie', address, { actors: tie.join(','), from: seen, to: seen, asOf: null })}>
                      <bdi>{words.seenOn(sayDate(seen))}</bdi>
                    </Link>
                  </>
                )}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </details>
  )
}
