import type { Brief, BriefEvidence } from '../../../model/brief.ts'

/** What the server calls a passage wherever a brief is made: the id of its claim, or where it stands. */
export function evidenceKey({ passage, ...one }: BriefEvidence): string {
  return one.kind === 'account' ? `${passage.document}:${passage.start}-${passage.end}` : one.claim
}

/** The keys of a brief's passages by their numbers. */
export function keysOf({ evidence }: Brief): (number: number) => string {
  return (number) => {
    const one = evidence[number - 1]
    return one === undefined ? '' : evidenceKey(one)
  }
}
