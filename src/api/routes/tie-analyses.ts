import { EPISODES } from '../../tasks/ask-episodes.ts'
import { LEDGER } from '../../tasks/ask-ledger.ts'
import { OUTLOOK } from '../../tasks/ask-outlook.ts'
import { PULL } from '../../tasks/ask-pull.ts'
import { SHIFTS } from '../../tasks/ask-shifts.ts'
import { TIE } from '../../tasks/ask-tie.ts'
import { ledgerCsv } from '../../tasks/ledger-csv.ts'
import { pullCsv } from '../../tasks/pull-csv.ts'
import { shiftsCsv } from '../../tasks/shifts-csv.ts'
import { tieCsv } from '../../tasks/tie-csv.ts'
import { chronologyRows } from '../../tasks/write-chronology.ts'
import { tieRoute } from '../analysis-routes.ts'
import type { AddRoute } from '../route.ts'

/** How many events of each period and direction come with a tie. */
const BEHIND = 5

/** The analyses of a tie. Each is described where it is made; here is how it is asked. */
export const TIE_ANALYSES: readonly AddRoute[] = [
  tieRoute(
    'GET /api/ties/{a}/{b}/tie',
    TIE,
    async (asked) => (await import('../../tasks/ask-tie.ts')).askTie(...asked, { behind: BEHIND, sensitivity: false }),
    (report) => tieCsv(report),
  ),
  tieRoute(
    'GET /api/ties/{a}/{b}/shifts',
    SHIFTS,
    async (asked) => (await import('../../tasks/ask-shifts.ts')).askShifts(...asked),
    (report) => shiftsCsv(report),
  ),
  tieRoute(
    'GET /api/ties/{a}/{b}/episodes',
    EPISODES,
    ([, , tie, asked], { heavy }, signal) => heavy.ask('episodes', [tie, asked], signal),
    async (episodes, { registry }) => chronologyRows(episodes, await registry()),
  ),
  tieRoute(
    'GET /api/ties/{a}/{b}/pull',
    PULL,
    ([, , tie, asked], { heavy }, signal) => heavy.ask('pull', [tie, asked], signal),
    (report) => pullCsv(report),
  ),
  tieRoute(
    'GET /api/ties/{a}/{b}/ledger',
    LEDGER,
    ([, , tie, asked], { heavy }, signal) => heavy.ask('ledger', [tie, asked], signal),
    (report) => ledgerCsv(report),
  ),
  tieRoute('GET /api/ties/{a}/{b}/outlook', OUTLOOK, async (asked, { now }) =>
    (await import('../../tasks/ask-outlook.ts')).askOutlook(...asked, [], now().slice(0, 10)),
  ),
]
