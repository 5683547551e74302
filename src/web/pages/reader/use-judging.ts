import { useState } from 'react'
import { AskError, ask } from '../../asking/ask.ts'
import { forgetAnswers } from '../../asking/use-answer.ts'

/** What is under way with a claim: which dialog is open, and what may be decided. */
export interface Judging {
  readonly busy: boolean
  readonly error: string | null
  readonly dialog: 'reject' | 'correct' | null
  readonly accept: () => void
  readonly undo: () => void
  /** opens the dialog that asks why */
  readonly reject: () => void
  /** opens the form of the fields */
  readonly correct: () => void
  readonly close: () => void
  readonly rejectWith: (why: string) => void
  readonly correctWith: (set: readonly string[], why: string) => void
}

/** Judges a claim; what it then is comes from the server. */
export function useJudging(claim: string | null): Judging {
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const [dialog, setDialog] = useState<Judging['dialog']>(null)
  const send = async (body: Readonly<Record<string, unknown>>): Promise<void> => {
    if (claim === null || busy) return
    setBusy(true)
    setError(null)
    try {
      await ask('POST /api/claims/{id}/judgements', { params: { id: claim }, body })
      setDialog(null)
      forgetAnswers()
    } catch (cause) {
      setError(cause instanceof AskError ? cause.message : String(cause))
    } finally {
      setBusy(false)
    }
  }
  const open = (which: Judging['dialog']) => () => {
    if (claim === null) return
    setError(null)
    setDialog(which)
  }
  return {
    busy,
    error,
    dialog,
    accept: () => void send({ verdict: 'accept' }),
    undo: () => void send({ verdict: 'undo' }),
    reject: open('reject'),
    correct: open('correct'),
    close: () => setDialog(null),
    rejectWith: (why) => void send({ verdict: 'reject', why }),
    correctWith: (set, why) => void send({ verdict: 'correct', set, ...(why.trim() === '' ? {} : { why }) }),
  }
}
