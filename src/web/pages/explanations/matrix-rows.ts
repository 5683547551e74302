import type { MatrixAnswer } from '../../../api/contract.ts'
import type { EvidenceRow } from '../../../model/explanation-report.ts'

/** A row of the matrix, with the number by which sentences call it; what is awaited has none. */
export interface NumberedRow {
  readonly row: EvidenceRow
  readonly number: number | null
}

/** The rows of a matrix: evidence as it was entered or by what it tells, then what is awaited. */
export function matrixRows({ evidence, awaited }: MatrixAnswer, byWhatItTells: boolean): readonly NumberedRow[] {
  const rows = evidence.map((row, i): NumberedRow => ({ row, number: i + 1 }))
  if (byWhatItTells) rows.sort((a, b) => b.row.decibans - a.row.decibans)
  const open = awaited.map(
    ({ id, says, relevance, cells, whys }): NumberedRow => ({
      number: null,
      row: {
        id,
        says,
        relevance,
        cells,
        whys,
        kind: 'awaited',
        ground: null,
        lost: null,
        weight: 0,
        group: null,
        share: 1,
        diagnosticity: 0,
        decibans: 0,
        spread: null,
      },
    }),
  )
  return [...rows, ...open]
}
