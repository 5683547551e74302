import { useRef, useState } from 'react'
import type { PositionsAnswer } from '../../../api/contract.ts'
import type { PositionsActor, PositionsInput } from '../../../model/positions-input.ts'
import type { PositionsStep } from '../../../model/positions-step.ts'
import { AskError, ask } from '../../asking/ask.ts'
import { forgetAnswers } from '../../asking/use-answer.ts'

/** Positions while somebody works on them. */
export interface UsedPositions {
  /** with what is moved or typed and not kept yet */
  readonly input: PositionsInput
  readonly busy: boolean
  readonly error: string | null
  /** shows an actor otherwise, without keeping it */
  readonly draft: (actor: PositionsActor | null) => void
  readonly keep: (step: Exclude<PositionsStep, { readonly kind: 'positions' }>) => void
  readonly undo: () => void
}

/** Works on kept positions: what is changed is shown at once and kept as a step; what then holds comes from the server. */
export function usePositions(kept: PositionsAnswer): UsedPositions {
  const [drafts, setDrafts] = useState<Readonly<Record<string, PositionsActor>>>({})
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)
  // one after the other, in the order in which they were made
  const before = useRef<Promise<void>>(Promise.resolve())
  const send = (work: () => Promise<unknown>, actor: PositionsActor | null): void => {
    setBusy(true)
    setError(null)
    const sent = before.current
      .then(work)
      .then(forgetAnswers, (cause: unknown) => setError(cause instanceof AskError ? cause.message : String(cause)))
      .then(() => {
        if (actor !== null) setDrafts((now) => (now[actor.actor] === actor ? without(now, actor.actor) : now))
        if (before.current === sent) setBusy(false)
      })
    before.current = sent
  }
  const { id } = kept
  return {
    input: { ...kept.input, actors: kept.input.actors.map((one) => drafts[one.actor] ?? one) },
    busy,
    error,
    draft: (actor) => {
      setError(null)
      setDrafts((now) => (actor === null ? {} : { ...now, [actor.actor]: actor }))
    },
    keep: (step) => {
      const actor = step.kind === 'stand' ? step.actor : null
      if (actor !== null) setDrafts((now) => ({ ...now, [actor.actor]: actor }))
      send(() => ask('POST /api/positions/{id}/steps', { params: { id }, body: { step } }), actor)
    },
    undo: () => send(() => ask('POST /api/positions/{id}/undo', { params: { id }, body: {} }), null),
  }
}

function without<T>(record: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => name !== key))
}
