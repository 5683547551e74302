import type { Context } from 'hono'
import { streamSSE } from 'hono/streaming'
import { EntenteError } from '../model/error.ts'
import type { ApiHost } from './api-host.ts'
import type { Job } from './contract.ts'

/** No more often than this does a page hear of a job; the newest state always comes. */
const PAUSE_MS = 150
/** Something is said at least so often, so that a connection that is gone is found out. */
const BEAT_MS = 15_000
/** So many pages listen at once at most. */
export const MOST_STREAMS = 64

type Streamed = Pick<ApiHost, 'jobs' | 'changes' | 'closing'>

/**
 * All jobs as server-sent events: first how each stands now, then every change; and whenever the case changed, by whomever. A page
 * that reloads misses nothing.
 */
export function createJobStream({ jobs, changes, closing }: Streamed): (context: Context) => Response {
  let open = 0
  return (context) => {
    if (open >= MOST_STREAMS) {
      throw new EntenteError(
        'unavailable',
        `${open} pages listen already; close some, or end the server and begin anew.`,
      )
    }
    open++
    return streamSSE(context, async (stream) => {
      const changed = new Map<string, Job>(jobs.list().map((job) => [job.id, job]))
      let told = changes.version()
      let wake: () => void = () => {}
      const releases = [
        jobs.follow((job) => {
          changed.set(job.id, job)
          wake()
        }),
        changes.follow(() => wake()),
      ]
      const isOver = () => stream.aborted || stream.closed || closing.aborted
      const isNews = () => changed.size > 0 || told !== changes.version()
      const end = (): void => {
        wake()
        void stream.close()
      }
      closing.addEventListener('abort', end)
      stream.onAbort(() => wake())
      try {
        await stream.writeSSE({ event: 'hello', data: String(told) })
        while (!isOver()) {
          for (const [id, job] of changed) {
            changed.delete(id)
            await stream.writeSSE({ event: 'job', data: JSON.stringify(job) })
          }
          if (told !== changes.version()) {
            told = changes.version()
            await stream.writeSSE({ event: 'case', data: String(told) })
          }
          await new Promise<void>((done) => {
            const beat = setTimeout(done, BEAT_MS)
            wake = () => {
              clearTimeout(beat)
              setTimeout(done, stream.aborted || closing.aborted ? 0 : PAUSE_MS)
            }
            if (isNews() || isOver()) wake()
          })
          if (!isNews() && !isOver()) await stream.writeSSE({ event: 'beat', data: '' })
        }
      } finally {
        open--
        for (const release of releases) release()
        closing.removeEventListener('abort', end)
      }
    })
  }
}
