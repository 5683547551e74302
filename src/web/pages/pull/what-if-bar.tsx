import { Button } from '@mantine/core'
import { useId } from 'react'
import type { BalanceReport } from '../../../model/balance-report.ts'
import { useSelection } from '../../address/selection.ts'
import { useWords } from '../../words/language.tsx'
import { leftOut, SURE_CHOICES, turnedTie, USUAL_SURE, type WhatIf } from './what-if.ts'

interface WhatIfBarProps {
  readonly what: WhatIf
  /** whether anything is looked at otherwise than usual */
  readonly changed: boolean
  readonly told: BalanceReport | null
  readonly now: BalanceReport | null
}

/** How sure a sign has to be, and what is put otherwise, with how the balance moved and one click back. */
export function WhatIfBar({ what, changed, told, now }: WhatIfBarProps) {
  const words = useWords().pull
  const { select } = useSelection()
  const id = useId()
  const nameOf = (actor: string) =>
    [...(told?.actors ?? []), ...(told?.apart ?? []), ...(now?.actors ?? [])].find((one) => one.id === actor)?.name ??
    actor
  const parts = [
    ...what.turn.map((pair) => {
      const [a = '', b = ''] = pair.split(':')
      return { key: pair, says: words.turnedTie(nameOf(a), nameOf(b)), back: turnedTie(what, a, b) }
    }),
    ...what.without.map((actor) => ({
      key: actor,
      says: words.withoutActor(nameOf(actor)),
      back: leftOut(what, actor),
    })),
  ]
  return (
    <div className={changed ? 'what-if changed' : 'what-if'}>
      <span className="field">
        <label htmlFor={id}>{words.sure}</label>
        <select
          id={id}
          value={what.sure ?? String(USUAL_SURE)}
          onChange={({ target }) =>
            select({ sure: target.value === String(USUAL_SURE) ? null : target.value }, { replace: true })
          }
        >
          {SURE_CHOICES.map((percent) => (
            <option key={percent} value={percent}>
              {percent} %
            </option>
          ))}
        </select>
      </span>
      {changed && (
        <div>
          <p>
            <strong>{words.whatIf}</strong>{' '}
            {parts.map(({ key, says, back }) => (
              <span key={key}>
                {says}{' '}
                <button
                  type="button"
                  className="link-button"
                  aria-label={words.takeOut(says)}
                  onClick={() => select(back, { replace: true })}
                >
                  ×
                </button>{' '}
              </span>
            ))}
          </p>
          {told !== null && now !== null && (
            <p className="small">
              {words.moved(
                [told.line.index, told.ties.length],
                [now.line.index, now.ties.length],
                [told.triangles.balanced, told.triangles.count],
                [now.triangles.balanced, now.triangles.count],
              )}
            </p>
          )}
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => select({ turn: null, without: null, sure: null }, { replace: true })}
          >
            {words.asTold}
          </Button>
        </div>
      )}
    </div>
  )
}
