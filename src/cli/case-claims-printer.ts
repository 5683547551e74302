import { csvOf } from '../model/csv-of.ts'
import { type ClaimRow, claimRow } from '../tasks/claim-row.ts'
import type { ClaimsOfDocument } from '../tasks/list-claims.ts'
import { claimTable } from './claim-table.ts'
import type { Io } from './io.ts'

export type CaseClaimsFormat = 'table' | 'jsonl' | 'json' | 'csv'

/** Prints the claims of a case, a document at a time. */
export interface CaseClaimsPrinter {
  document(group: ClaimsOfDocument): void
  end(): void
}

const ID_SHOWN = 8

/**
 * @param statuses whether each row tells how its claim was judged
 * @param nameOf   an actor's id as people write it
 */
export function caseClaimsPrinter(
  format: CaseClaimsFormat,
  statuses: boolean,
  io: Io,
  nameOf: (id: string) => string,
): CaseClaimsPrinter {
  if (format === 'table') {
    return { document: (group) => io.stdout(`${table(group, io, nameOf)}\n`), end: () => {} }
  }
  if (format === 'jsonl') {
    const line = (row: ClaimRow) => `${JSON.stringify(row)}\n`
    return { document: (group) => io.stdout(rowsOf(group, statuses).map(line).join('')), end: () => {} }
  }
  const rows: ClaimRow[] = []
  return {
    document: (group) => void rows.push(...rowsOf(group, statuses)),
    end: () => io.stdout(format === 'csv' ? csvOf(rows) : `${JSON.stringify(rows, null, 2)}\n`),
  }
}

function rowsOf({ document, claims }: ClaimsOfDocument, statuses: boolean): readonly ClaimRow[] {
  return claims.map(({ claim, read, status, n }) => {
    const extra = { id: read.id, document: document.id }
    return claimRow(claim, n, statuses ? { ...extra, status } : extra)
  })
}

function table({ document, claims }: ClaimsOfDocument, io: Io, nameOf: (id: string) => string): string {
  const statusOf = new Map(claims.map(({ read, status }) => [read.id, status]))
  return claimTable(
    document,
    claims.map(({ claim }) => claim),
    {
      columns: io.columns,
      color: io.color,
      nameOf,
      labelOf: ({ id }) => id.slice(0, ID_SHOWN),
      noteOf: ({ id }) => {
        const status = statusOf.get(id) ?? 'unjudged'
        return status === 'unjudged' ? '' : `[${status}]`
      },
    },
  )
}
