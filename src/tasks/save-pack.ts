import type { ActorPack } from '../model/actor-pack.ts'
import { openCase } from './open-case.ts'

/** Keeps a pack of actors in a case; readings from then on know them. A pack of the same name is put in its place. */
export async function savePack(folder: string, pack: ActorPack, now: string): Promise<void> {
  const store = await openCase(folder, now)
  try {
    await store.addActorPack(pack, now)
  } finally {
    store.close()
  }
}
