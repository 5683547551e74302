import type { Context } from 'hono'
import { streamSSE } from 'hono/streaming'
import type { Job } from './contract.ts'
import type { Jobs } from './jobs.ts'

/** No more often than this does a page hear of a job; the newest state always comes. */
const PAUSE_MS = 150
/** Something is said at least so often, so that a connection that is gone is found out. */
const BEAT_MS = 15_000

/** All jobs as server-sent events: first how each stands now, then every change. A page that reloads misses nothing. */
export function streamJobs(context: Context, jobs: Jobs, closing: AbortSignal): Response {
  return streamSSE(context, async (stream) => {
    const changed = new Map<string, Job>(jobs.list().map((job) => [job.id, job]))
    let wake: () => void = () => {}
    const release = jobs.follow((job) => {
      changed.set(job.id, job)
      wake()
    })
    const end = (): void => {
      wake()
      void stream.close()
    }
    closing.addEventListener('abort', end)
    stream.onAbort(() => wake())
    try {
      await stream.writeSSE({ event: 'hello', data: '' })
      while (!stream.aborted && !stream.closed && !closing.aborted) {
        for (const [id, job] of changed) {
          changed.delete(id)
          await stream.writeSSE({ event: 'job', data: JSON.stringify(job) })
        }
        await new Promise<void>((done) => {
          const beat = setTimeout(done, BEAT_MS)
          wake = () => {
            clearTimeout(beat)
            setTimeout(done, stream.aborted || closing.aborted ? 0 : PAUSE_MS)
          }
          if (changed.size > 0 || stream.aborted || closing.aborted) wake()
        })
        if (changed.size === 0 && !stream.aborted && !stream.closed) await stream.writeSSE({ event: 'beat', data: '' })
      }
    } finally {
      release()
      closing.removeEventListener('abort', end)
    }
  })
}
