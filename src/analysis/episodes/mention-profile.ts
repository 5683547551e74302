import { dateSpan } from '../../model/date-span.ts'
import type { EpisodeMention } from '../../model/episode.ts'
import type { EpisodeVocabulary } from './episode-vocabulary.ts'
import { stem } from './stem.ts'

const WORD = /[\p{L}\p{N}]+(?:[’'.,-][\p{L}\p{N}]+)*/gu
const DAY_MS = 86_400_000

/** A mention as pairs of them are compared. */
export interface MentionProfile {
  readonly mention: EpisodeMention
  /** stems of its words that tell something */
  readonly stems: ReadonlySet<string>
  /** those among them written with a capital */
  readonly names: ReadonlySet<string>
  /** stems of its sentence */
  readonly around: ReadonlySet<string>
  readonly classes: ReadonlySet<string>
  readonly numbers: ReadonlySet<string>
  readonly actors: ReadonlySet<string>
  /** day numbers; null where it has no time */
  readonly days: readonly [number, number] | null
  /** whether its own words give a time, and whether one that fixes a day, a month or a year */
  readonly timed: boolean
  /** a phrase that refers back: short, with an article or a pronoun and no name first */
  readonly back: boolean
  /** its first word is a pronoun */
  readonly pronoun: boolean
  readonly speech: boolean
  /** told as before what is told: "had signed" */
  readonly before: boolean
  /** where it stands in its sentence: at the head of it, after a word of time ("after the war began"), in a relative clause, else later */
  readonly lead: 'head' | 'time' | 'relative' | 'inside'
  /** a verb comes into it, as far as endings and little words tell: else it is a phrase */
  readonly phrase: boolean
}

export function mentionProfile(mention: EpisodeMention, vocabulary: EpisodeVocabulary): MentionProfile {
  const words = mention.words.match(WORD) ?? []
  const stems = new Set<string>()
  const names = new Set<string>()
  const numbers = new Set<string>()
  const classes = new Set<string>()
  let timed = false
  for (const word of words) {
    const lower = word.toLowerCase()
    if (/^\d/.test(word)) numbers.add(lower)
    const time = vocabulary.time.get(lower)
    const capital = /^\p{Lu}/u.test(word)
    if ((time !== undefined && time !== 'unit' && (lower !== 'may' || capital)) || /^(?:19|20)\d\d$/.test(word))
      timed = true
    if (time !== undefined || vocabulary.stop.has(lower)) continue
    const root = stem(lower)
    stems.add(root)
    if (capital) names.add(root)
    for (const one of vocabulary.classes.get(root) ?? []) classes.add(one)
  }
  const around = new Set<string>()
  for (const word of mention.sentence.match(WORD) ?? []) {
    const lower = word.toLowerCase()
    if (!vocabulary.stop.has(lower) && !vocabulary.time.has(lower)) around.add(stem(lower))
  }
  const first = (words[0] ?? '').toLowerCase()
  const lead = leadOf(mention, first)
  return {
    mention,
    stems,
    names,
    around,
    classes,
    numbers,
    actors: new Set([...mention.source, ...mention.target]),
    days: daysOf(mention.when),
    timed,
    back: words.length <= 5 && /^(?:the|this|that|these|those|his|her|its|their)$/.test(first),
    pronoun: /^(?:he|she|it|they|this|that|his|her|its|their|both|we|our|which|who)$/.test(first),
    speech: classes.has('speech'),
    before: /\b(?:had|earlier|already|previous(?:ly)?|once)\b/i.test(mention.words),
    lead,
    phrase:
      lead !== 'head' && words.length <= 6 && /^(?:the|a|an|this|that|his|her|its|their)$|[’']s$/i.test(words[0] ?? ''),
  }
}

/** Day numbers of an ISO date or interval; an open end is taken as the other one. */
function daysOf(when: string | null): readonly [number, number] | null {
  if (when === null) return null
  const [from, to] = dateSpan(when)
  const days = [from === '0000-01-01' ? to : from, to === '9999-12-31' ? from : to].map(
    (day) => Date.parse(day) / DAY_MS,
  )
  return [days[0] ?? 0, days[1] ?? 0]
}

const TIME_LEAD = /\b(?:after|since|before|until|when|while|during|following)\W*(?:the\s+)?$/i
const OPENING = /^(?:\W|(?:in|on|at|by|for|with|and|but|the|an?|last|meanwhile|there|later)\b|\d)*$/i

function leadOf({ words, sentence }: EpisodeMention, first: string): MentionProfile['lead'] {
  const before = sentence.slice(0, Math.max(0, sentence.indexOf(words)))
  if (/^(?:which|who|whose|whom)$/.test(first)) return 'relative'
  if (TIME_LEAD.test(before)) return 'time'
  return OPENING.test(before) ? 'head' : 'inside'
}
