import { useEffect, useState } from 'react'
import type { PositionsInput } from '../../../model/positions-input.ts'
import type { PositionsReport } from '../../../model/positions-report.ts'
import { AskError, ask } from '../../asking/ask.ts'

/** So many draws while somebody moves, and at rest. */
export const DRAWS = { moving: 200, rest: 2000 } as const

const SOON_MS = 40
const REST_MS = 400

/** What the model makes of some inputs. */
export interface UsedForecast {
  /** the last one, until there is a newer */
  readonly report: PositionsReport | null
  readonly error: string | null
  readonly waiting: boolean
}

/** The forecast of inputs as they change: with few draws at once, with all of them when they have come to rest. */
export function useForecast(input: PositionsInput, rule: string | null): UsedForecast {
  const [report, setReport] = useState<PositionsReport | null>(null)
  const [error, setError] = useState<string | null>(null)
  const [done, setDone] = useState<string | null>(null)
  const key = JSON.stringify([input, rule])
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for the inputs; what was there before only tells whether to hurry
  useEffect(() => {
    const stop = new AbortController()
    const forecast = (draws: number) => () => {
      const body = { input, draws, ...(rule === null ? {} : { rule }) }
      ask('POST /api/positions/forecast', { body }, stop.signal).then(
        (found) => {
          setReport(found)
          setError(null)
          if (draws === DRAWS.rest) setDone(key)
        },
        (cause: unknown) => {
          if (stop.signal.aborted) return
          setError(cause instanceof AskError ? cause.message : String(cause))
          setDone(key)
        },
      )
    }
    const soon = setTimeout(forecast(DRAWS.moving), SOON_MS)
    const rest = setTimeout(forecast(DRAWS.rest), report === null ? 0 : REST_MS)
    return () => {
      clearTimeout(soon)
      clearTimeout(rest)
      stop.abort()
    }
  }, [key])
  return { report, error, waiting: done !== key }
}
