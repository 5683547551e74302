import { READOUTS, type ReadoutParameters, type ReadoutReport } from '../analysis/readouts/readouts.ts'
import type { Document } from '../model/document.ts'
import type { Episode } from '../model/episode.ts'
import { EntenteError } from '../model/error.ts'
import type { Readout } from '../model/readout.ts'
import type { Channel, ChannelText, FoundChannels } from './channels-of.ts'
import { isReadable } from './is-readable.ts'
import { loadReadoutWeights } from './load-readout-weights.ts'
import type { ReadReadouts } from './read-readout.ts'

export { READOUTS, type ReadoutParameters, type ReadoutReport } from '../analysis/readouts/readouts.ts'

/**
 * What do accounts both tell, and what only one? Each document is an account of its own.
 *
 * @throws EntenteError "unreadable" where one is in a language that is not read: its silence would be none
 */
export function compareDocuments(
  documents: readonly Document[],
  read: ReadReadouts,
  asked: ReadoutParameters,
): ReadoutReport {
  const foreign = documents.find(({ language }) => !isReadable(language))
  if (foreign !== undefined) {
    throw new EntenteError(
      'unreadable',
      `“${foreign.title}” is in ${languageName(foreign.language)}, and only English is read: what it tells and what it leaves out cannot be said.`,
    )
  }
  const weights = loadReadoutWeights()
  return READOUTS.run({ ...read(documents), weights, nameOf: read.nameOf }, asked)
}

/**
 * What do channels tell, and which of them what? Where channels were asked for one happening, what they publish on it is their account; else
 * what they publish that speaks of both sides. A channel that has nothing so did not report.
 */
export function compareChannels(
  { channels, episode }: FoundChannels,
  read: ReadReadouts,
  asked: ReadoutParameters,
): ReadoutReport {
  const texts = channels.flatMap((channel) => channel.texts.map((text) => ({ channel, text })))
  const { readouts, sides } = read(texts.map(({ text }) => text.document))
  const accounts = channels.map((channel): Readout => {
    const own = readouts.flatMap((readout, i) => {
      const { channel: its, text } = texts[i] as (typeof texts)[number]
      if (its !== channel) return []
      const part = partOf(readout, text.parts)
      return episode !== null || speaksOf(part, sides) ? [part] : []
    })
    const [first] = own
    const items = own.flatMap((one) => one.items).map((item, i) => ({ ...item, number: i + 1 }))
    return {
      document: first?.document ?? '',
      title: first?.title ?? channel.name,
      publisher: first?.publisher ?? channel.name,
      published: first?.published ?? null,
      name: first !== undefined && channels.length === 2 ? first.name : channel.name,
      speaksFor: first?.speaksFor ?? null,
      items,
    }
  })
  const reporting = accounts.filter(({ items }) => items.length > 0)
  if (reporting.length < 2) throw tooFew(channels, accounts, reporting, episode)
  return READOUTS.run({ readouts: accounts, sides, weights: loadReadoutWeights(), nameOf: read.nameOf }, asked)
}

/** The items of an account that lie in parts of it. */
function partOf(readout: Readout, parts: ChannelText['parts']): Readout {
  if (parts === null) return readout
  const isIn = (start: number) => parts.some(([from, to]) => start >= from && start < to)
  return { ...readout, items: readout.items.filter(({ passage }) => isIn(passage.start)) }
}

function speaksOf({ items }: Readout, sides: readonly string[]): boolean {
  return sides.every((side) => items.some(({ actors }) => actors.includes(side)))
}

function tooFew(
  channels: readonly Channel[],
  accounts: readonly Readout[],
  reporting: readonly Readout[],
  episode: Episode | null,
): EntenteError {
  const silent = channels.filter((_, i) => accounts[i]?.items.length === 0).map(({ name }) => name)
  const [only] = reporting
  const what = episode === null ? 'on it in this time' : `on ${episode.id}`
  const message =
    silent.length > 0
      ? `${silent.join(' and ')} published nothing ${what}, so ${silent.length === 1 ? 'its' : 'their'} silence on parts of it says nothing.`
      : `Only ${only?.name ?? 'nobody'} tells of ${episode?.id ?? 'it'}: there is nothing to set it beside.`
  return new EntenteError('not_found', message)
}

function languageName(code: string): string {
  return new Intl.DisplayNames(['en'], { type: 'language', fallback: 'code' }).of(code) ?? code
}
