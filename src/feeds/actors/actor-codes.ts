import { groupBy } from '../../model/group-by.ts'
import { parseTable } from '../../model/table.ts'

/** Who a code means, within a stretch of days; open ends are null. */
export interface CodeMeaning {
  readonly actor: string
  readonly from: string | null
  readonly before: string | null
}

/** The tables of codes of actors in other people's data. */
export interface ActorCodes {
  /** what a code of a scheme means; empty where the table does not tell */
  meanings(scheme: string, code: string): readonly CodeMeaning[]
  /** whether actors of a sector act for their state */
  official(scheme: string, sector: string): boolean
  /** all that codes stand for, former states among them */
  readonly actors: ReadonlySet<string>
}

/** Reads `actor-codes.tsv` and `official-sectors.tsv`. */
export function actorCodes(codes: string, sectors: string): ActorCodes {
  const rows = parseTable('actor-codes.tsv', codes, ['scheme', 'code', 'actor', 'from', 'before'])
  const byCode = groupBy(rows, ({ scheme, code }) => `${scheme} ${code}`)
  const official = new Set(
    parseTable('official-sectors.tsv', sectors, ['scheme', 'sector']).map(
      ({ scheme, sector }) => `${scheme} ${sector}`,
    ),
  )
  return {
    meanings: (scheme, code) =>
      (byCode.get(`${scheme} ${code}`) ?? []).map(({ actor, from, before }) => ({
        actor,
        from: from || null,
        before: before || null,
      })),
    official: (scheme, sector) => official.has(`${scheme} ${sector}`),
    actors: new Set(rows.map(({ actor }) => actor)),
  }
}
