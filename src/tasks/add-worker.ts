import { type MessagePort, parentPort, workerData } from 'node:worker_threads'
import { type AddRequest, addWork } from './add-work.ts'
import { type Failure, failureOf, remoteStore } from './remote-store.ts'
import type { WorkStep } from './work-step.ts'

/** What the thread is begun with. */
export interface AddStart {
  readonly request: AddRequest
  readonly folder: string
  /** at its other end is the store */
  readonly port: MessagePort
  /** 1 at its place 0 asks the work to end */
  readonly stop: Int32Array
}

/** What the thread says: its steps, then that it is over. */
export type AddSaid = { readonly step: WorkStep } | { readonly over: true } | { readonly failed: Failure }

const { request, folder, port, stop } = workerData as AddStart
const say = (said: AddSaid) => parentPort?.postMessage(said)
const remote = remoteStore()
remote.attach(port)
const now = () => new Date().toISOString()
try {
  const steps = addWork(request, remote.store, folder, now, () => Atomics.load(stop, 0) === 1)
  for await (const step of steps) say({ step: light(step) })
  say({ over: true })
} catch (error) {
  say({ failed: failureOf(error) })
} finally {
  port.close()
}

/** Nobody who hears of a step wants the text again. */
function light(step: WorkStep): WorkStep {
  return 'document' in step ? { ...step, document: { ...step.document, text: '' } } : step
}
