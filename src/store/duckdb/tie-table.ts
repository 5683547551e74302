import { lastDay } from '../../model/date-span.ts'
import { T90_TERMS, Z90 } from '../../model/t-quantile.ts'
import type { TieMonth, TieSettings, TiesQuestion } from '../../model/tie.ts'
import type { BoardTie, TieBoardQuestion } from '../../model/tie-board.ts'
import type { NetworkTie } from '../../model/tie-network.ts'
import type { Store } from '../store.ts'
import type { Connection } from './connection.ts'
import type { Row } from './rows.ts'
import * as sql from './tie-table-statements.ts'

/** The questions of the store about the ties of everybody. */
export function tieTable({
  rows,
  write,
}: Connection): Pick<Store, 'ties' | 'tieBoard' | 'tieNetwork' | 'lastTieMonth'> {
  /** Makes the table anew where events, claims, judgements or settings are others than it was made from. */
  async function upToDate(settings: TieSettings): Promise<void> {
    const [found] = await rows(sql.TIE_MONTHS_STATE, { settings: JSON.stringify(settings) })
    if (found?.state === found?.made_from) return
    await write(async (run) => {
      await run(sql.MORE_MEMORY)
      try {
        await run(sql.FORGET_TIE_MONTHS)
        await run(sql.FORGET_TIE_MONTHS_STATE)
        await run(sql.ADD_TIE_MONTHS, settingValues(settings))
        await run(sql.ADD_TIE_MONTHS_STATE, { state: String(found?.state) })
      } finally {
        await run(sql.USUAL_MEMORY)
      }
    }, true)
  }

  /** From the table, or reckoned anew where it is asked what was known on a day. */
  async function pairs(
    [now, then]: readonly [string, string],
    question: TieBoardQuestion,
    more: Readonly<Record<string, string | null>> = {},
  ): Promise<readonly Row[]> {
    const { asOf, settings } = question
    const values = { ...boardValues(question), ...more }
    if (asOf === undefined) {
      await upToDate(settings)
      return rows(now, values)
    }
    return write(async (run) => {
      await run(sql.MORE_MEMORY)
      try {
        return await run(then, { ...values, ...settingValues(settings), as_of: lastDay(asOf) })
      } finally {
        await run(sql.USUAL_MEMORY)
      }
    })
  }

  return {
    async ties(question) {
      await upToDate(question.settings)
      const found = await rows(sql.TIES, tiesValues(question))
      return { ties: found.map(tieMonthOf), total: Number(found[0]?.total ?? 0) }
    },

    async tieBoard(question) {
      const found = await pairs([sql.TIE_BOARD, sql.TIE_BOARD_AS_OF], question)
      return { ties: boardTies(found), total: Number(found[0]?.total ?? 0) }
    },

    async tieNetwork(question) {
      const seen = { seen: question.at ?? null }
      const found = await pairs([sql.TIE_NETWORK, sql.TIE_NETWORK_AS_OF], question, seen)
      return { ties: found.map(networkTieOf), total: Number(found[0]?.total ?? 0) }
    },

    async lastTieMonth(settings) {
      await upToDate(settings)
      const [row] = await rows(sql.LAST_TIE_MONTH)
      return row?.start === null || row === undefined ? null : String(row.start)
    },
  }
}

function settingValues({ weights, prior }: TieSettings) {
  const [first, second, third] = T90_TERMS
  return {
    actual: weights.modality.actual,
    reported: weights.modality.reported,
    past: prior.past,
    half_life: prior.halfLifeDays,
    neutral: prior.neutral,
    day_correlation: prior.dayCorrelation,
    spread: prior.spread,
    spread_worth: prior.spreadWorth,
    z: Z90,
    z_a: first,
    z_b: second,
    z_c: third,
  }
}

function tiesValues({ since, until, actor, least, order, most, after }: TiesQuestion) {
  return {
    since: since ?? null,
    until: until ?? null,
    actor: actor ?? null,
    least,
    sort: order,
    most,
    after: after ?? 0,
  }
}

function boardValues({ since, until, actor, among, least, order, most, after }: TieBoardQuestion) {
  return {
    since: since ?? null,
    until: until ?? null,
    actor: actor ?? null,
    among: among === null ? null : JSON.stringify(among),
    least,
    sort: order,
    most,
    after: after ?? 0,
  }
}

/** Rows of one pair stand together. */
function boardTies(found: readonly Row[]): readonly BoardTie[] {
  const ties = new Map<number, BoardTie & { readonly months: TieMonth[] }>()
  for (const row of found) {
    const place = Number(row.place)
    const there = ties.get(place)
    if (there !== undefined) there.months.push(tieMonthOf(row))
    else {
      const tie = [String(row.a), String(row.b)] as const
      ties.set(place, { tie, events: Number(row.pair_events), months: [tieMonthOf(row)] })
    }
  }
  return [...ties.values()]
}

function networkTieOf(row: Row): NetworkTie {
  const level = (column: string) => (row[column] === null ? null : Number(row[column]))
  return {
    tie: [String(row.a), String(row.b)],
    events: Number(row.pair_events),
    told: Number(row.told),
    levels: [level('there'), level('back')],
    newest: row.newest === null ? null : String(row.newest),
  }
}

function tieMonthOf(row: Row): TieMonth {
  const number = (column: string) => Number(row[column] ?? 0)
  const told = number('material') + number('verbal')
  const warmth =
    row.warmth === null
      ? null
      : {
          mean: number('warmth'),
          low: number('low'),
          high: number('high'),
          own: number('own'),
          evidence: number('evidence'),
          past: number('past'),
        }
  return {
    source: String(row.source),
    target: String(row.target),
    start: String(row.start),
    events: number('events'),
    warmth,
    cooperation: { events: number('cooperation_events'), sum: number('cooperation_sum') },
    conflict: { events: number('conflict_events'), sum: number('conflict_sum') },
    materialShare: told === 0 ? null : number('material') / told,
    activeDays: number('active_days'),
    reports: number('reports'),
  }
}
