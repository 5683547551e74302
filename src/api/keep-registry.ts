import type { ActorPack } from '../model/actor-pack.ts'
import type { ActorMerges } from '../model/actor-step.ts'
import type { Registry } from '../model/registry.ts'
import type { Store } from '../store/store.ts'

/** The registry of a case, loaded when first asked for and again where the case's packs or merges are others. */
export function keepRegistry(store: Pick<Store, 'actorPacks' | 'merges'>): () => Promise<Registry> {
  let kept: { readonly packs: string; readonly registry: Promise<Registry> } | null = null
  return async () => {
    const [found, merges] = await Promise.all([store.actorPacks(), store.merges()])
    const packs = JSON.stringify([found, [...merges]])
    if (kept?.packs !== packs) kept = { packs, registry: load(found, merges) }
    return kept.registry
  }
}

async function load(packs: readonly ActorPack[], merges: ActorMerges): Promise<Registry> {
  return (await import('../tasks/load-registry.ts')).loadRegistry(packs, merges)
}
