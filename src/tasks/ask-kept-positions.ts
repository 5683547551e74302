import { positionsYaml } from '../analysis/positions/positions-yaml.ts'
import { standingJudgements } from '../model/judged-claim.ts'
import type { Judgement } from '../model/judgement.ts'
import { aboutPositions, allPositions, type KeptPositions } from '../model/kept-positions.ts'
import type { PositionsInput } from '../model/positions-input.ts'
import type { DocumentEntry, Store } from '../store/store.ts'
import { keptOf } from './keep-positions.ts'
import { knownJudgements } from './known-judgements.ts'

/** A passage that an input is drawn from. */
export interface PositionsGround {
  /** document id */
  readonly document: string
  readonly quote: string
  readonly title: string
  readonly publisher: string | null
  readonly published: string | null
}

/** One thing that somebody did to positions. */
export interface PositionsHistory {
  readonly by: string
  /** ISO instant */
  readonly at: string
  readonly kind: Judgement['verdict']['kind']
  /** the actor it is about; null where it is about none */
  readonly actor: string | null
  readonly undone: boolean
}

/** Kept positions with what they rest on and how they came to be. */
export interface KeptPositionsRecord extends KeptPositions {
  /** of the claims that its evidence names and the case knows, by id */
  readonly grounds: Readonly<Record<string, PositionsGround>>
  /** of the files that its evidence names and the case has, by name */
  readonly documents: Readonly<Record<string, Pick<DocumentEntry, 'id' | 'title'>>>
  /** oldest first, undone ones and undoings too */
  readonly history: readonly PositionsHistory[]
  /** as a file that `entente positions` reads */
  readonly yaml: string
}

/** All positions that a case keeps, put away or not, in the order in which they were begun. */
export async function listPositions(store: Store, asOf?: string): Promise<readonly KeptPositions[]> {
  return allPositions(await knownJudgements(store, asOf))
}

/**
 * Positions that a case keeps.
 *
 * @param asOf ISO date: as they stood on its last day
 * @throws EntenteError "not_found"
 */
export async function askKeptPositions(store: Store, id: string, asOf?: string): Promise<KeptPositionsRecord> {
  const judgements = await knownJudgements(store, asOf)
  const others = allPositions(judgements).map((one) => one.id)
  const kept = keptOf(id, judgements, others)
  const entries = await store.documents()
  return {
    ...kept,
    grounds: await groundsOf(store, kept.input, entries),
    documents: documentsOf(kept.input, entries),
    history: historyOf(await store.judgements(aboutPositions(id)), kept.input),
    yaml: positionsYaml(kept.input),
  }
}

async function groundsOf(
  store: Store,
  { actors }: PositionsInput,
  entries: readonly DocumentEntry[],
): Promise<KeptPositionsRecord['grounds']> {
  const ids = new Set(actors.flatMap(({ evidence }) => evidence.flatMap(({ claims = [] }) => claims)))
  const found = await Promise.all([...ids].map((id) => store.claim(id).catch(() => null)))
  return Object.fromEntries(
    [...ids].flatMap((id, i) => {
      const passage = found[i]?.claim.passage
      const entry = entries.find((one) => one.id === passage?.document)
      if (passage === undefined || entry === undefined) return []
      const { title, publisher, published } = entry
      return [[id, { document: entry.id, quote: passage.quote, title, publisher, published }]]
    }),
  )
}

function documentsOf({ actors }: PositionsInput, entries: readonly DocumentEntry[]): KeptPositionsRecord['documents'] {
  const names = new Set(actors.flatMap(({ evidence }) => evidence.flatMap(({ documents = [] }) => documents)))
  return Object.fromEntries(
    [...names].flatMap((name) => {
      const entry = entries.find(({ address }) => address === name || address.endsWith(`/${name}`))
      return entry === undefined ? [] : [[name, { id: entry.id, title: entry.title }]]
    }),
  )
}

function historyOf(judgements: readonly Judgement[], { actors }: PositionsInput): readonly PositionsHistory[] {
  const standing = new Set(standingJudgements(judgements))
  const nameOf = (id: string) => actors.find(({ actor }) => actor === id)?.name ?? id
  return judgements.map((judgement) => {
    const { verdict, by, at } = judgement
    const actor =
      verdict.kind === 'stand' ? verdict.actor.name : verdict.kind === 'without' ? nameOf(verdict.actor) : null
    return { by, at, kind: verdict.kind, actor, undone: verdict.kind !== 'undo' && !standing.has(judgement) }
  })
}
