import { findCopies } from '../analysis/sources/find-copies.ts'
import { SOURCES } from '../analysis/sources/source-table.ts'
import type { Registry } from '../model/registry.ts'
import type { Copy, Source } from '../model/source.ts'
import type { Store } from '../store/store.ts'
import { knownJudgements } from './known-judgements.ts'
import { loadReliability } from './load-reliability.ts'

export { SOURCES } from '../analysis/sources/source-table.ts'

/** Who tells what a case knows, and which of its texts repeat others. */
export async function askSources(
  store: Store,
  registry: Registry,
  asked: { readonly asOf?: string | undefined },
): Promise<{ readonly sources: readonly Source[]; readonly copies: readonly Copy[] }> {
  const known = asked.asOf === undefined ? {} : { asOf: asked.asOf }
  const [appearances, claims, judgements] = await Promise.all([
    store.appearances(known),
    store.claims(known),
    knownJudgements(store, asked.asOf),
  ])
  const copies = await findCopies(store.texts(known))
  const sources = SOURCES.run({
    appearances,
    copies,
    claims: claims.map(({ claim }) => claim),
    judgements,
    defaults: loadReliability(),
    registry,
  })
  return { sources, copies }
}
