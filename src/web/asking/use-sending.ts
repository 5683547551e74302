import { useState } from 'react'
import type { Answers, RouteKey } from '../../api/contract.ts'
import { AskError, type Asked, ask } from './ask.ts'
import { forgetAnswers } from './use-answer.ts'

/** What a form sends: whether it is under way, and what went wrong. */
export interface Sending {
  readonly busy: boolean
  readonly error: string | null
  /** what was answered; null where it was refused or another is under way */
  readonly send: <K extends RouteKey>(key: K, asked: Asked) => Promise<Answers[K] | null>
}

/** Sends what changes the case; what is on screen is asked for anew then. */
export function useSending(): Sending {
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)
  return {
    busy,
    error,
    async send(key, asked) {
      if (busy) return null
      setBusy(true)
      setError(null)
      try {
        const answer = await ask(key, asked)
        forgetAnswers()
        return answer
      } catch (cause) {
        setError(cause instanceof AskError ? cause.message : String(cause))
        return null
      } finally {
        setBusy(false)
      }
    },
  }
}
