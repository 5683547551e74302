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

function subscribe(tell: () => void): () => void {
  listeners.add(tell)
  source ??= listen()
  return () => listeners.delete(tell)
}

function listen(): EventSource {
  const stream = new EventSource('/api/jobs/stream')
  stream.addEventListener('job', (event) => {
    const job = JSON.parse((event as MessageEvent<string>).data) as Job
    const before = jobs.find(({ id }) => id === job.id)
    jobs = [job, ...jobs.filter(({ id }) => id !== job.id)].sort((a, b) => (a.asked < b.asked ? 1 : a.asked > b.asked ? -1 : 0))
    for (const tell of listeners) tell()
    const more = before === undefined ? job.ended === null && job.added > 0 : job.added + job.read > before.added + before.read
    if (more || (job.ended !== null && before !== undefined && before.ended === null)) forgetAnswers()
  })
  return stream
}
