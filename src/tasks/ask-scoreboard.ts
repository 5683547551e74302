import { SCOREBOARD, type ScoreboardParameters } from '../analysis/outlook/scoreboard.ts'
import type { Scoreboard } from '../model/scoreboard.ts'
import type { Store } from '../store/store.ts'
import { keptOutlooks } from './kept-outlooks.ts'

export { SCOREBOARD, type ScoreboardParameters } from '../analysis/outlook/scoreboard.ts'

/**
 * How good were the outlooks that were kept, of one tie or of all?
 *
 * @param today ISO day
 */
export async function askScoreboard(
  store: Store,
  asked: ScoreboardParameters,
  today: string,
  tie?: readonly [string, string],
): Promise<Scoreboard> {
  const known = asked.asOf === undefined ? {} : { asOf: asked.asOf }
  const outlooks = await keptOutlooks(store, { ...known, ...(tie === undefined ? {} : { tie }) }, today)
  return SCOREBOARD.run({ today, outlooks }, asked)
}
