import type { MentionProfile } from './mention-profile.ts'
import { nearness } from './mention-profile.ts'
import type { Rarity } from './rarity.ts'
import { sharedWords } from './shared-words.ts'
import type { TextMention } from './text-mention.ts'
import { sharesAny, type WordSet } from './word-table.ts'

/** Takes a sign by its name, and how much there is of it. */
export type TakeSign = (name: string, amount: number) => void

/** A name that fewer documents have than this rarity tells is telling. */
const TELLING = 0.25

/** What speaks for a mention going on with the happening of one before it in its document. */
export function withinSigns(now: TextMention, before: TextMention, rarity: Rarity, take: TakeSign): void {
  const add = (name: string, amount = 1) => take(`w.${name}`, amount)
  const [one, other] = [now.profile, before.profile]
  const { wording, time, joint } = now
  const gap = one.mention.place[1] - other.mention.place[1]
  const paragraphs = one.mention.place[0] - other.mention.place[0]
  const next = now.number - before.number === 1
  const main = now.main === before.number
  const talk = other.classes.has('meeting') ? 'meeting' : other.form.kind

  // where they stand
  const distance = gap === 0 ? 'same' : gap === 1 ? 'next' : gap <= 3 ? 'near' : 'far'
  add(`gap.${distance}`)
  add(`gap.${distance}.${wording}`)
  if (paragraphs === 0) add('paragraph')
  if (next) add(`last.${wording}`)
  if (next && gap === 0) add(`last.joint.${joint}`)
  else if (gap === 0) add(`joint.${joint}`)
  if (main) add(`main.${wording}`)
  if (main) add(`main.${time}`)
  if (main && next) add('main.last')
  add(`pair.${before.wording}.${wording}`)
  if (before.number === 0) {
    add('first')
    add(`first.${wording}`)
    add(`first.${time}`)
    add(`first.to.${talk}`)
    if (now.opens) add('first.opens')
    if (now.subject.length > 0)
      add(sharesAny(now.subject, other.names) ? `first.known.${wording}` : `first.unknown.${wording}`)
  }
  if (main || next) add(`near.to.${talk}.${wording}`)
  if (gap > 0) {
    add('between', Math.min(4, now.clauses - before.clauses))
    if (now.dates > before.dates) add(`between.dates.${time === 'date' ? 'own' : 'none'}`)
  }

  if (now.opens) add(next ? 'opens.last' : main ? 'opens.main' : 'opens.far')
  add('title.both', Math.min(now.titled, before.titled))
  add('title.one', Math.abs(now.titled - before.titled))

  // whom they are about
  const about = telling(now.subject, rarity)
  const was = telling(before.subject, rarity)
  if (about.length > 0 && was.length > 0) {
    const same = sharesAny(about, was)
    add(same ? 'subject.same' : 'subject.other')
    if (same) add(`subject.same.${wording}`)
    if (main || next) add(same ? 'subject.same.near' : 'subject.other.near')
  }
  if (about.length > 0 && sharesAny(about, other.names)) add(`subject.known.${talk}`)
  const names = telling(one.names, rarity)
  const known = telling(other.names, rarity)
  if (names.length > 0 && known.length > 0) {
    const shared = sharedWords(names, known, rarity)
    add('names', shared.count / Math.min(names.length, known.length))
    if (shared.count === 0) {
      add('names.other')
      if (main || next) add('names.other.near')
    }
  }
  if (one.actors.length > 0 && other.actors.length > 0) {
    const shared = sharedWords(one.actors, other.actors, rarity).count
    add('actors', shared / Math.max(one.actors.length, other.actors.length))
    if (one.mention.source[0] === other.mention.source[0]) add('source')
  }

  // what they tell
  const words = sharedWords(one.stems, other.stems, rarity)
  add('words', words.cosine)
  add('rarest', words.rarest)
  add('meaning', Math.max(0, nearness(one.meaning, other.meaning)))
  if (gap > 1) {
    add('words.far', words.cosine)
    add('rarest.far', words.rarest)
    add('meaning.far', Math.max(0, nearness(one.meaning, other.meaning)))
  }
  let shared = false
  for (const kind of one.classes) if (other.classes.has(kind)) shared = true
  if (shared) {
    add('class')
    add(`class.${wording}`)
    add(`class.${distance}`)
    if (one.form.further) add('class.further')
  } else if (one.classes.size > 0 && other.classes.size > 0) {
    add('class.other')
    add(`class.other.${wording}`)
  }
  if (wording === 'back')
    add(shared ? 'back.class' : words.rarest > 0.3 ? 'back.words' : main || next ? 'back.near' : 'back.other')
  if (one.places.length > 0 && other.places.length > 0)
    add(sharesAny(one.places, other.places) ? 'place' : 'place.other')
  if (one.medium && other.medium) add('medium.both')
  if (other.medium && (main || next) && one.form.kind === 'speech') add('medium.on')
  if (sharesAny(one.numbers, other.numbers)) add('number')
  if (one.mention.type === other.mention.type) add('type')

  // when
  const days = daysFit(one, other)
  add(`days.${days}`)
  add(`days.${days}.${one.timed && other.timed ? 'both' : one.timed ? 'now' : other.timed ? 'before' : 'none'}`)
  if (!one.timed && other.timed && !(main || next)) add(`untimed.${time}`)
  const age = ageOf(one)
  const aged = ageOf(other)
  if (age !== '' && aged !== '') add(age === aged ? 'age.same' : 'age.other')
  if (age !== '' && aged === '') add(`age.${age}`)
  if (one.form.perfect !== other.form.perfect) add('perfect.one')
}

