import type { Registry } from '../model/registry.ts'
import type { Store } from '../store/store.ts'

/** The registry of a case, loaded when first asked for and again where the case's packs are others. */
export function keepRegistry(store: Pick<Store, 'actorPacks'>): () => Promise<Registry> {
  let kept: { readonly packs: string; readonly registry: Promise<Registry> } | null = null
  return async () => {
    const found = await store.actorPacks()
    const packs = JSON.stringify(found)
    if (kept?.packs !== packs) kept = { packs, registry: load(found) }
    return kept.registry
  }
}

async function load(packs: Awaited<ReturnType<Store['actorPacks']>>): Promise<Registry> {
  return (await import('../tasks/load-registry.ts')).loadRegistry(packs)
}
