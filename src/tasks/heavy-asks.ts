import type { BalanceReport } from '../model/balance-report.ts'
import type { Brief } from '../model/brief.ts'
import type { Episode } from '../model/episode.ts'
import type { LedgerReport } from '../model/ledger-report.ts'
import type { PullReport } from '../model/pull-report.ts'
import type { Registry } from '../model/registry.ts'
import type { Store } from '../store/store.ts'
import type { BalanceActors, BalanceParameters } from './ask-balance.ts'
import type { BriefAsked } from './ask-brief.ts'
import type { EpisodeParameters } from './ask-episodes.ts'
import type { LedgerParameters } from './ask-ledger.ts'
import type { PullParameters } from './ask-pull.ts'
import type { CompareQuestion } from './compare-in-case.ts'
import type { PairRecord, TableRecord } from './readouts-record.ts'

type Tie = readonly [string, string]

/** Questions that take the processor for more than a tenth of a second: what goes in and comes out is plain data. */
export const HEAVY_ASKS = {
  brief: async (store: Store, registry: Registry, tie: Tie, asked: BriefAsked, made: string): Promise<Brief> =>
    (await (await import('./ask-brief.ts')).askBrief(store, registry, tie, asked, made)).brief,
  pull: async (store: Store, registry: Registry, tie: Tie, asked: PullParameters): Promise<PullReport> =>
    (await import('./ask-pull.ts')).askPull(store, registry, tie, asked),
  ledger: async (store: Store, registry: Registry, tie: Tie, asked: LedgerParameters): Promise<LedgerReport> =>
    (await import('./ask-ledger.ts')).askLedger(store, registry, tie, asked),
  balance: async (
    store: Store,
    registry: Registry,
    who: BalanceActors,
    asked: BalanceParameters,
  ): Promise<BalanceReport> =>
    (await import('./ask-balance.ts')).askBalance(store, registry, who, asked, () => performance.now()),
  episodes: async (store: Store, registry: Registry, tie: Tie, asked: EpisodeParameters): Promise<readonly Episode[]> =>
    (await import('./ask-episodes.ts')).askEpisodes(store, registry, tie, asked),
  sources: async (store: Store, registry: Registry, asked: { readonly asOf?: string | undefined }) =>
    (await import('./ask-sources.ts')).askSources(store, registry, asked),
  compare: async (store: Store, registry: Registry, asked: CompareQuestion): Promise<PairRecord | TableRecord> =>
    (await import('./compare-in-case.ts')).compareInCase(store, registry, asked),
} as const

export type HeavyName = keyof typeof HEAVY_ASKS
export type HeavyGiven<N extends HeavyName> =
  Parameters<(typeof HEAVY_ASKS)[N]> extends [Store, Registry, ...infer G] ? G : never
export type HeavyAnswer<N extends HeavyName> = Awaited<ReturnType<(typeof HEAVY_ASKS)[N]>>
