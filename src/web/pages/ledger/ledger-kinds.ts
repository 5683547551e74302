import type { LedgerKind } from '../../../model/ledger-report.ts'

/** Kinds in the order in which they are offered. */
export const LEDGER_KIND_ORDER = [
  'trade',
  'debt',
  'aid',
  'arms',
  'investment',
  'agreement',
] as const satisfies readonly LedgerKind[]
