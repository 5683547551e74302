import { firstDay } from '../../model/date-span.ts'
import type { Episode, EpisodeMention } from '../../model/episode.ts'
import { groupBy } from '../../model/group-by.ts'

const DAY_MS = 86_400_000
/** A text that is published within so many days after a happening, and opens with it, is an account of it as a whole. */
const ACCOUNT_DAYS = 7
/** Within its first paragraphs a text tells what it is about. */
const OPENING = 2
/** A happening of at most so many days is told by whatever is told of that time between the same two. */
const SHORT_DAYS = 2

/** What a document tells of a happening. */
export interface EpisodeAccount {
  readonly document: string
  /** places of its mentions, in order; null where all of the document is about it */
  readonly places: readonly (readonly [start: number, end: number])[] | null
}

/**
 * Which documents tell of a happening, and where? Those with a report in the episode, and those that tell of something between the same two
 * on its very day: two accounts of one meeting may share no word. A text of the week after that opens with it is an account as a whole;
 * of any other only what stands around its mentions is.
 *
 * @param episodes all of the case, the episode itself among them
 */
export function episodeAccounts(episode: Episode, episodes: readonly Episode[]): readonly EpisodeAccount[] {
  const own = episode.reports.map(({ mention }) => mention)
  const beside = episodes.flatMap(({ id, reports }) =>
    id === episode.id ? [] : reports.map(({ mention }) => mention).filter((mention) => isOfDay(mention, episode)),
  )
  const mentions = [...own, ...beside].filter(({ document }) => document !== null)
  return [...groupBy(mentions, ({ document }) => document ?? '')].map(([document, told]): EpisodeAccount => {
    const whole = told.some(({ place, published }) => place[0] < OPENING && isSoonAfter(published, episode))
    const places = told.map(({ start, end }) => [start, end] as const).sort((a, b) => a[0] - b[0])
    return { document, places: whole ? null : places }
  })
}

function isOfDay({ when, source, target }: EpisodeMention, { span, actors }: Episode): boolean {
  const two = actors.slice(0, 2)
  if (span === null || two.length < 2 || when === null || when.length !== 10) return false
  if (daysFrom(span[0], span[1]) >= SHORT_DAYS || when < span[0] || when > span[1]) return false
  return two.every((actor) => source.includes(actor) || target.includes(actor))
}

function isSoonAfter(published: string | null, { span }: Episode): boolean {
  if (published === null || span === null) return false
  const days = daysFrom(span[1], firstDay(published))
  return days >= daysFrom(span[1], span[0]) - 1 && days <= ACCOUNT_DAYS
}

function daysFrom(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / DAY_MS
}
