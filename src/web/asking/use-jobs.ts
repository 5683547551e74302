import { useSyncExternalStore } from 'react'
import type { Job } from '../../api/contract.ts'
import { forgetAnswers } from './use-answer.ts'

let jobs: readonly Job[] = []
let source: EventSource | null = null
const listeners = new Set<() => void>()

/** Work that goes on in the server, newest first, as it tells it; a reload takes it up where it is. */
export function useJobs(): readonly Job[] {
  return useSyncExternalStore(subscribe, () => jobs)
}

const PAUSE_MS = 3000
let soon: ReturnType<typeof setTimeout> | null = null

/** What is on screen grows while documents are read, but not with each of them. */
function forgetSoon(): void {
  if (soon !== null) return
  soon = setTimeout(() => {
    soon = null
    forgetAnswers()
  }, PAUSE_MS)
}

function subscribe(tell: () => void): () => void {
  listeners.add(tell)
  if (source === null) source = listen()
  return () => listeners.delete(tell)
}

function listen(): EventSource {
  const stream = new EventSource('/api/jobs/stream')
  stream.addEventListener('job', (event) => {
    const job = JSON.parse((event as MessageEvent<string>).data) as Job
    const before = jobs.find(({ id }) => id === job.id)
    jobs = [job, ...jobs.filter(({ id }) => id !== job.id)].sort((a, b) =>
      a.asked < b.asked ? 1 : a.asked > b.asked ? -1 : 0,
    )
    for (const tell of listeners) tell()
    if (job.ended !== null && before !== undefined && before.ended === null) forgetAnswers()
    else if (before !== undefined && job.read > before.read) forgetSoon()
  })
  return stream
}
