import type { Claim } from '../../model/claim.ts'
import type { LedgerReport } from '../../model/ledger-report.ts'
import type { PullReport } from '../../model/pull-report.ts'
import { LEDGER } from '../ledger/ledger.ts'
import { PULL } from '../pull/pull.ts'
import { claimDoers, mayPull, pullOthers, USUAL_OTHERS } from '../pull/pull-others.ts'
import type { BriefInput } from './compose-brief.ts'

/** Who pulls at the tie of a brief: as a case has it, else as the claims alone tell. */
export function briefPull(input: BriefInput, tie: readonly [string, string], claims: readonly Claim[]): PullReport {
  if (input.pull) return input.pull
  const { registry } = input
  const others = pullOthers(tie, [], claimDoers(claims, tie), mayPull(registry, tie), USUAL_OTHERS)
  const material = { cells: [], around: [], live: [], behind: [], quotes: {} }
  const places = new Map(input.documents.map((document) => [document.id, document]))
  const names = [registry.displayName(tie[0]), registry.displayName(tie[1])] as const
  return PULL.run(
    { ...material, tie, names, per: 'month', others, claims, places, registry, sorts: input.actSorts },
    {},
  )
}

/** What passes between the two of a brief, and what is at stake. */
export function briefLedger(
  { registry, documents, ledgerWords, indicators = [] }: BriefInput,
  tie: readonly [string, string],
  claims: readonly Claim[],
  today: string,
): LedgerReport {
  const texts = new Map(documents.map((document) => [document.id, document]))
  const sentences = new Map(
    claims.map(({ id, passage, sentence }) => [id, (texts.get(passage.document)?.text ?? '').slice(...sentence)]),
  )
  const names = tie.map((id) => registry.displayName(id))
  const given = { actors: tie, names, claims, sentences, places: texts, indicators, registry, today }
  return LEDGER.run({ ...given, deflator: null, vocabulary: ledgerWords }, {})
}
