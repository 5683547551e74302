import type { BriefSentence, Support } from '../../model/brief.ts'
import type { Claim } from '../../model/claim.ts'
import { isAnonymous } from './attribution-words.ts'
import type { BriefContext } from './brief-context.ts'
import { clauseRenderings } from './clause-renderings.ts'
import { type ClaimGroup, comparePlace } from './group-claims.ts'
import { countOf, joinNames, sayCount } from './say-name.ts'

/** Writes the sentences of one brief, and remembers how the last ones began so that no two in a row begin alike. */
export interface Prose {
  /** a group of claims told in the words of its lead */
  tell(group: ClaimGroup): BriefSentence
  /** a sentence of ours over claims, which must not be none */
  say(text: string, claims: readonly Claim[]): BriefSentence
}

/** @returns a writer with no memory yet */
export function prose(context: BriefContext): Prose {
  const openers: string[] = []
  const remember = (text: string) => {
    openers.push(opener(text))
    if (openers.length > 2) openers.shift()
  }
  return {
    tell(group) {
      const { lead } = group
      const candidates = [...corroborated(group, context), ...clauseRenderings(lead, context)]
      const turn = group.documents > 1 ? 0 : Number.parseInt(lead.id.slice(0, 6), 16) % candidates.length
      const rotated = [...candidates.slice(turn), ...candidates.slice(0, turn)]
      const fresh =
        rotated.find((text) => !openers.includes(opener(text))) ??
        rotated.find((text) => opener(text) !== openers.at(-1)) ??
        rotated[0] ??
        ''
      const text = tidy(fresh)
      remember(text)
      return { text, evidence: context.cite(group.claims), support: support(group.claims, context) }
    },
    say(text, claims) {
      remember(text)
      return {
        text: tidy(text),
        evidence: context.cite([...claims].sort(comparePlace)),
        support: support(claims, context),
      }
    },
  }
}

/** "Three accounts, two of them from Damascus, agree that …" */
function corroborated(group: ClaimGroup, context: BriefContext): readonly string[] {
  if (group.documents < 2) return []
  const plain = clauseRenderings(group.lead, context).find(
    (text) => /^(?:On|In|Between) .*?, |^[A-Z]/.test(text) && !text.includes('“… '),
  )
  if (
    plain === undefined ||
    / (?:put it this way|wrote|reports|writes|records|mentions) /.test(plain) ||
    /^(?:According|By|In the words)/.test(plain)
  )
    return []
  const sides = group.claims.map((claim) => context.speaksFor(context.document(claim)))
  const party = context.tie.find((side) => sides.includes(side))
  const from = new Set(
    group.claims.filter((_, i) => party !== undefined && sides[i] === party).map((claim) => claim.passage.document),
  ).size
  const whose =
    party === undefined || from === 0
      ? ''
      : `, ${sayCount(from)} of them from ${context.registry.displayName(party)}’s side`
  const tellers = [...new Set(group.claims.map((claim) => context.teller(context.document(claim))))]
  const end =
    tellers.length === 2
      ? `, as both ${joinNames(tellers)} tell it.`
      : `, as ${countOf(group.documents, 'account')}${whose} ${group.documents === 1 ? 'tells' : 'tell'} it.`
  return [plain.replace(/[.]$/, end)]
}

function support(claims: readonly Claim[], context: BriefContext): Support {
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
    .trim()
}
