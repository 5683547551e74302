import { useState } from 'react'
import type { ClaimAnswer, DocumentAnswer } from '../../../api/contract.ts'
import { AskError, ask } from '../../asking/ask.ts'
import { amendAnswer } from '../../asking/use-answer.ts'

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
export function useJudging(claim: string | null, document: string): Judging {
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const [dialog, setDialog] = useState<Judging['dialog']>(null)
  const send = async (body: Readonly<Record<string, unknown>>): Promise<void> => {
    if (claim === null || busy) return
    setBusy(true)
    setError(null)
    try {
      const judged = await ask('POST /api/claims/{id}/judgements', { params: { id: claim }, body })
      setDialog(null)
      amendAnswer('GET /api/documents/{id}', { params: { id: document } }, (before) => amended(before, judged))
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

/** A document with one of its claims as it was judged; one that was added by hand and taken back is gone. */
function amended(before: DocumentAnswer, { judged, history, names }: ClaimAnswer): DocumentAnswer {
  const { claim, read, status, judgements } = judged
  const isGone = status === 'orphaned' && judgements.length === 0
  const corrected = judgements.some(({ verdict }) => verdict.kind === 'correct')
  return {
    ...before,
    claims: before.claims.flatMap((one) => {
      if (one.claim.id !== claim.id) return [one]
      return isGone ? [] : [{ claim, status, judgements, read: corrected ? read : null }]
    }),
    history: { ...before.history, [claim.id]: history },
    names: { ...before.names, ...names },
  }
}
