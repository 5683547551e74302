import { useRef, useState } from 'react'
import type { Rating } from '../../../model/matrix.ts'
import { useSelection } from '../../address/selection.ts'
import { AskError, ask } from '../../asking/ask.ts'
import { forgetAnswers, useAnswer } from '../../asking/use-answer.ts'

/** In whose name one rates: as the address says, else as the case does. */
export function useRater(): string {
  const user = useAnswer('GET /api/case', {}).data?.user ?? ''
  return useSelection().word('by') ?? user
}

/** Ratings on their way to the server. */
export interface UsedRating {
  readonly by: string
  readonly busy: boolean
  readonly error: string | null
  readonly rate: (evidence: string, ratings: Readonly<Record<string, Rating | null>>, why?: string) => void
  readonly undo: (evidence: string) => void
}

/** Rates evidence of a matrix; what then holds comes from the server. */
export function useRating(matrix: string): UsedRating {
  const by = useRater()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)
  // one after the other, in the order of the keys
  const before = useRef<Promise<void>>(Promise.resolve())
  const send = (
    key: 'POST /api/matrices/{id}/ratings' | 'POST /api/matrices/{id}/ratings/undo',
    body: Readonly<Record<string, unknown>>,
  ): void => {
    setBusy(true)
    setError(null)
    const sent = before.current
      .then(() => ask(key, { params: { id: matrix }, body: by === '' ? body : { ...body, by } }))
      .then(forgetAnswers, (cause: unknown) => setError(cause instanceof AskError ? cause.message : String(cause)))
      .then(() => {
        if (before.current === sent) setBusy(false)
      })
    before.current = sent
  }
  return {
    by,
    busy,
    error,
    rate: (evidence, ratings, why = '') =>
      send('POST /api/matrices/{id}/ratings', {
        evidence,
        ratings,
        ...(why.trim() === '' ? {} : { why: why.trim() }),
      }),
    undo: (evidence) => send('POST /api/matrices/{id}/ratings/undo', { evidence }),
  }
}
