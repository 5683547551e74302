import { publisherVoice } from '../analysis/sources/publisher-voice.ts'
import { capitalOf } from '../model/capital-of.ts'
import type { Document } from '../model/document.ts'
import { groupBy } from '../model/group-by.ts'
import type { Readout } from '../model/readout.ts'
import type { Registry } from '../model/registry.ts'
import { findPropositions } from '../reading/find-propositions.ts'
import type { AccountSides } from '../reading/proposition-speakers.ts'
import { readToAttributions } from '../reading/read-document.ts'
import type { ReaderVocabulary } from '../reading/reader-vocabulary.ts'
import type { Reading } from '../reading/reading.ts'
import { loadMeanings } from './load-meanings.ts'
import { loadVocabulary } from './load-reader.ts'

/** Accounts of one happening, taken apart, and the two it was between. */
export interface ReadoutSet {
  readonly readouts: readonly Readout[]
  readonly sides: readonly string[]
}

/** Takes accounts of one happening apart into propositions. */
export interface ReadReadouts {
  (documents: readonly Document[]): ReadoutSet
  /** how an actor is called */
  readonly nameOf: (actor: string) => string
}

/**
 * Reads accounts with the tables and weights that come with the package.
 *
 * @param tie the two it was between, where that is known; else the two that speak, or who are spoken of most
 */
export function readoutReader(
  vocabulary: ReaderVocabulary = loadVocabulary(),
  tie: readonly [string, string] | null = null,
): ReadReadouts {
  const meanings = loadMeanings()
  const { registry } = vocabulary
  const read = (documents: readonly Document[]): ReadoutSet => {
    const readings = documents.map((document) => readToAttributions(document, vocabulary))
    const owns = documents.map((document) => publisherVoice(document, registry).speaksFor)
    const sides = tie ?? sidesOf(readings, owns)
    const readouts = documents.map((document, i): Readout => {
      const own = ownSide(owns, i, sides)
      const { id, title, publisher, published } = document
      return {
        document: id,
        title,
        publisher,
        published,
        name: accountName(document, owns[i] ?? null, owns, registry),
        speaksFor: owns[i] ?? null,
        items: findPropositions(readings[i] as Reading, { sides, own }, vocabulary, meanings),
      }
    })
    return { readouts, sides }
  }
  return Object.assign(read, { nameOf: registry.displayName })
}

function sidesOf(readings: readonly Reading[], owns: readonly (string | null)[]): readonly string[] {
  const speaking = [...new Set(owns.filter((own) => own !== null))]
  if (speaking.length === 2) return speaking
  const counts = readings.map((reading) =>
    groupBy(
      reading.mentions.flatMap(({ actors }) => actors),
      (actor) => actor,
    ),
  )
  const all = new Set(counts.flatMap((one) => [...one.keys()]))
  const least = (actor: string) => Math.min(...counts.map((one) => one.get(actor)?.length ?? 0))
  const others = [...all]
    .filter((actor) => !speaking.includes(actor))
    .sort((a, b) => least(b) - least(a) || (a < b ? -1 : 1))
  return [...speaking, ...others].slice(0, 2)
}

/** The side that gives an account; where only the other account's is known, the one that is left. */
function ownSide(owns: readonly (string | null)[], i: number, sides: readonly string[]): AccountSides['own'] {
  const own = owns[i] ?? null
  if (own !== null) return own
  const others = owns.filter((other, j) => j !== i && other !== null)
  const left = sides.filter((side) => !others.includes(side))
  return left.length === 1 ? (left[0] ?? null) : null
}

/** An account is called by the capital whose it is, where no other is of the same; else by its publisher or title. */
function accountName(
  { publisher, title }: Document,
  own: string | null,
  owns: readonly (string | null)[],
  registry: Registry,
): string {
  const alone = owns.filter((other) => other === own).length === 1
  const capital = own === null || !alone ? null : capitalOf(registry, own)
  return capital ?? publisher ?? `“${title}”`
}