/** What speaks for a mention beginning a happening that its document has not told of. */
export function openingSigns(now: TextMention, all: readonly TextMention[], rarity: Rarity, take: TakeSign): void {
  const add = (name: string, amount = 1) => take(`n.${name}`, amount)
  const { profile, wording, time, joint, number } = now
  add('always')
  add(`wording.${wording}`)
  add(`time.${time}`)
  add(`${wording}.${time}`)
  add(`joint.${joint}`)
  if (profile.form.lead === 'time') add('lead.time')
  if (profile.form.pronoun) add('pronoun')
  if (profile.form.further) add(`further.${wording}`)
  const age = ageOf(profile)
  if (age !== '') add(`age.${age}`)
  const before = all.slice(0, number)
  const subject = telling(now.subject, rarity)
  if (subject.length > 0 && !before.some((one) => sharesAny(subject, one.profile.names))) add('subject.new')
  const names = telling(profile.names, rarity)
  if (names.length > 0 && !before.some((one) => sharesAny(names, one.profile.names))) add('names.new')
  const { classes } = profile
  if (classes.size > 0 && !before.some((one) => [...classes].some((kind) => one.profile.classes.has(kind))))
    add('class.new')
  const last = all[number - 1]
  if (last !== undefined && profile.mention.place[0] > last.profile.mention.place[0]) add('paragraph')
  if (last !== undefined && profile.mention.place[1] === last.profile.mention.place[1]) add(`sentence.${joint}`)
  add('many', Math.log(1 + Math.min(number, 24)))
}

function telling(names: WordSet, rarity: Rarity): WordSet {
  return names.filter((name) => (rarity[name] as number) >= TELLING)
}

/** How long before its document was written a mention says in its own words that it was. */
function ageOf({ timed, days, written }: MentionProfile): string {
  if (!timed || days === null || written === null) return ''
  const age = written - days[1]
  return age < -1 ? 'coming' : age <= 8 ? 'week' : age <= 62 ? 'months' : 'old'
}

/** How the days of two mentions lie to each other. */
function daysFit(a: MentionProfile, b: MentionProfile): string {
  if (a.days === null || b.days === null) return 'unknown'
  const apart = Math.max(a.days[0], b.days[0]) - Math.min(a.days[1], b.days[1])
  const wide = Math.max(a.days[1] - a.days[0], b.days[1] - b.days[0])
  return apart > 31 ? 'far' : apart > 3 ? 'apart' : apart > 0 ? 'near' : wide <= 2 ? 'same' : 'within'
}
