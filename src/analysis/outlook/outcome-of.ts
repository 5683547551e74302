import { OUTLOOK_SETTINGS } from './outlook-settings.ts'

/** Index among OUTCOMES. */
export const [RUPTURE, COOLING, STEADY, WARMING] = [0, 1, 2, 3] as const

/**
 * What became of a tie?
 *
 * @param change warmth of the months ahead less that of the year before
 * @param usual  size of a usual change of this tie, > 0
 * @param harsh  whether conflict outweighs cooperation in those months and is twice that of the year before
 * @returns index among OUTCOMES
 * @example outcomeOf(-3, 1, true) // 0: a rupture
 */
export function outcomeOf(change: number, usual: number, harsh: boolean): number {
  if (change > usual) return WARMING
  if (change >= -usual) return STEADY
  return harsh && change < -OUTLOOK_SETTINGS.ruptureChanges * usual ? RUPTURE : COOLING
}
