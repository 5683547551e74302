import type { Claim } from '../../model/claim.ts'
import type { Indicator } from '../../model/indicator.ts'
import type { PositionsActor, PositionsEvidence, PositionsInput, UncertainValue } from '../../model/positions-input.ts'
import { tieBalance, wilsonInterval } from '../brief/tie-balance.ts'

/** The scale of the axis proposed. */
const TOP = 100
/** Fewer claims tell of no stand. */
const LEAST_CLAIMS = 2
const MOST_QUOTED = 5
/** Without a figure, capability may be half or twice what is guessed. */
const LOOSE = 2

/** What a proposal is made from. */
export interface ProposalMaterial {
  readonly tie: readonly [string, string]
  readonly claims: readonly Claim[]
  /** figures of single actors that tell of capability, of one name, the newest first */
  readonly figures: readonly Indicator[]
  readonly nameOf: (actor: string) => string
  /** whether it can have a say at all: outlets and crowds have none */
  readonly hasSay: (actor: string) => boolean
  readonly asOf: string | null
  /** at most so many beside the two */
  readonly most: number
}

/**
 * Inputs of a bargain over how close two actors should stand, as the claims of a case suggest them, for an analyst to put right.
 *
 * @returns actors with evidence beside each number; those whose stand fewer than two claims tell are left out
 * @source docs/methods.md#proposed-inputs
 */
export function proposePositions(material: ProposalMaterial): PositionsInput {
  const { tie, claims, nameOf, hasSay, asOf, most } = material
  const acting = new Map<string, Claim[]>()
  for (const claim of claims)
    for (const actor of new Set(claim.source)) acting.set(actor, [...(acting.get(actor) ?? []), claim])
  const stands = [...acting]
    .filter(([actor]) => tie.includes(actor) || hasSay(actor))
    .flatMap(([actor, own]) => {
      const stand = standOf(actor, own, tie, nameOf)
      return stand === null ? [] : [{ actor, own, ...stand }]
    })
    .sort(
      (a, b) =>
        rank(tie, a.actor) - rank(tie, b.actor) || b.stand.length - a.stand.length || (a.actor < b.actor ? -1 : 1),
    )
  const chosen = stands.filter(({ actor }, i) => tie.includes(actor) || i < most + tie.length)
  const capabilities = capabilitiesOf(chosen, material)
  const [a, b] = [nameOf(tie[0]), nameOf(tie[1])]
  return {
    issue: `How close ${a} and ${b} should stand`,
    asOf,
    axes: [
      {
        name: 'closeness',
        from: { at: 0, means: `${a} apart from ${b}` },
        to: { at: TOP, means: `${a} close to ${b}` },
      },
    ],
    actors: chosen.map(({ actor, own, stand, position, says }, i): PositionsActor => {
      const touching = own.filter((claim) => touches(claim, tie))
      const [low, high] = wilsonInterval(touching.length / own.length, own.length)
      const capability = capabilities[i] as Capability
      return {
        actor,
        name: nameOf(actor),
        capability: capability.value,
        salience: [rounded({ low, likely: Math.min(high, Math.max(low, touching.length / own.length)), high }, 100)],
        position: [position],
        evidence: [
          { says, ...quoted(stand) },
          {
            says: `salience: ${touching.length} of its ${own.length} claims in the case touch ${a} or ${b}`,
            ...quoted(touching),
          },
          capability.evidence,
        ],
      }
    }),
  }
}

function rank(tie: readonly [string, string], actor: string): number {
  return actor === tie[0] ? 0 : actor === tie[1] ? 1 : 2
}

/** Where an actor stands: by what it does and says of the two together, else by how it stands to the second. */
function standOf(
  actor: string,
  own: readonly Claim[],
  tie: readonly [string, string],
  nameOf: (actor: string) => string,
): { readonly stand: readonly Claim[]; readonly position: UncertainValue; readonly says: string } | null {
  const [a, b] = tie
  const ofBoth = leaning(own.filter(({ dyad }) => isPair(dyad, a, b)))
  const ofSecond = actor === b ? [] : leaning(own.filter(({ dyad }) => isPair(dyad, actor, b)))
  const stand = ofBoth.length >= LEAST_CLAIMS ? ofBoth : ofSecond
  const { value, interval, count } = tieBalance(stand)
  if (stand.length < LEAST_CLAIMS || value === null || interval === null) return null
  const place = (balance: number) => (TOP / 2) * (1 + balance)
  const of =
    stand === ofBoth ? `the tie of ${nameOf(a)} and ${nameOf(b)}` : `its own tie with ${nameOf(b)} (few are on the two)`
  return {
    stand,
    position: rounded(
      {
        low: place(interval[0]),
        likely: Math.min(place(interval[1]), Math.max(place(interval[0]), place(value))),
        high: place(interval[1]),
      },
      1,
    ),
    says: `position: ${count.closer} of its claims on ${of} say closer, ${count.apart} apart`,
  }
}

function leaning(claims: readonly Claim[]): readonly Claim[] {
  return claims.filter(({ direction }) => direction !== 'neutral')
}

function isPair(dyad: Claim['dyad'], a: string, b: string): boolean {
  return dyad?.includes(a) === true && dyad.includes(b) && a !== b
}

function touches({ source, target, dyad }: Claim, tie: readonly [string, string]): boolean {
  const others = [...target, ...(dyad ?? [])].filter((actor) => !source.includes(actor) || source.length > 1)
  return others.some((actor) => tie.includes(actor))
}

interface Capability {
  readonly value: UncertainValue
  readonly evidence: PositionsEvidence
}

/** Some of the claims that a number is drawn from. */
function quoted(claims: readonly Claim[]): Pick<PositionsEvidence, 'claims'> {
  return claims.length === 0 ? {} : { claims: claims.slice(0, MOST_QUOTED).map(({ id }) => id) }
}

/** By a figure where there is one; else by how much each acts in the case, which says little. */
function capabilitiesOf(
  chosen: readonly { readonly actor: string; readonly own: readonly Claim[] }[],
  { figures }: ProposalMaterial,
): readonly Capability[] {
  const newest = chosen.map(({ actor }) => figures.find(({ source, value }) => source === actor && value > 0))
  const known = newest.flatMap((figure) => (figure === undefined ? [] : [figure.value])).sort((x, y) => x - y)
  const middle = known[Math.floor(known.length / 2)]
  return chosen.map(({ own }, i) => {
    const figure = newest[i]
    if (figure !== undefined) {
      const says = `capability: ${figure.name} ${figure.value.toLocaleString('en-GB')} ${figure.unit}, ${figure.period} (${figure.feed})`
      return { value: { low: figure.value, likely: figure.value, high: figure.value }, evidence: { says } }
    }
    const guess = middle ?? own.length
    const says =
      middle === undefined
        ? `capability: a guess from its ${own.length} claims in the case, since no figure was imported; put it right`
        : 'capability: no figure; the middle of the others, put it right'
    return { value: loose(guess), evidence: middle === undefined ? { says, ...quoted(own) } : { says } }
  })
}

function loose(value: number): UncertainValue {
  return { low: value / LOOSE, likely: value, high: value * LOOSE }
}

function rounded({ low, likely, high }: UncertainValue, steps: number): UncertainValue {
  const round = (value: number) => Math.round(value * steps) / steps
  return { low: round(low), likely: round(likely), high: round(high) }
}
