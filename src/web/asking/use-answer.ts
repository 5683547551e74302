import { useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import type { Answers, RouteKey } from '../../api/contract.ts'
import { AskError, type Asked, ask, routeHref } from './ask.ts'

/** What is known of an answer: the last one stays while a new one is under way. */
export interface Answered<T> {
  readonly data: T | null
  readonly error: AskError | null
  readonly waiting: boolean
}

const MOST_KEPT = 80
const kept = new Map<string, unknown>()
const listeners = new Set<() => void>()
let version = 0

/** Forgets all answers, so that what is on screen is asked for anew: something in the case is other than it was. */
export function forgetAnswers(): void {
  kept.clear()
  version++
  for (const tell of listeners) tell()
}

/** Forgets all answers but one, of which what has changed is known: a long one is not asked for again. */
export function amendAnswer<K extends RouteKey>(
  key: K,
  asked: Asked,
  change: (before: Answers[K]) => Answers[K],
): void {
  const href = routeHref(key, asked)
  const before = kept.get(href) as Answers[K] | undefined
  kept.clear()
  if (before !== undefined) kept.set(href, change(before))
  version++
  for (const tell of listeners) tell()
}

function subscribe(tell: () => void): () => void {
  listeners.add(tell)
  return () => listeners.delete(tell)
}

/** The answer of a route, kept from page to page. `null` asks nothing. */
export function useAnswer<K extends RouteKey>(key: K, asked: Asked | null): Answered<Answers[K]> {
  const href = asked === null ? null : routeHref(key, asked)
  const current = useSyncExternalStore(
    subscribe,
    useCallback(() => version, []),
  )
  const [state, setState] = useState<{ href: string | null; data: Answers[K] | null; error: AskError | null }>(() => ({
    href,
    data: href === null ? null : ((kept.get(href) as Answers[K] | undefined) ?? null),
    error: null,
  }))

  // biome-ignore lint/correctness/useExhaustiveDependencies: `href` stands for `key` and `asked`; `current` asks anew
  useEffect(() => {
    if (href === null || asked === null) return
    const known = kept.get(href) as Answers[K] | undefined
    if (known !== undefined) {
      setState({ href, data: known, error: null })
      return
    }
    const stop = new AbortController()
    ask(key, asked, stop.signal).then(
      (data) => {
        keep(href, data)
        setState({ href, data, error: null })
      },
      (error: unknown) => {
        if (stop.signal.aborted) return
        const told = error instanceof AskError ? error : new AskError('internal', String(error))
        setState({ href, data: null, error: told })
      },
    )
    return () => stop.abort()
  }, [href, current])

  if (href === null) return { data: null, error: null, waiting: false }
  if (state.href === href)
    return { data: state.data, error: state.error, waiting: state.data === null && state.error === null }
  const known = kept.get(href) as Answers[K] | undefined
  return { data: known ?? state.data, error: null, waiting: known === undefined }
}

function keep(href: string, data: unknown): void {
  kept.set(href, data)
  for (const old of kept.keys()) {
    if (kept.size <= MOST_KEPT) break
    kept.delete(old)
  }
}
