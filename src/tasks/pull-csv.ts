import { csvOf } from '../model/csv-of.ts'
import type { PullReport } from '../model/pull-report.ts'

/** Third actors as CSV: a row each, in the order of the report. */
export function pullCsv({ tie, actors }: PullReport): string {
  return csvOf(
    actors.map(({ id, name, way, ground, strength, sides, triad, studies, lead, acts, sentence }, i) => {
      const study = (sort: string) => studies.find((one) => one.sort === sort)
      const [approach, blow] = [study('approach'), study('blow')]
      return {
        a: tie[0],
        b: tie[1],
        rank: i + 1,
        actor: id,
        name,
        way,
        ground,
        strength,
        eventsA: sides[0].events,
        warmthA: sides[0].warmth?.mean,
        eventsB: sides[1].events,
        warmthB: sides[1].warmth?.mean,
        triad: triad.state,
        approaches: approach?.dates,
        afterApproaches: approach?.change,
        pApproaches: approach?.p,
        qApproaches: approach?.q,
        blows: blow?.dates,
        afterBlows: blow?.change,
        pBlows: blow?.p,
        qBlows: blow?.q,
        lag: lead?.lag,
        correlation: lead?.correlation,
        pLead: lead?.p,
        qLead: lead?.q,
        claims: acts.map(({ claim }) => claim),
        sentence,
      }
    }),
  )
}
