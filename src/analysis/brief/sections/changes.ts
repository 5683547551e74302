import type { BriefSection } from '../../../model/brief.ts'
import type { Claim } from '../../../model/claim.ts'
import { type BriefScope, byTime, sayBalance, section, take } from '../brief-scope.ts'
import { addDays } from '../iso-span.ts'
import { sayDay } from '../prose/say-date.ts'
import { countOf } from '../prose/say-name.ts'
import { tieBalance } from '../tie-balance.ts'
import { claimDay } from '../tie-periods.ts'

/** Length of the window that is compared with all before it. */
export const RECENT_DAYS = 365
/** Fewest leaning claims on each side for which "no shift" is said; below it the evidence is called too thin. */
export const ENOUGH_CLAIMS = 10

export interface Change {
  /** null where the evidence is too thin to say anything */
  readonly sentence: string | null
  readonly claims: readonly Claim[]
  readonly note: string | null
  /** the same without its figures, for a summary */
  readonly short: string | null
  readonly recent: readonly Claim[]
}

/**
 * Whether the last twelve months lean otherwise than what came before: only where the 90 % intervals do not meet.
 *
 * @source docs/methods.md#change
 */
export function changeOf(scope: BriefScope): Change {
  const start = addDays(scope.context.today, -RECENT_DAYS)
  const dated = scope.claims.flatMap((claim) => {
    const day = claimDay(claim, scope.context.document(claim).published)
    return day === null ? [] : [{ claim, day }]
  })
  const recent = dated.filter(({ day }) => day > start).map(({ claim }) => claim)
  const before = dated.filter(({ day }) => day <= start).map(({ claim }) => claim)
  const [now, past] = [tieBalance(recent), tieBalance(before)]
  const claims = [...recent, ...before].filter((claim) => claim.direction !== 'neutral')
  const [n, m] = [now.count.closer + now.count.apart, past.count.closer + past.count.apart]
  const until = sayDay(scope.context.today)
  const figures = `${sayBalance(now)} on ${countOf(n, 'claim')} against ${sayBalance(past)} on ${countOf(m, 'claim')}`
  if (now.interval === null || past.interval === null) {
    const note = `Whether the tie changed in the twelve months to ${until} cannot be said: ${n === 0 ? 'no claim leans either way in them' : 'no earlier claim leans either way'}.`
    return { sentence: null, short: null, claims: [], note, recent }
  }
  const apart = now.interval[1] < past.interval[0]
  const closer = now.interval[0] > past.interval[1]
  if (apart || closer) {
    const way = apart ? 'further apart' : 'closer'
    return {
      sentence: `In the twelve months to ${until} the record leans ${way} than before: ${figures}.`,
      short: `The last twelve months lean ${way} than what came before.`,
      claims,
      note: null,
      recent,
    }
  }
  if (Math.min(n, m) >= ENOUGH_CLAIMS) {
    return {
      sentence: `In the twelve months to ${until} no shift can be told from what came before: ${figures}.`,
      short: `The last twelve months show no shift that the evidence can bear out.`,
      claims,
      note: null,
      recent,
    }
  }
  const note = `The evidence is too thin to say whether the twelve months to ${until} differ from what came before (${figures}).`
  return { sentence: null, short: null, claims: [], note, recent }
}

/** From when the tie stands otherwise, each on the claims that carry it; nothing where no shift has any. */
function shiftsOf(scope: BriefScope): BriefSection['paragraphs'] {
  const byId = new Map(scope.claims.map((claim) => [claim.id, claim]))
  const told = scope.shifts.flatMap(({ sentence, carriers }) => {
    const claims = carriers.flatMap(({ event }) => byId.get(event.claim ?? '') ?? [])
    return claims.length === 0 ? [] : [scope.prose.say(sentence, claims)]
  })
  return told.length === 0 ? [] : [{ heading: 'From when the tie stands otherwise, as measured', sentences: told }]
}

/** What changed: the comparison, and what the last twelve months brought. */
export function changes(scope: BriefScope): BriefSection {
  const change = changeOf(scope)
  const recent = new Set(change.recent.map((claim) => claim.id))
  const news = take(
    scope,
    scope.groups,
    6,
    ({ lead }) => recent.has(lead.id) && lead.when !== null && lead.kind !== 'figure' && lead.direction !== 'neutral',
  )
  const said = change.sentence === null ? [] : [scope.prose.say(change.sentence, change.claims)]
  return section(
    'changes',
    'What changed',
    [
      { heading: null, sentences: said },
      ...shiftsOf(scope),
      {
        heading: `In the twelve months to ${sayDay(scope.context.today)}`,
        sentences: scope.prose.tell(byTime(news)),
      },
    ],
    change.note === null ? [] : [change.note],
  )
}
