/**
 * The same plain data with its numbers in memory that threads share instead of copying: what is handed to a thread then costs it
 * next to nothing. Only for data that nobody writes to.
 *
 * @param value records, lists, maps and typed arrays; anything else is left as it is
 */
export function shareArrays<T>(value: T): T {
  return share(value, new Map()) as T
}

function share(value: unknown, done: Map<object, unknown>): unknown {
  if (value === null || typeof value !== 'object') return value
  const before = done.get(value)
  if (before !== undefined) return before
  const shared = shareObject(value, done)
  done.set(value, shared)
  return shared
}

function shareObject(value: object, done: Map<object, unknown>): unknown {
  if (ArrayBuffer.isView(value)) return shareView(value)
  if (Array.isArray(value)) return value.map((item) => share(item, done))
  if (value instanceof Map) return new Map([...value].map(([key, item]) => [key, share(item, done)]))
  if (Object.getPrototypeOf(value) !== Object.prototype) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, share(item, done)]))
}

function shareView(view: ArrayBufferView): ArrayBufferView {
  const bytes = new Uint8Array(new SharedArrayBuffer(view.byteLength))
  bytes.set(new Uint8Array(view.buffer, view.byteOffset, view.byteLength))
  if (Buffer.isBuffer(view)) return bytes
  const Kind = view.constructor as new (buffer: ArrayBufferLike) => ArrayBufferView
  return new Kind(bytes.buffer)
}
