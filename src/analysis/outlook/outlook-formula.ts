import { MODEL_WEIGHT } from './horizon-forecasts.ts'
import { OUTLOOK_SETTINGS } from './outlook-settings.ts'

import { TIE_SIGNS } from './tie-signs.ts'

const { leastBefore, neutralPoints, leanPoints, poolWorth, recordWorth, ruptureChanges, ruptureConflict } =
  OUTLOOK_SETTINGS

/** How an outlook is reckoned, with every weight: what docs/methods.md#where-it-heads says. */
export const OUTLOOK_FORMULA: readonly string[] = [
  `warmth of a stretch = (10·(C − K) + w·m) / (C + K + w) of points of cooperation C and conflict K; before: as many months as ahead, at least ${leastBefore}, drawn toward 0 by ${neutralPoints} points; ahead: drawn toward before by ${leanPoints}`,
  `usual: median size of this tie’s changes, drawn toward that of all ties by ${poolWorth} changes; warming above +1 usual, cooling below −1; rupture: below −${ruptureChanges}, more conflict than cooperation, and ${ruptureConflict} times as much conflict a month as before`,
  `base rate: outcomes of ties of the same level and trend, drawn toward all by ${recordWorth}; model: a logistic curve an outcome, by ${TIE_SIGNS.length} signs of the tie’s months, fitted to what was settled before`,
  `pool: p ∝ Π pᵢ^wᵢ, weights sum to 1; the model has ${MODEL_WEIGHT} of what model and base rates have together; these and each analyst weigh by the inverse of their mean ranked score so far`,
]
