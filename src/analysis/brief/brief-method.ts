import type { Claim } from '../../model/claim.ts'
import type { BriefScope } from './brief-scope.ts'
import { sayDay } from './prose/say-date.ts'
import { countOf, joinNames, sayCounts } from './prose/say-name.ts'

/**
 * How a brief was made, in sentences: what was read, by what, up to when, and what that cannot tell.
 *
 * @param known claims of all actors in the documents that count
 * @param given documents before those after the as-of date were left out
 */
export function briefMethod(scope: BriefScope, known: readonly Claim[], given: number): readonly string[] {
  const readers = [...new Set(known.map((claim) => `${claim.reader.name} ${claim.reader.version}`))].sort()
  const [documents, claims, tied] = sayCounts([scope.documents.length, known.length, scope.claims.length])
  const left = given - scope.documents.length
  const undated = scope.documents.filter((document) => document.published === null).length
  return [
    `This brief is machine-coded: ${readers.length === 0 ? 'no reader found a claim' : `the sentences were read by ${joinNames(readers)}`}, and no person has checked them unless a judgement says so. Open the marks and read the words before relying on a sentence.`,
    `It counts ${documents} ${scope.documents.length === 1 ? 'document' : 'documents'} and ${claims} ${known.length === 1 ? 'claim' : 'claims'}, of which ${tied} ${scope.claims.length === 1 ? 'bears' : 'bear'} on the tie itself. Recency is counted from ${sayDay(scope.context.today)}.${left > 0 ? ` ${countOf(left, 'document')} published later or not datable by then were left out.` : ''}${undated > 0 ? ` ${countOf(undated, 'document')} without a date of publication: their claims stand in the picture over time only where they are dated themselves.` : ''}`,
    'A claim counts 1 where its source asserts it as done, holding, or not done; 0.7 where it is only reported, 0.5 where planned, 0.4 where possible, 0.3 under a condition. Balance is (closer − apart) / (closer + apart) over these weights, with a Wilson 90 % interval; a period without claims is a gap and never a zero.',
    'Which sentences lead is chosen by type, firmness, precision of date, named source, agreement of independent voices and recency, and by how well the words can be read alone. Outlets that speak for one state count as one voice. The formulas stand in docs/methods.md.',
    'Limits: the machine may miss a claim, mistake who acts on whom, or take irony for earnest. How often a thing is said is not how much it matters. Sources were chosen by whoever gathered them; what they leave out is not seen here. Nothing in this brief is a forecast.',
  ]
}
