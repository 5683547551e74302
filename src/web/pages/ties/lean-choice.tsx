import { SegmentedControl } from '@mantine/core'
import { useSelection } from '../../address/selection.ts'
import type { Lean } from '../../charts/tie-level.ts'
import { useWords } from '../../words/language.tsx'

/** Which ties a map or a network shows: those that lean one way, or all. */
export function LeanChoice() {
  const words = useWords()
  const { word, select } = useSelection()
  return (
    <SegmentedControl
      size="xs"
      aria-label={words.board.leans.label}
      value={leanOf(word('lean')) ?? 'all'}
      onChange={(value) => select({ lean: value === 'all' ? null : value }, { replace: true })}
      data={[
        { value: 'all', label: words.board.leans.all },
        { value: 'closer', label: `▲ ${words.directions.closer}` },
        { value: 'apart', label: `▼ ${words.directions.apart}` },
      ]}
    />
  )
}

/** A lean as the address tells it. */
export function leanOf(word: string | null): Lean | null {
  return word === 'closer' || word === 'apart' ? word : null
}
