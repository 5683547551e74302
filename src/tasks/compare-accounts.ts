import { READOUTS, type ReadoutParameters, type ReadoutReport } from '../analysis/readouts/readouts.ts'
import { publisherVoice } from '../analysis/sources/publisher-voice.ts'
import { firstDay, lastDay } from '../model/date-span.ts'
import type { Document } from '../model/document.ts'
import { EntenteError } from '../model/error.ts'
import { foldName } from '../model/fold-name.ts'
import type { Readout } from '../model/readout.ts'
import type { Registry } from '../model/registry.ts'
import type { Store } from '../store/store.ts'
import { loadReadoutWeights } from './load-readout-weights.ts'
import type { ReadReadouts } from './read-readout.ts'

export { READOUTS, type ReadoutParameters, type ReadoutReport } from '../analysis/readouts/readouts.ts'

/** What a channel published in a span of time, and how it was asked for. */
export interface Channel {
  readonly name: string
  readonly documents: readonly Document[]
}

/** What do accounts both tell, and what only one? Each document is an account of its own. */
export function compareDocuments(
  documents: readonly Document[],
  read: ReadReadouts,
  asked: ReadoutParameters,
): ReadoutReport {
  const weights = loadReadoutWeights()
  return READOUTS.run({ ...read(documents), weights, nameOf: read.nameOf }, asked)
}

/**
 * What do channels tell, and which of them what? What a channel published that speaks of both sides is its account; one that has
 * nothing so did not report.
 */
export function compareChannels(
  channels: readonly Channel[],
  read: ReadReadouts,
  asked: ReadoutParameters,
): ReadoutReport {
  const { readouts, sides } = read(channels.flatMap(({ documents }) => documents))
  const byId = new Map(readouts.map((readout) => [readout.document, readout]))
  const accounts = channels.map(({ name, documents }): Readout => {
    const own = documents.flatMap(({ id }) => byId.get(id) ?? []).filter((one) => speaksOf(one, sides))
    const [first] = own
    const items = own.flatMap((one) => one.items).map((item, i) => ({ ...item, number: i + 1 }))
    return {
      document: first?.document ?? '',
      title: first?.title ?? name,
      publisher: first?.publisher ?? name,
      published: first?.published ?? null,
      name: first !== undefined && channels.length === 2 ? first.name : name,
      speaksFor: first?.speaksFor ?? null,
      items,
    }
  })
  const silent = accounts.findIndex(({ items }) => items.length === 0)
  if (accounts.length === 2 && silent >= 0) {
    const name = channels[silent]?.name ?? ''
    throw new EntenteError(
      'not_found',
      `${name} published nothing on it in this time, so its silence on parts of it says nothing.`,
    )
  }
  return READOUTS.run({ readouts: accounts, sides, weights: loadReadoutWeights(), nameOf: read.nameOf }, asked)
}

function speaksOf({ items }: Readout, sides: readonly string[]): boolean {
  return sides.every((side) => items.some(({ actors }) => actors.includes(side)))
}

/**
 * What each channel published in a span of time, from a case.
 *
 * @param names publishers as they are called, or ids of outlets
 * @throws EntenteError "not_found" where the case has no document of one of them at all
 */
export async function channelsOf(
  store: Store,
  registry: Registry,
  names: readonly string[],
  { from, to }: { readonly from?: string | undefined; readonly to?: string | undefined },
): Promise<readonly Channel[]> {
  const documents: Document[] = []
  for await (const document of store.texts()) documents.push(document)
  return names.map((name) => {
    const own = documents.filter((document) => isChannel(document, name, registry))
    if (own.length === 0) {
      const known = [...new Set(documents.flatMap(({ publisher }) => publisher ?? []))].sort().join(', ')
      throw new EntenteError(
        'not_found',
        `The case has no document of the channel "${name}"; its channels are ${known}.`,
      )
    }
    return { name, documents: own.filter(({ published }) => isWithin(published, from, to)) }
  })
}

function isChannel(document: Document, name: string, registry: Registry): boolean {
  if (document.publisher === null) return false
  return foldName(document.publisher) === foldName(name) || publisherVoice(document, registry).id === name
}

function isWithin(published: string | null, from: string | undefined, to: string | undefined): boolean {
  if (published === null) return from === undefined && to === undefined
  const [first, last] = [firstDay(published), lastDay(published)]
  return (from === undefined || last >= firstDay(from)) && (to === undefined || first <= lastDay(to))
}
