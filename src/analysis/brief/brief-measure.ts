import type { BriefDirection, BriefMeasure } from '../../model/brief.ts'
import type { Claim } from '../../model/claim.ts'
import { groupBy } from '../../model/group-by.ts'
import type { ShiftReport } from '../../model/shift-report.ts'
import type { TieReport } from '../../model/tie-report.ts'
import { shiftMarks } from '../shifts/shift-marks.ts'
import type { BriefContext } from './brief-context.ts'

/**
 * A measured tie as a brief shows it: the events behind each point become numbers of the brief's evidence.
 *
 * @param tie    as the brief has it; the report may have it the other way round
 * @param claims all that the brief may cite
 * @param shifts of the tie, to be marked; null for none
 * @returns null where fewer than two periods have a warmth: a picture of one point tells nothing over time
 */
export function briefMeasure(
  report: TieReport,
  tie: readonly [string, string],
  claims: readonly Claim[],
  context: Pick<BriefContext, 'cite'>,
  shifts: ShiftReport | null = null,
): BriefMeasure | null {
  const byId = new Map(claims.map((claim) => [claim.id, claim]))
  const behind = groupBy(report.behind, ({ source, start }) => `${source} ${start}`)
  const direction = (source: string): BriefDirection => {
    const found = report.directions.find((one) => one.source === source) ?? report.directions[0]
    const { series, whole, volume } = found.all
    const evidence = series.points.map(({ from }) =>
      context.cite((behind.get(`${source} ${from}`) ?? []).flatMap(({ claim }) => byId.get(claim ?? '') ?? [])),
    )
    return { series, whole, volume, evidence }
  }
  const directions = [direction(tie[0]), direction(tie[1])] as const
  const warm = directions.flatMap(({ series }) => series.points.filter(({ warmth }) => warmth !== null))
  if (new Set(warm.map(({ period }) => period)).size < 2) return null
  return {
    per: report.per,
    feeds: report.feeds,
    directions,
    formula: report.formula,
    marks: shifts === null ? [] : shiftMarks(shifts),
  }
}
