import { EntenteError } from '../model/error.ts'
import type { Store } from '../store/store.ts'
import type { ServedCase } from '../tasks/served-case.ts'
import type { Io } from './io.ts'

/** A case that a command works on. */
export interface TakenCase {
  readonly store: Store
  /** true where this process had it open before */
  readonly held: boolean
  /** ends the work on it; a case that was open before stays open */
  readonly close: () => void
}

interface TakeOptions {
  /** makes it where there is none */
  readonly create?: boolean
  /** false where a server that holds it could not do what is asked */
  readonly handOver?: boolean
}

/** Thrown where a server holds the case and carries out what is asked: the command ends here and goes on there. */
export class CaseServed extends Error {
  readonly served: ServedCase

  constructor(served: ServedCase) {
    super(`The case is served at ${served.address}.`)
    this.name = 'CaseServed'
    this.served = served
  }
}

/**
 * Opens a case for a command, or takes the one that this process holds open.
 *
 * @throws CaseServed where a server holds it that takes commands
 * @throws EntenteError as `openCase`
 */
export async function takeCase(
  folder: string,
  io: Io,
  { create = false, handOver = true }: TakeOptions = {},
): Promise<TakenCase> {
  const held = (await io.held?.(folder)) ?? null
  if (held !== null) return { store: held, held: true, close: () => {} }
  const [{ openCase }, { servedCase }] = await Promise.all([
    import('../tasks/open-case.ts'),
    import('../tasks/served-case.ts'),
  ])
  const served = await servedCase(folder)
  if (served !== null && (await (await import('./hand-over.ts')).takesCommands(served))) {
    if (handOver) throw new CaseServed(served)
    const { address } = served
    throw new EntenteError('conflict', `The case ${folder} is served at ${address} already: open it there.`)
  }
  const store = await openCase(folder, io.now(), { create })
  return { store, held: false, close: () => store.close() }
}
