import type { FrameParts } from './clause-renderings.ts'
import { onDay, sayDay } from './say-date.ts'
import { capitalise, isPlural } from './say-name.ts'

/** Sentences around a clause that has its subject and its verb. */
export function finiteFrames(parts: FrameParts): readonly string[] {
  const { clause, chain, teller, published, tense, official } = parts
  const when = tense === 'past' ? parts.when : null
  const lead = when === null ? '' : `${capitalise(when)}, `
  const plain = lead === '' ? capitalise(clause) : lead + clause
  if (chain !== null) {
    const told = chain.includes(',') ? `${chain},` : chain
    return [
      `${capitalise(`according to ${told}${told.endsWith(',') ? '' : ','}`)} ${when === null ? '' : `${when} `}${clause}.`,
      lead === ''
        ? `${capitalise(clause)}, according to ${chain}.`
        : `${lead}according to ${told}${told.endsWith(',') ? '' : ','} ${clause}.`,
    ]
  }
  const told = when === null ? clause : `${when} ${clause}`
  const verb = isPlural(teller) ? 'report' : 'reports'
  const reported = `${capitalise(teller)} ${verb} that ${told}.`
  const by = `By ${teller}’s account, ${told}.`
  if (official) return [reported, by]
  const frames = [`${plain}.`, `${plain}.`]
  if (when !== null && trailing(clause)) frames.push(`${capitalise(clause)} ${when}.`)
  if (tense === 'present' && published !== null)
    frames.push(`${capitalise(teller)} writes ${onDay(published)} that ${clause}.`)
  else frames.push(reported)
  if (tense === 'present' && published !== null && /\b(?:is|are|has|have)\b/.test(clause)) {
    frames.push(`As of ${sayDay(published)}, ${clause}.`)
  }
  return frames
}

/** Sentences around a noun phrase. */
export function nounFrames(parts: FrameParts): readonly string[] {
  const { clause, chain, teller, claim } = parts
  const subject = capitalise(teller)
  const many = isPlural(teller)
  const when = parts.when === null || claim.when === null ? null : parts.when
  const dated = when === null || !trailing(clause) ? '' : ` ${when}`
  if (chain !== null) {
    return [
      `According to ${chain.includes(',') ? `${chain},` : `${chain},`} there is talk of ${clause}.`,
      `${subject} ${many ? 'relay' : 'relays'} ${clause}${dated}, on the word of ${chain}.`,
    ]
  }
  if (claim.kind === 'assessment' || claim.kind === 'figure') {
    return [
      `${subject} ${many ? 'point' : 'points'} to ${clause}.`,
      `${subject} ${many ? 'speak' : 'speaks'} of ${clause}.`,
      `${subject} ${many ? 'draw' : 'draws'} attention to ${clause}.`,
    ]
  }
  const frames = [
    `${subject} ${many ? 'record' : 'records'} ${clause}${dated}.`,
    `${subject} ${many ? 'mention' : 'mentions'} ${clause}${dated}.`,
  ]
  const day = claim.when !== null && !claim.when.includes('/') && claim.when.length > 4
  if (when !== null && day && claim.modality === 'actual') frames.unshift(`${capitalise(when)} came ${clause}.`)
  return frames
}

/** Whether a date at the clause's end can only belong to its verb. */
function trailing(clause: string): boolean {
  return (
    clause.length < 90 &&
    !/[,;:”]|\b(?:that|which|who|if|until|since|after|before|when|while|because|and)\b/.test(clause)
  )
}
