import { csvOf } from '../model/csv-of.ts'
import type { ExplanationReport } from '../model/explanation-report.ts'

/** A matrix as CSV: a row for each piece of evidence, a column for each explanation and analyst. */
export function explanationsCsv({ evidence, analysts }: ExplanationReport): string {
  return csvOf(
    evidence.map(
      ({ id, says, kind, ground, relevance, weight, group, share, cells, diagnosticity, decibans, spread }) => ({
        id,
        says,
        kind,
        quote: ground?.passage.quote ?? null,
        document: ground?.title ?? null,
        publisher: ground?.publisher ?? null,
        published: ground?.published ?? null,
        claims: ground?.claims ?? [],
        grade: ground === null ? null : `${ground.reliability}${ground.credibility}`,
        relevance,
        weight,
        group,
        share,
        ...Object.fromEntries(
          cells.flatMap((cell) => [
            ...analysts.map((analyst) => [
              `${cell.hypothesis} (${analyst})`,
              cell.ratings.find((one) => one.analyst === analyst)?.rating ?? null,
            ]),
            [`${cell.hypothesis} (proposed)`, cell.proposed],
          ]),
        ),
        diagnosticity,
        decibans,
        spread,
      }),
    ),
  )
}
