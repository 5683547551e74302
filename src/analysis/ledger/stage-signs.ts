import type { Claim } from '../../model/claim.ts'
import { LEDGER_STAGES, type LedgerStage, type StageSign } from '../../model/ledger-report.ts'
import type { LedgerVocabulary } from './ledger-vocabulary.ts'
import { hits } from './place-figure.ts'

const OPEN: ReadonlySet<string> = new Set(['planned', 'possible', 'conditional'])

/**
 * How far has an agreement or a sum come, as a claim tells it? What is planned, possible or conditional is announced and no more; a denied
 * stage was not reached.
 *
 * @param words of the claim, with those around it where it is short; in lower case
 */
export function stageSigns(
  claim: Claim,
  { stages }: LedgerVocabulary,
  words = claim.passage.quote.toLowerCase(),
): readonly StageSign[] {
  const sign = (stage: LedgerStage, reached: boolean): StageSign => ({
    stage,
    reached,
    when: claim.when,
    claim: claim.id,
  })
  const told = stages.filter((row) => hits(row, words)).map(({ value }) => value)
  if (OPEN.has(claim.modality)) return told.length > 0 ? [sign('announced', true)] : []
  const denied = claim.modality === 'negated'
  const found = new Map<string, StageSign>()
  for (const { stage, holds } of told) {
    const reached = holds && !denied
    found.set(`${stage} ${reached}`, sign(stage, reached))
  }
  // "have yet to be carried out" says both; the denial holds
  return [...found.values()].filter(({ stage, reached }) => !reached || !found.has(`${stage} false`))
}

/** The furthest stage that was reached; null where none is told of. What has lapsed has, whatever came before. */
export function stageOf(signs: readonly StageSign[]): LedgerStage | null {
  const reached = signs.filter((one) => one.reached).map(({ stage }) => LEDGER_STAGES.indexOf(stage))
  return reached.length === 0 ? null : (LEDGER_STAGES[Math.max(...reached)] ?? null)
}
