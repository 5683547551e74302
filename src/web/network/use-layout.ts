import { useEffect, useMemo, useState } from 'react'
import type { NetworkAnswer } from '../../api/contract.ts'
import type { Plan } from './lay-out.ts'
import type { Laid } from './layout-worker.ts'

/** Where the actors of a network stand; null before the first places are known. */
export interface Layout {
  /** the same for the same actors and ties, however warm */
  readonly key: string
  /** x and y of each actor, in the order of the answer */
  readonly places: Float32Array | null
  readonly done: boolean
}

const MOST_KEPT = 6
const kept = new Map<string, Float32Array>()

/**
 * Lays a network out beside the page's own work. The same network comes out the same, and is laid out once: how warm its ties are
 * does not move it.
 */
export function useLayout(network: NetworkAnswer): Layout {
  const key = useMemo(() => network.ties.map(({ tie, events }) => `${tie.join()} ${events}`).join('\n'), [network])
  const [layout, setLayout] = useState<Layout>({ key: '', places: null, done: false })
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the network
  useEffect(() => {
    const known = kept.get(key)
    if (known !== undefined) {
      setLayout({ key, places: known, done: true })
      return
    }
    const worker = new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' })
    worker.onmessage = ({ data }: MessageEvent<Laid>) => {
      if (data.done) keep(key, data.places)
      setLayout({ key, ...data })
    }
    worker.postMessage(planOf(network))
    return () => worker.terminate()
  }, [key])
  return useMemo(() => (layout.key === key ? layout : { key, places: null, done: false }), [layout, key])
}

function planOf({ actors, ties }: NetworkAnswer): Plan {
  const place = new Map(actors.map(({ id }, i) => [id, i]))
  return {
    nodes: actors.length,
    ends: Uint32Array.from(ties.flatMap(({ tie }) => tie.map((id) => place.get(id) ?? 0))),
    weights: Float32Array.from(ties, ({ events }) => 1 + Math.log2(Math.max(1, events))),
  }
}

function keep(key: string, places: Float32Array): void {
  kept.set(key, places)
  for (const old of kept.keys()) {
    if (kept.size <= MOST_KEPT) break
    kept.delete(old)
  }
}
