import type { MessagePort } from 'node:worker_threads'
import type { ActorPack } from '../model/actor-pack.ts'
import type { Registry } from '../model/registry.ts'
import type { Store } from '../store/store.ts'
import { HEAVY_ASKS, type HeavyName } from './heavy-asks.ts'
import { loadRegistry } from './load-registry.ts'
import { type Failure, failureOf, remoteStore } from './remote-store.ts'

/** A question for a thread, with the port at whose other end the store is. */
export interface HeavyQuestion {
  readonly name: HeavyName
  readonly given: readonly unknown[]
  readonly packs: readonly ActorPack[]
  readonly port: MessagePort
}

export type HeavyOutcome = { readonly answer: unknown } | { readonly failed: Failure }

// what is kept with a store is kept from question to question
const remote = remoteStore()
let kept: { readonly packs: string; readonly registry: Registry } | null = null

/** Answers one question on a thread of the pool: see `openHeavyPool`. */
export default async function answerOnThread({ name, given, packs, port }: HeavyQuestion): Promise<HeavyOutcome> {
  remote.attach(port)
  try {
    const mark = JSON.stringify(packs)
    if (kept?.packs !== mark) kept = { packs: mark, registry: loadRegistry(packs) }
    const ask = HEAVY_ASKS[name] as (store: Store, registry: Registry, ...given: readonly unknown[]) => Promise<unknown>
    return { answer: await ask(remote.store, kept.registry, ...given) }
  } catch (error) {
    return { failed: failureOf(error) }
  } finally {
    port.close()
  }
}
