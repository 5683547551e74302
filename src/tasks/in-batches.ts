const MOST = 32
const LONGEST_MS = 1000

/**
 * Items a few at a time, in their order, for what is dear to begin and cheap to go on with.
 *
 * @param clock milliseconds; what has been waiting for a second is handed on with the next item
 */
export async function* inBatches<T>(items: AsyncIterable<T>, clock: () => number): AsyncIterable<readonly T[]> {
  let batch: T[] = []
  let began = 0
  for await (const item of items) {
    if (batch.length === 0) began = clock()
    batch.push(item)
    if (batch.length < MOST && clock() - began < LONGEST_MS) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}
