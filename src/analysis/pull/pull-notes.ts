import type { Per } from '../../model/periods.ts'
import { countOf } from '../brief/prose/say-name.ts'
import type { PullMaterial } from './pull.ts'
import { PULL_SETTINGS } from './pull-settings.ts'

/** How the picture is reckoned, a line each. */
export function pullMethod(per: Per): readonly string[] {
  const { past, window, placebos, lags, falseShare } = PULL_SETTINGS
  return [
    `change = mean warmth over ${countOf(window, per)} from a move on − mean of the ${past} before it that no other move is followed by, less what ${placebos.toLocaleString('en-GB')} sets of placebo dates give (event study: MacKinlay 1997)`,
    `a move = one of the tenth of a third actor’s active ${per}s in which it does most; approaches and blows apart`,
    `correlation = the strongest of what it does with the tie’s warmth 1 to ${lags} ${per}s later, against the same with one series turned round by every other number of ${per}s`,
    `corrected = Benjamini & Hochberg 1995 over all third actors; measured: at most ${falseShare}, a hint: p at most ${PULL_SETTINGS.hint}`,
    'triangle: signs by the 90 % interval of warmth, balanced where their product is positive (Cartwright & Harary 1956)',
    'All of this is correlation: what comes after a move need not come from it.',
  ]
}

/** What a reader has to know of the evidence. */
export function pullNotes({ cells, names, per, others }: PullMaterial, studies: number): readonly string[] {
  const known = new Set(cells.filter(({ weighed }) => weighed > 0).map(({ start }) => start)).size
  const notes: string[] = []
  if (known < PULL_SETTINGS.leastPeriods) {
    notes.push(
      `${names[0]} and ${names[1]} are told of in ${countOf(known, per)}; below ${PULL_SETTINGS.leastPeriods}, how they stood after others’ moves is not tested, and only the triangles and what is told are shown.`,
    )
  } else if (studies === 0) {
    notes.push('No third actor moved often enough for a test.')
  }
  if (others.length === 0) notes.push('No third actor is told of.')
  return notes
}
