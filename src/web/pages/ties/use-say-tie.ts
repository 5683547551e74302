import { useCallback, useMemo } from 'react'
import type { NetworkAnswer } from '../../../api/contract.ts'
import type { NetworkTie } from '../../../model/tie-network.ts'
import { signed } from '../../parts/say-date.ts'
import { useWords } from '../../words/language.tsx'

/** How a tie of a map or a network is told where it is pointed at: whom it joins, how each stands, how much is told. */
export function useSayTie({ actors }: Pick<NetworkAnswer, 'actors'>) {
  const words = useWords()
  const names = useMemo(() => new Map(actors.map(({ id, name }) => [id, name])), [actors])
  const nameOf = useCallback((id: string) => names.get(id) ?? id, [names])
  const sayTie = useCallback(
    ({ tie, levels: [there, back], told }: NetworkTie) => {
      const level = (value: number | null) => (value === null ? '–' : signed(value))
      return `${tie.map(nameOf).join(' · ')}\n→ ${level(there)}  ← ${level(back)}\n${words.events(told)}`
    },
    [nameOf, words],
  )
  return { nameOf, sayTie }
}
