import { layOut, type Plan } from './lay-out.ts'

/** What a worker tells: places so far, and whether they are final. */
export interface Laid {
  readonly places: Float32Array<ArrayBuffer>
  readonly done: boolean
}

/** Lays a network out off the page's own thread. */
self.onmessage = ({ data }: MessageEvent<Plan>) => {
  let last: Float32Array | null = null
  for (const places of layOut(data)) {
    if (last !== null) tell(last, false)
    last = places
  }
  tell(last ?? new Float32Array(), true)
}

function tell(places: Float32Array, done: boolean): void {
  self.postMessage({ places, done })
}
