import type { Claim } from '../../../model/claim.ts'
import { daysBetween, isoSpan, lastDay } from '../iso-span.ts'
import { onDay, sayDay } from './say-date.ts'
import { isPlural } from './say-name.ts'

/** A state of things told of as holding is as of its text's day only where it is no older than this. */
const STILL_FRESH_DAYS = 60

const SUBORDINATE = /^(?:according|when|while|after|before|because|although|though|if|even|since|as|until|unless)\b/

/** One way of telling a claim. `text` is a full sentence whose first letter stands as it would inside another. */
export interface Rendering {
  /** name of the pattern, so that no pattern comes twice in a row where another will do */
  readonly frame: string
  readonly text: string
}

/** A clause of a claim with all that a frame may put around it. */
export interface FrameParts {
  /** the clause, first letter as it stands inside a sentence */
  readonly clause: string
  readonly claim: Claim
  /** "on 30 May 2024"; null where the clause has its own date or none is known */
  readonly when: string | null
  /** "Sout al-Asima, which cites sources familiar with the directive"; null where none or where the clause tells it */
  readonly chain: string | null
  /** "the Gulf Meridian News Service"; null where there is only one text, whose name would be noise */
  readonly teller: string | null
  /** ISO date of publication */
  readonly published: string | null
  /** the clause tells its own date */
  readonly dated: boolean
  readonly tense: 'past' | 'present' | 'none'
  /** the publisher speaks for somebody, so that its name belongs into the sentence */
  readonly official: boolean
}

/** Sentences around a clause that has its subject and its verb. */
export function finiteFrames(parts: FrameParts): readonly Rendering[] {
  const { clause, chain, teller, published, tense, official } = parts
  const when = tense === 'past' ? parts.when : null
  const inside = when === null ? clause : SUBORDINATE.test(clause) ? `${when}, ${clause}` : `${when} ${clause}`
  const tail = when === null ? clause : `${clause} ${when}`
  const canTrail = when === null || trailing(clause)
  if (chain !== null) {
    const frames = [{ frame: 'according', text: `according to ${chain}, ${inside}.` }]
    if (canTrail) frames.push({ frame: 'according-last', text: `${tail}, according to ${chain}.` })
    if (!chain.includes(',')) frames.push({ frame: 'said', text: `${chain} said that ${inside}.` })
    return frames
  }
  if (official && teller !== null) {
    const account = / of |(?:\S+ ){3}/.test(teller) ? `according to ${teller}` : `by ${teller}’s account`
    const frames = [{ frame: 'account', text: `${account}, ${inside}.` }]
    if (!clause.includes(' said that ')) frames.unshift(reports(inside, teller, when, parts))
    if (canTrail) frames.push({ frame: 'reported-last', text: `${tail}, ${teller} reported${since(when, parts)}.` })
    return frames
  }
  if (teller !== null && tense === 'present' && published !== null) return standing(clause, teller, published, parts)
  if (teller !== null && tense === 'past' && since(when, parts) !== '') {
    const last = { frame: 'reported-last', text: `${clause}, ${teller} reported${since(when, parts)}.` }
    return [reports(clause, teller, when, parts), ...(trailing(clause) ? [last] : [])]
  }
  const frames = [
    when === null ? { frame: 'plain', text: `${clause}.` } : { frame: 'dated', text: `${when}, ${clause}.` },
  ]
  if (when !== null && canTrail) frames.push({ frame: 'trailing', text: `${tail}.` })
  if (teller !== null && tense === 'past') frames.push(reports(inside, teller, when, parts))
  return frames
}

function reports(inside: string, teller: string, when: string | null, parts: FrameParts): Rendering {
  const day = since(when, parts)
  const verb = day === '' ? (isPlural(teller) ? 'report' : 'reports') : `reported${day}`
  return { frame: 'reports', text: `${teller} ${verb} that ${inside}.` }
}

/** When a text told what has no date: " on 30 May 2024"; empty where the clause tells its date, or none is known. */
function since(when: string | null, { published, dated, tense }: FrameParts): string {
  return when !== null || dated || published === null || tense !== 'past' ? '' : ` ${onDay(published)}`
}

/** What held when it was written: never without the day, since the present of an old text is past. */
function standing(clause: string, teller: string, published: string, { claim }: FrameParts): readonly Rendering[] {
  const frames = [
    { frame: 'wrote', text: `as ${teller} wrote ${onDay(published)}, ${clause}.` },
    { frame: 'wrote-last', text: `${clause}, ${teller} wrote ${onDay(published)}.` },
  ]
  const span = isoSpan(claim.when)
  const day = lastDay(published)
  const fresh = span === null || day === null || span.to === null || daysBetween(span.to, day) <= STILL_FRESH_DAYS
  if (fresh) frames.push({ frame: 'as-of', text: `as of ${sayDay(published)}, ${clause}.` })
  return frames
}

/** Sentences around a noun phrase. */
export function nounFrames(parts: FrameParts): readonly Rendering[] {
  const { clause, chain, claim, when } = parts
  const teller = parts.teller ?? 'the text'
  const plural = isPlural(teller)
  const verb = (singular: string, many: string) => `${teller} ${plural ? many : singular}`
  const dated = when === null || !trailing(clause) ? '' : ` ${when}`
  if (chain !== null) {
    return [
      { frame: 'talk', text: `according to ${chain}, there is talk of ${clause}.` },
      { frame: 'relays', text: `on the word of ${chain}, ${verb('relays', 'relay')} ${clause}${dated}.` },
    ]
  }
  if (claim.kind === 'assessment' || claim.kind === 'figure') {
    return [
      { frame: 'points', text: `${verb('points', 'point')} to ${clause}.` },
      { frame: 'speaks', text: `${verb('speaks', 'speak')} of ${clause}.` },
      { frame: 'draws', text: `${verb('draws', 'draw')} attention to ${clause}.` },
    ]
  }
  const frames = [
    { frame: 'records', text: `${verb('records', 'record')} ${clause}${dated}.` },
    { frame: 'mentions', text: `${verb('mentions', 'mention')} ${clause}${dated}.` },
  ]
  const day = claim.when !== null && !claim.when.includes('/') && claim.when.length > 4
  if (when !== null && day && claim.modality === 'actual' && claim.kind === 'event')
    frames.unshift({ frame: 'came', text: `${when} came ${clause}.` })
  return frames
}

/** Whether a date at the clause's end can only belong to its verb. */
function trailing(clause: string): boolean {
  return (
    clause.length < 90 &&
    !/[,;:”]|\b(?:that|which|who|if|until|since|after|before|when|while|because|and|said|says|will|would|to)\b/.test(
      clause,
    )
  )
}
