import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { checkPositions } from '../model/check-positions.ts'
import { EntenteError } from '../model/error.ts'
import { standingJudgements } from '../model/judged-claim.ts'
import type { Judgement } from '../model/judgement.ts'
import { aboutPositions, allPositions, type KeptPositions, positionsOf } from '../model/kept-positions.ts'
import { nearestName } from '../model/nearest-name.ts'
import type { PositionsInput } from '../model/positions-input.ts'
import type { PositionsStep } from '../model/positions-step.ts'
import type { Registry } from '../model/registry.ts'
import { wordSlug } from '../model/word-slug.ts'
import type { Store } from '../store/store.ts'
import { findActors } from './find-actors.ts'
import { parsePositions } from './read-positions.ts'
import { caseActor } from './tie-actors.ts'

/** Who decides, and when. */
export interface PositionsHand {
  readonly by: string
  /** ISO instant */
  readonly at: string
}

/** The file of positions of each bundled case that has one. */
const EXAMPLE_FILES = { 'syria-iran': 'positions-2024-08.yaml' } as const
export type PositionsExample = keyof typeof EXAMPLE_FILES
export const POSITIONS_EXAMPLES = Object.keys(EXAMPLE_FILES) as readonly PositionsExample[]

export function isPositionsExample(name: string): name is PositionsExample {
  return name in EXAMPLE_FILES
}

/** The positions of a bundled case. */
export async function examplePositions(example: PositionsExample, registry: Registry): Promise<PositionsInput> {
  const name = EXAMPLE_FILES[example]
  const file = new URL(`../../examples/${example}/${name}`, import.meta.url)
  return parsePositions(await readFile(file, 'utf8'), name, registry)
}

/** Keeps positions in a case, under an id that none has yet. */
export async function beginPositions(
  store: Store,
  input: PositionsInput,
  tie: readonly [string, string] | null,
  hand: PositionsHand,
): Promise<KeptPositions> {
  const taken = new Set(allPositions(await store.judgements()).map(({ id }) => id))
  const slug = wordSlug(input.issue).slice(0, 60) || 'positions'
  let id = slug
  for (let n = 2; taken.has(id); n++) id = `${slug}-${n}`
  await add(store, id, { kind: 'positions', tie, input, why: null }, hand)
  return { id, tie, input, away: false }
}

/**
 * Adds a step to kept positions: what an actor wants, a name, one left out.
 *
 * @throws EntenteError "not_found"; "invalid_input" where no bargain could be reckoned after it
 */
export async function changePositions(
  store: Store,
  registry: Registry,
  id: string,
  step: Exclude<PositionsStep, { readonly kind: 'positions' }>,
  hand: PositionsHand,
): Promise<void> {
  const judgements = await store.judgements(aboutPositions(id))
  const before = keptOf(id, judgements, [])
  const verdict = step.kind === 'stand' ? { ...step, actor: await called(step.actor, before, store, registry) } : step
  const made = { id: randomUUID(), claim: aboutPositions(id), verdict, ...hand }
  const after = positionsOf(id, [...judgements, made])
  if (after !== null) checkPositions(after.input, after.input.issue)
  await store.addJudgement(made)
}

/**
 * Takes back the last step that somebody made in kept positions; their beginning is not taken back, but put away.
 *
 * @throws EntenteError "not_found" where there is no such step; "invalid_input" where no bargain could be reckoned without it
 */
export async function undoPositions(store: Store, id: string, hand: PositionsHand): Promise<void> {
  const judgements = await store.judgements(aboutPositions(id))
  keptOf(id, judgements, [])
  const last = standingJudgements(judgements).findLast(
    ({ verdict, by }) => by === hand.by && verdict.kind !== 'positions',
  )
  if (last === undefined) {
    throw new EntenteError('not_found', `No change by ${hand.by} is in force: there is nothing to undo.`)
  }
  const made: Judgement = {
    id: randomUUID(),
    claim: aboutPositions(id),
    verdict: { kind: 'undo', judgement: last.id },
    ...hand,
  }
  const after = positionsOf(id, [...judgements, made])
  if (after !== null) checkPositions(after.input, after.input.issue)
  await store.addJudgement(made)
}

/** Positions by their id. @throws EntenteError "not_found" */
export function keptOf(id: string, judgements: readonly Judgement[], others: readonly string[]): KeptPositions {
  const kept = positionsOf(id, judgements)
  if (kept !== null) return kept
  const near = nearestName(id, [...others])
  const meant = near === null ? '' : ` Is "${near}" meant?`
  throw new EntenteError('not_found', `This case keeps no positions "${id}".${meant}`)
}

async function add(store: Store, id: string, verdict: PositionsStep, hand: PositionsHand): Promise<void> {
  await store.addJudgement({ id: randomUUID(), claim: aboutPositions(id), verdict, ...hand })
}

/** An actor that is new gets the id that its name means, where it means one. */
async function called(
  actor: PositionsInput['actors'][number],
  { input }: KeptPositions,
  store: Store,
  registry: Registry,
): Promise<PositionsInput['actors'][number]> {
  if (input.actors.some((one) => one.actor === actor.actor)) return actor
  // whoever has a say need not be known to the registry
  if (findActors(registry, actor.actor, { date: input.asOf }).resolution.kind === 'unknown') return actor
  const id = await caseActor(store, registry, actor.actor, input.asOf)
  if (!input.actors.some((one) => one.actor === id)) return { ...actor, actor: id, name: registry.displayName(id) }
  throw new EntenteError('invalid_input', `${registry.displayName(id)} has a place on the axis already.`)
}
