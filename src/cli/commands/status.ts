import { Command } from 'commander'
import type { FeedCount } from '../../model/feed-count.ts'
import { type CaseFlag, withCase, withCaseFlag } from '../case-flag.ts'
import { countOf } from '../count-of.ts'
import type { Io } from '../io.ts'

interface StatusFlags extends CaseFlag {
  readonly json?: boolean
}

/** `entente status`: what a case holds, in numbers. */
export function statusCommand(io: Io): Command {
  const command = new Command('status').description('what a case holds, in numbers').option('--json', 'as JSON')
  return withCaseFlag(command).action((flags: StatusFlags) =>
    withCase(flags, io, async (store, folder) => {
      const status = await store.status()
      if (flags.json === true) {
        io.stdout(`${JSON.stringify(status, null, 2)}\n`)
        return
      }
      const { accepted, corrected, added, rejected, orphaned } = status.byStatus
      const languages = status.languages.map(({ language, documents }) => `${documents} ${language}`).join(', ')
      const dates = status.published === null ? 'undated' : `${status.published[0]} to ${status.published[1]}`
      const rows = [
        ['Case', folder],
        [
          'Documents',
          status.documents === 0 ? 'none yet' : `${status.documents} (${languages}), ${dates}, ${status.unread} unread`,
        ],
        ['Claims', `${status.claims}, of them ${status.events} events`],
        ...status.feeds.filter(({ files }) => files > 0).map(feedRow),
        [
          'Judged',
          `${accepted} accepted, ${corrected} corrected, ${added} added, ${rejected} rejected, ${orphaned} orphaned`,
        ],
        ['Actor packs', status.actorPacks.join(', ') || 'none'],
      ]
      for (const [name = '', value = ''] of rows) io.stdout(`${name.padEnd(12)}${value}\n`)
    }),
  )
}

function feedRow({ feed, events, indicators, files, days }: FeedCount): readonly [string, string] {
  const counts = [
    ...(events > 0 ? [countOf(events, 'event')] : []),
    ...(indicators > 0 ? [countOf(indicators, 'figure')] : []),
  ]
  return ['Feed', `${feed}: ${counts.join(', ')} from ${countOf(files, 'file')}, ${days[0]} to ${days[1]}`]
}
