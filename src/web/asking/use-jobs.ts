import { useSyncExternalStore } from 'react'
import type { Job } from '../../api/contract.ts'
import { isNews } from './ask.ts'
import { forgetAnswers } from './use-answer.ts'

let jobs: readonly Job[] = []
let source: EventSource | null = null
/** the version of the case that was told last; null before the first */
let heard: number | null = null
const listeners = new Set<() => void>()

/** Work that goes on in the server, newest first, as it tells it; a reload takes it up where it is. */
export function useJobs(): readonly Job[] {
  return useSyncExternalStore(subscribe, () => jobs)
}

/** Changes that come one after the other are asked for at once; while work goes on, less often. */
const PAUSE_MS = 250
const WORK_PAUSE_MS = 3000
let soon: ReturnType<typeof setTimeout> | null = null

function forgetSoon(version: number): void {
  if (soon !== null) return
  const isWork = jobs.some(({ state }) => state === 'running')
  soon = setTimeout(
    () => {
      soon = null
      if (isNews(version) || isWork) forgetAnswers()
    },
    isWork ? WORK_PAUSE_MS : PAUSE_MS,
  )
}

function subscribe(tell: () => void): () => void {
  listeners.add(tell)
  if (source === null) {
    source = listen()
    document.addEventListener('visibilitychange', listenWhileSeen)
  }
  return () => listeners.delete(tell)
}

/** A browser has only a few connections to one server: a page that nobody sees needs none, and catches up when it is seen again. */
function listenWhileSeen(): void {
  if (document.hidden) source?.close()
  else if (source?.readyState === EventSource.CLOSED) source = listen()
}

function listen(): EventSource {
  const stream = new EventSource('/api/jobs/stream')
  const on = (name: string, take: (data: string) => void) =>
    stream.addEventListener(name, (event) => take((event as MessageEvent<string>).data))
  on('hello', (data) => {
    // after a break in the connection anything may have happened
    if (heard !== null && heard !== Number(data)) forgetAnswers()
    heard = Number(data)
  })
  on('case', (data) => {
    heard = Number(data)
    forgetSoon(heard)
  })
  on('job', (data) => {
    const job = JSON.parse(data) as Job
    const before = jobs.find(({ id }) => id === job.id)
    jobs = [job, ...jobs.filter(({ id }) => id !== job.id)].sort((a, b) =>
      a.asked < b.asked ? 1 : a.asked > b.asked ? -1 : 0,
    )
    for (const tell of listeners) tell()
    if (job.ended !== null && before !== undefined && before.ended === null) forgetAnswers()
  })
  return stream
}
