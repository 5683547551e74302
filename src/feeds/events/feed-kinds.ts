import { ACLED } from './acled.ts'
import type { FeedKind } from './feed-kind.ts'
import { GDELT } from './gdelt.ts'
import { ICEWS } from './icews.ts'
import { KEDS, KEDS_CODED } from './keds.ts'
import { POLECAT } from './polecat.ts'
import { UCDP } from './ucdp.ts'

/** The feeds that are known without a mapping, in the order in which a file is tried for them. */
export const FEED_KINDS: readonly FeedKind[] = [GDELT, ICEWS, POLECAT, ACLED, UCDP, KEDS, KEDS_CODED]
