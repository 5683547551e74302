import type { DirectionCount } from '../../../model/brief.ts'

const ARTICLE_HEADS =
  /\b(?:Agency|Agencies|Army|Authority|Centre|Center|Commission|Committee|Council|Foundation|Group|Institute|Ministry|Monitor|Network|Observatory|Office|Organi[sz]ation|Presidency|Service|Society|Union|University|Forum|Review|Post|Times|Journal|Tribune|Herald|Chronicle|Gazette|Courier)\b/
const SINGULAR_IN_S = /\b(?:States|Emirates|Netherlands|Philippines|Maldives|Bahamas|Nations|Seychelles|Comoros)$/
const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']

/** "Iran, Russia and Syria" */
export function joinNames(names: readonly string[]): string {
  if (names.length < 2) return names[0] ?? ''
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

/** A publisher with the article it takes: "the Gulf Meridian News Service", "Reuters". */
export function sayPublisher(name: string): string {
  const bare = name.trim().replace(/\s+/g, ' ')
  if (/^the\s/i.test(bare)) return `the ${bare.slice(4)}`
  return bare.includes(' ') && ARTICLE_HEADS.test(bare) ? `the ${bare}` : bare
}

/** Whether a name takes a plural verb. */
export function isPlural(name: string): boolean {
  if (/ and /.test(name) && !/^[Tt]he /.test(name)) return true
  const head = name.replace(/ (?:for|of|in|on|and) .*$/, '')
  if (SINGULAR_IN_S.test(head) || ARTICLE_HEADS.test(head)) return false
  return /^the [A-Z].*[^s]s$/.test(head) || /^[A-Z].* (?:states|parties|groups|militias|countries)$/.test(name)
}

/** Small numbers in words, larger ones with thousands: "three", "1,204". */
export function sayCount(count: number): string {
  return NUMBERS[count] ?? count.toLocaleString('en-GB')
}

/** Whether counts that stand in one sentence are told in figures. */
export function needsFigures(counts: readonly number[]): boolean {
  return counts.some((count) => count >= NUMBERS.length)
}

/** Counts that stand beside each other: all in words where all are small, else all in figures. */
export function sayCounts(counts: readonly number[], figures = needsFigures(counts)): readonly string[] {
  return counts.map((count) => (figures ? count.toLocaleString('en-GB') : sayCount(count)))
}

/** "one claim", "14 claims" */
export function countOf(count: number, singular: string, plural = `${singular}s`): string {
  return `${sayCount(count)} ${count === 1 ? singular : plural}`
}

/** A count by direction without its zeros: "three closer and one apart"; only the direction where `total` all point so. */
export function saySplit(count: DirectionCount, figures = needsFigures(Object.values(count))): string {
  const parts = [
    [count.closer, 'closer'],
    [count.apart, 'apart'],
    [count.neutral, 'neither way'],
  ] as const
  const some = parts.filter(([n]) => n > 0)
  const said = sayCounts(
    some.map(([n]) => n),
    figures,
  )
  return some.length === 1 ? `${some[0]?.[1]}` : joinNames(some.map(([, way], i) => `${said[i]} ${way}`))
}

/** First letter to upper case. */
export function capitalise(text: string): string {
  const first = [...text][0] ?? ''
  return first.toUpperCase() + text.slice(first.length)
}
