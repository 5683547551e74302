import type { BriefSentence, Support } from '../../../model/brief.ts'
import type { Claim } from '../../../model/claim.ts'
import type { BriefContext } from '../brief-context.ts'
import { type ClaimGroup, comparePlace } from '../group-claims.ts'
import { isAnonymous } from './attribution-words.ts'
import { clauseRenderings } from './clause-renderings.ts'
import type { Rendering } from './frames.ts'
import { quoteAgainst } from './quote-sentence.ts'
import { sayWhen } from './say-date.ts'
import { capitalise, countOf, joinNames, sayCount } from './say-name.ts'

/** Writes the sentences of one brief, and remembers the last ones so that no two in a row are built or begin alike. */
export interface Prose {
  /** groups of claims told one after the other, each in the words of its lead */
  tell(groups: readonly ClaimGroup[]): readonly BriefSentence[]
  /** what points one way, then what points the other, with a turn between the two */
  weigh(groups: readonly ClaimGroup[], against: readonly ClaimGroup[]): readonly BriefSentence[]
  /** a sentence of ours over claims, which must not be none */
  say(text: string, claims: readonly Claim[]): BriefSentence
  /** a sentence of ours over passages that have their numbers already, which must not be none */
  state(text: string, evidence: readonly number[], support: Support): BriefSentence
}

const TURNS = ['against this', 'set against that', 'at the same time', 'on the other side', 'yet']
const REMEMBERED = 2

/** @returns a writer with no memory yet */
export function prose(context: BriefContext): Prose {
  const frames: string[] = []
  const openers: string[] = []
  let lastWhen: string | null = null
  let turns = 0

  const one = (group: ClaimGroup, turn: string | null): BriefSentence => {
    const { lead } = group
    const candidates = [...corroborated(group, context), ...clauseRenderings(lead, context, lastWhen)]
    const first = group.documents > 1 ? 0 : Number.parseInt(lead.id.slice(0, 6), 16) % candidates.length
    const rotated = [...candidates.slice(first), ...candidates.slice(0, first)]
    const chosen = rotated.reduce((best, next) => (wear(next) < wear(best) ? next : best), rotated[0] as Rendering)
    remember(chosen.frame, turn ?? opener(chosen.text))
    const dated = lead.when !== null && / the same (?:day|month|year)|^the same/.test(chosen.text)
    lastWhen = lead.when !== null && (dated || chosen.text.includes(sayWhen(lead.when))) ? lead.when : null
    const turned = (word: string) =>
      chosen.frame.startsWith('quote')
        ? quoteAgainst(lead, context)
        : `${word}${word === 'yet' ? '' : ','} ${chosen.text}`
    const text = tidy(capitalise(turn === null ? chosen.text : turned(turn)))
    return { text, evidence: context.cite(group.claims), support: supportOf(group.claims, context) }
  }
  /** how stale a rendering would sound now: its pattern, then its first word */
  const wear = ({ frame, text }: Rendering) => {
    const pattern = frames.lastIndexOf(frame)
    const word = openers.lastIndexOf(opener(text))
    return (pattern + 1) * 2 + (word + 1)
  }
  const remember = (frame: string, word: string) => {
    frames.push(frame)
    openers.push(word)
    if (frames.length > REMEMBERED) frames.shift()
    if (openers.length > REMEMBERED) openers.shift()
  }
  const tell = (groups: readonly ClaimGroup[]) => {
    lastWhen = null
    return groups.map((group) => one(group, null))
  }
  return {
    tell,
    weigh(groups, against) {
      const before = tell(groups)
      if (before.length === 0) return tell(against)
      return [
        ...before,
        ...against.map((group, i) => {
          if (i > 0) return one(group, null)
          lastWhen = null
          return one(group, TURNS[turns++ % TURNS.length] ?? null)
        }),
      ]
    },
    say(text, claims) {
      remember('own', opener(text))
      lastWhen = null
      const evidence = context.cite([...claims].sort(comparePlace))
      return { text: tidy(capitalise(text)), evidence, support: supportOf(claims, context) }
    },
    state(text, evidence, support) {
      remember('own', opener(text))
      lastWhen = null
      return { text: tidy(capitalise(text)), evidence: [...new Set(evidence)].sort((a, b) => a - b), support }
    },
  }
}

/** What two accounts and more tell: "…, as both SANA and the Orontes Post tell it." */
function corroborated(group: ClaimGroup, context: BriefContext): readonly Rendering[] {
  if (group.documents < 2) return []
  const plain = clauseRenderings(group.lead, context).find(({ frame }) =>
    ['plain', 'dated', 'trailing'].includes(frame),
  )
  if (plain === undefined) return []
  const tellers = [...new Set(group.claims.map((claim) => context.teller(context.document(claim))))]
  if (tellers.length === 1) return []
  const end =
    tellers.length === 2
      ? `, as both ${joinNames(tellers)} tell it.`
      : `, as ${countOf(group.documents, 'account')}${fromOneSide(group, context)} tell it.`
  return [{ frame: 'agreed', text: plain.text.replace(/[.]$/, end) }]
}

function fromOneSide(group: ClaimGroup, context: BriefContext): string {
  const sides = group.claims.map((claim) => context.speaksFor(context.document(claim)))
  const party = context.tie.find((side) => sides.includes(side))
  if (party === undefined) return ''
  const from = new Set(group.claims.filter((_, i) => sides[i] === party).map((claim) => claim.passage.document)).size
  return `, ${sayCount(from)} of them from ${context.registry.displayName(party)}’s side,`
}

/** How firm the ground under claims is, by the voices that say so. */
export function supportOf(claims: readonly Claim[], context: BriefContext): Support {
  if (claims.every((claim) => claim.attribution.some(isAnonymous))) return 'anonymous'
  return new Set(claims.map(context.voice)).size > 1 ? 'several' : 'single'
}

function opener(text: string): string {
  return text.split(/[\s,]/, 1)[0]?.toLowerCase() ?? ''
}

function tidy(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/\.\.$/, '.')
    .replace(/([.!?])([”’]+)\.$/, '$1$2')
    .replace(/,([”’]) ,/g, ',$1')
    .replace(/(?<=\p{L})'(?=\p{L}|\s|[.,;:]|$)/gu, '’')
    .trim()
}
