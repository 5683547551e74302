import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { MessageChannel, Worker } from 'node:worker_threads'
import type { Store } from '../store/store.ts'
import type { AddRequest } from './add-work.ts'
import type { AddSaid, AddStart } from './add-worker.ts'
import { answerQuestions, errorOf } from './remote-store.ts'
import type { WorkStep } from './work-step.ts'

interface AwayOptions {
  /** ISO instant */
  readonly now: () => string
  /** asked between documents; true ends the work with everything so far kept */
  readonly stopped: () => boolean
  /** the built worker file, where it does not lie beside this one; where there is none, all is done on this thread */
  readonly worker?: URL
}

const LOOK_MS = 100

/** As `addWork`, on a thread of its own: loading the reader and reading would hold up everything else here. */
export async function* addAway(
  request: AddRequest,
  store: Store,
  folder: string,
  { now, stopped, worker = new URL('./add-worker.js', import.meta.url) }: AwayOptions,
): AsyncIterable<WorkStep> {
  const file = fileURLToPath(worker)
  if (!existsSync(file)) {
    const { addWork } = await import('./add-work.ts')
    yield* addWork(request, store, folder, now, stopped)
    return
  }
  const { port1: here, port2: port } = new MessageChannel()
  answerQuestions(store, here)
  const stop = new Int32Array(new SharedArrayBuffer(4))
  const start: AddStart = { request, folder, port, stop }
  const thread = new Worker(file, { workerData: start, transferList: [port] })
  const said: (AddSaid | { readonly broken: Error })[] = []
  let wake: () => void = () => {}
  const hear = (one: AddSaid | { readonly broken: Error }) => {
    said.push(one)
    wake()
  }
  thread.on('message', hear)
  thread.on('error', (broken: Error) => hear({ broken }))
  thread.on('exit', () => hear({ broken: new Error('the thread that read ended') }))
  const look = setInterval(() => stopped() && Atomics.store(stop, 0, 1), LOOK_MS)
  try {
    for (;;) {
      const next = said.shift()
      if (next === undefined) await new Promise<void>((done) => (wake = done))
      else if ('step' in next) yield next.step
      else if ('over' in next) return
      else throw 'broken' in next ? next.broken : errorOf(next.failed)
    }
  } finally {
    clearInterval(look)
    here.close()
    await thread.terminate()
  }
}
