import type { MentionProfile } from './mention-profile.ts'
import type { Rarity } from './rarity.ts'
import { sharedWords } from './shared-words.ts'
import { NO_WORDS, type WordSet } from './word-table.ts'

/** A mention where it stands in its text. */
export interface TextMention {
  readonly profile: MentionProfile
  /** its number among the mentions of the text */
  readonly number: number
  /** how it is worded, for signs */
  readonly wording: 'speech' | 'medium' | 'deed' | 'bare' | 'inside' | 'relative' | 'back' | 'phrase'
  /** how it tells its time, for signs */
  readonly time: 'date' | 'relative' | 'perfect' | 'beside' | 'none'
  /** how it is joined to the words before it in its sentence */
  readonly joint: string
  /** names of whom it is about: those before its verb, or those its pronoun means */
  readonly subject: WordSet
  /** number of the last main clause before it, -1 where there is none */
  readonly main: number
  /** whether it is the first of its paragraph */
  readonly opens: boolean
  /** how much of it its document's title tells, 0 to 1 */
  readonly titled: number
  /** how many main clauses stand before it */
  readonly clauses: number
  /** how many mentions before it begin with a time of their own */
  readonly dates: number
}

/** The mentions of one document, in text order, each with what stands before it. */
export function textMentions(profiles: readonly MentionProfile[], rarity: Rarity): readonly TextMention[] {
  let subject: WordSet = NO_WORDS
  let main = -1
  let clauses = 0
  let dates = 0
  return profiles.map((profile, number) => {
    const { form, medium } = profile
    const { kind, lead } = form
    const own = profile.subject.length === 0 && form.pronoun ? subject : profile.subject
    const head = lead === 'head' && kind !== 'phrase'
    const told: TextMention = {
      profile,
      number,
      wording:
        kind === 'phrase'
          ? form.definite
            ? 'back'
            : 'phrase'
          : lead === 'relative'
            ? 'relative'
            : isBare(profile)
              ? 'bare'
              : lead !== 'head'
                ? 'inside'
                : kind === 'speech' && medium
                  ? 'medium'
                  : kind,
      time:
        form.time === 'date'
          ? 'date'
          : form.perfect
            ? 'perfect'
            : form.time === 'relative'
              ? 'relative'
              : form.timeBeside
                ? 'beside'
                : 'none',
      joint: jointOf(profile),
      subject: own,
      main,
      opens: profiles[number - 1]?.mention.place[0] !== profile.mention.place[0],
      titled: titledOf(profile, rarity),
      clauses,
      dates,
    }
    if (own.length > 0 && kind !== 'phrase') subject = own
    if (head) {
      main = number
      clauses++
    }
    if (head && profile.timed) dates++
    return told
  })
}

/** Begins with its verb: it has whom it is about from the clause before. */
function isBare({ form }: MentionProfile): boolean {
  return (
    form.verb === 0 ||
    (form.verb === 1 && /^(?:then|also|later|now|even|again|not|never|only)$/.test(form.words[0] ?? ''))
  )
}

function titledOf({ stems, title }: MentionProfile, rarity: Rarity): number {
  return Math.min(1, sharedWords(stems, title, rarity).sum / 2)
}

const JOINTS: readonly (readonly [string, RegExp])[] = [
  ['after', /^(?:after|since|before|until|when|while|following|once|as|ago|till)$/],
  ['and', /^(?:and|but|or|then|nor|also)$/],
  ['that', /^(?:that|whether|if)$/],
  ['who', /^(?:who|which|whom|whose|where)$/],
  ['because', /^(?:because|over|despite|for|about|against|of|to|on)$/],
  ['during', /^(?:during|at|in|with|by|from)$/],
]

/** The kind of the nearest little word before a mention in its sentence, or of its own first one. */
function jointOf({ mention, form }: MentionProfile): string {
  const at = mention.sentence.indexOf(mention.words)
  if (at <= 0) return 'start'
  const before = mention.sentence.slice(0, at).toLowerCase()
  const words = before.match(/\p{L}+|[,;:—–-]/gu) ?? []
  const near = [form.words[0] ?? '', ...words.slice(-3).reverse()]
  for (const word of near) {
    const found = JOINTS.find(([, pattern]) => pattern.test(word))
    if (found !== undefined) return found[0]
  }
  return /[,;:—–-]\s*$/u.test(before) ? 'comma' : words.length < 4 ? 'start' : 'other'
}
