import { ASSESSMENT_TYPES, FIGURE_TYPES, PLOVER_TYPES } from '../../src/model/claim.ts'
import type { ActHead } from '../../src/reading/classify-model.ts'
import type { ActSources } from './news-head.ts'
import { plvType } from './read-plv.ts'
import { trainHead } from './train-head.ts'
import type { KnownAct } from './training-rows.ts'

/** CONCEDE and RETREAT are learned as one, YIELD. */
const LABELS = [...new Set([...PLOVER_TYPES, ...ASSESSMENT_TYPES, ...FIGURE_TYPES].map(plvType))]
const PROSE_BITS = 14
/** What news teaches about analytic prose, against clauses made for it. */
const NEWS_SHARE = 0.5
const PROSE_SHARE = 3

/** The head that tells the types of claims apart, assessments and figures among them. */
export function trainProseHead(known: readonly KnownAct[], { cameo, news, prose }: ActSources): ActHead {
  const weighed = [
    ...[...known, ...news].map((act) => ({ ...act, cost: act.cost * NEWS_SHARE })),
    ...cameo,
    ...prose.map((act) => ({ ...act, cost: act.cost * PROSE_SHARE })),
  ]
  const all = weighed.map((act) => ({ ...act, type: plvType(act.type) }))
  return trainHead('prose', all, LABELS, PROSE_BITS)
}
