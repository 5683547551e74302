import { readFileSync } from 'node:fs'
import { positionsYaml } from '../analysis/positions/positions-yaml.ts'
import { proposePositions } from '../analysis/positions/propose-positions.ts'
import { EntenteError } from '../model/error.ts'
import type { Indicator } from '../model/indicator.ts'
import type { PositionsInput } from '../model/positions-input.ts'
import type { Registry } from '../model/registry.ts'
import { parseTable } from '../model/table.ts'
import type { Store } from '../store/store.ts'

const SILENT: readonly string[] = ['outlet', 'people', 'person']

/** What a proposal is wanted of. */
export interface AskedProposal {
  readonly tie: readonly [string, string]
  readonly asOf?: string
  /** at most so many actors beside the two */
  readonly most: number
}

/** As `proposedInput`, as a file for an analyst to put right. */
export async function proposedPositions(store: Store, registry: Registry, asked: AskedProposal): Promise<string> {
  return positionsYaml(await proposedInput(store, registry, asked))
}

/**
 * Positions as the claims of a case suggest them, with the evidence beside each number.
 *
 * @throws EntenteError "not_found" where the claims tell of fewer than three stands
 */
export async function proposedInput(
  store: Store,
  registry: Registry,
  { tie, asOf, most }: AskedProposal,
): Promise<PositionsInput> {
  const known = asOf === undefined ? {} : { asOf }
  const input = proposePositions({
    tie,
    claims: (await store.claims(known)).map(({ claim }) => claim),
    figures: await capabilityFigures(store, known),
    nameOf: (actor) => registry.displayName(actor),
    hasSay: (actor) => !SILENT.includes(registry.actors.get(actor)?.kind ?? 'people'),
    asOf: asOf ?? null,
    most,
  })
  if (input.actors.length >= 3) return input
  throw new EntenteError(
    'not_found',
    `The claims of this case tell where ${input.actors.length === 0 ? 'nobody stands' : `only ${input.actors.map(({ name }) => name).join(' and ')} stand${input.actors.length === 1 ? 's' : ''}`} on ${registry.displayName(tie[0])} and ${registry.displayName(tie[1])}; a bargain needs three at least. They can be written by hand, as docs/positions.md tells.`,
  )
}

/** Figures of the best indicator of capability that was imported, newest first; none where none was. */
async function capabilityFigures(store: Store, known: { readonly asOf?: string }): Promise<readonly Indicator[]> {
  const kinds = await store.indicatorKinds()
  const name = capabilityNames().find((one) => kinds.some((kind) => kind.name === one))
  if (name === undefined) return []
  const found = await store.indicators({ name, ...known })
  return found
    .filter(({ target }) => target === null)
    .sort((a, b) => (a.period < b.period ? 1 : a.period > b.period ? -1 : a.source < b.source ? -1 : 1))
}

function capabilityNames(): readonly string[] {
  const name = 'capability-indicators.tsv'
  const file = new URL(`../../data/positions/${name}`, import.meta.url)
  return parseTable(name, readFileSync(file, 'utf8'), ['name', 'meaning']).map((row) => row.name)
}
