import { useRef, useState } from 'react'
import type { ChangedMatrix } from '../../../api/contract.ts'
import type { Matrix } from '../../../model/matrix.ts'
import { AskError, ask } from '../../asking/ask.ts'
import { forgetAnswers } from '../../asking/use-answer.ts'
import { useRater } from './use-rating.ts'

/** A step of a matrix on its way to the server: a body of `POST /api/matrices/{id}/steps`. */
export type StepBody = Readonly<Record<string, unknown>> & { readonly kind: string }

/** What was done last, so that it can be taken back at once. */
interface LastAct {
  readonly says: string
  readonly steps: readonly string[]
}

export interface UsedSteps {
  readonly busy: boolean
  readonly error: string | null
  readonly last: LastAct | null
  /** one after the other, said as one act; one may hang on the matrix as the one before left it. False where one was refused */
  readonly change: (steps: readonly (StepBody | ((matrix: Matrix) => StepBody))[], says: string) => Promise<boolean>
  /** takes records back, or undoings of them */
  readonly undo: (steps: readonly string[], says: string) => Promise<boolean>
}

/** Changes a matrix step by step, in the order in which one asks for it. */
export function useSteps(matrix: string): UsedSteps {
  const by = useRater()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const [last, setLast] = useState<LastAct | null>(null)
  const before = useRef<Promise<unknown>>(Promise.resolve())
  const who = by === '' ? {} : { by }
  const params = { id: matrix }

  const inTurn = (work: () => Promise<readonly string[]>, says: string): Promise<boolean> => {
    setBusy(true)
    setError(null)
    const done = before.current.then(work).then(
      (steps) => {
        setLast({ says, steps })
        return true
      },
      (cause: unknown) => {
        setError(cause instanceof AskError ? cause.message : String(cause))
        return false
      },
    )
    const turn = done.then(() => {
      forgetAnswers()
      if (before.current === turn) setBusy(false)
    })
    before.current = turn
    return done
  }

  return {
    busy,
    error,
    last,
    change: (steps, says) =>
      inTurn(async () => {
        const made: string[] = []
        let now: Matrix | null = null
        for (const step of steps) {
          const body: StepBody | null = typeof step === 'function' ? (now === null ? null : step(now)) : step
          if (body === null) continue
          const done: ChangedMatrix = await ask('POST /api/matrices/{id}/steps', { params, body: { ...body, ...who } })
          now = done.matrix
          made.push(...done.steps)
        }
        return made
      }, says),
    undo: (steps, says) =>
      inTurn(
        async () => (await ask('POST /api/matrices/{id}/steps/undo', { params, body: { steps, ...who } })).steps,
        says,
      ),
  }
}
