import { useEffect, useRef, useState } from 'react'
import type { MatrixAnswer } from '../../../api/contract.ts'
import type { MatrixPart } from '../../../model/matrix.ts'
import { useWords } from '../../words/language.tsx'
import { matrixRows } from './matrix-rows.ts'
import { putBeside } from './use-drag.ts'
import type { UsedSteps } from './use-steps.ts'

/** Puts rows and columns in another order; by dragging or by keys, the outcome is one. */
export interface UsedMoving {
  /** what was moved where, for those who do not see it */
  readonly announced: string
  readonly move: (what: MatrixPart, id: string, by: 1 | -1) => void
  /** beside another one; `claim:` and an id adds a claim there */
  readonly drop: (what: MatrixPart, id: string, over: string, after: boolean) => void
}

const CLAIM = 'claim:'

export function useMoving(report: MatrixAnswer, steps: UsedSteps): UsedMoving {
  const words = useWords().explanations
  const [announced, setAnnounced] = useState('')
  const lists = {
    evidence: matrixRows(report, false).map(({ row }) => ({ id: row.id, name: row.says })),
    hypothesis: report.hypotheses,
  }
  // what was asked for last, until the server's own order comes
  const wanted = useRef<Partial<Record<MatrixPart, readonly string[]>>>({})
  const held = useRef<string | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new report is what the server holds
  useEffect(() => {
    wanted.current = {}
    // a row that was put elsewhere in the page has lost the focus on the way
    const grip = held.current === null ? null : document.querySelector<HTMLElement>(`[data-grip="${held.current}"]`)
    if (document.activeElement === document.body) grip?.focus()
  }, [report])

  const idsOf = (what: MatrixPart) => wanted.current[what] ?? lists[what].map(({ id }) => id)
  const order = (what: MatrixPart, id: string, ids: readonly string[]) => {
    const name = lists[what].find((one) => one.id === id)?.name ?? id
    const says = words.moved(name, ids.indexOf(id) + 1, ids.length)
    wanted.current = { ...wanted.current, [what]: ids }
    held.current = id
    setAnnounced(says)
    void steps.change([{ kind: 'order', what, ids }], says)
  }
  return {
    announced,
    move(what, id, by) {
      const ids = idsOf(what)
      const to = ids.indexOf(id) + by
      const over = ids[to]
      if (over === undefined) setAnnounced(words.atEnd)
      else order(what, id, putBeside(ids, id, over, by > 0))
    },
    drop(what, id, over, after) {
      if (!id.startsWith(CLAIM)) {
        order(what, id, putBeside(idsOf(what), id, over, after))
        return
      }
      const before = idsOf(what)
      setAnnounced(words.did.evidence)
      void steps.change(
        [
          { kind: 'evidence', ground: { kind: 'claim', claim: id.slice(CLAIM.length) } },
          ({ evidence }) => {
            const added = evidence.find((one) => !before.includes(one.id))?.id ?? ''
            return { kind: 'order', what, ids: putBeside(before, added, over, after) }
          },
        ],
        words.did.evidence,
      )
    },
  }
}
