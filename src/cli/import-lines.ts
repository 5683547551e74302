import type { ImportAccount } from '../model/import-account.ts'
import type { ImportedFile } from '../tasks/import-feeds.ts'
import { countOf } from './count-of.ts'

type Told = Pick<ImportedFile, 'path' | 'account'> & Partial<ImportedFile>
const NAMED = 5

/** What became of a file, as lines: the account adds up, and tells where the rest is told. */
export function accountLines({ path, feed, account, before, rejects, unknown }: Told): string {
  const { read, stored, duplicate, rejected } = account
  const of = feed === undefined ? path : `${path} (${feed})`
  const lines = [`${of}: ${n(read)} read = ${n(stored)} stored + ${n(duplicate)} duplicate + ${n(rejected)} rejected`]
  if (before) lines.push(`  imported before, on ${before.slice(0, 10)}`)
  if (rejects) lines.push(`  rejected rows: ${rejects} in the case`)
  for (const [kind, what] of [
    ['actor', 'actors'],
    ['event', 'events'],
  ] as const) {
    const total = unknown?.[what]
    if (total === undefined || total.codes === 0) continue
    const most = (unknown?.most ?? []).filter((one) => one.kind === kind).slice(0, NAMED)
    const named = most.map(({ code, rows }) => `${code} (${n(rows)})`).join(', ')
    const codes = countOf(total.codes, `${kind} code`)
    lines.push(`  ${codes} not known, ${countOf(total.rows, 'time')}; most often ${named}`)
  }
  return `${lines.join('\n')}\n`
}

/** The accounts of several files as one. */
export function sumOf(files: readonly Pick<ImportedFile, 'account'>[]): { readonly account: ImportAccount } {
  const total = (field: keyof ImportAccount) => files.reduce((sum, { account }) => sum + account[field], 0)
  return {
    account: {
      read: total('read'),
      stored: total('stored'),
      duplicate: total('duplicate'),
      rejected: total('rejected'),
    },
  }
}

function n(count: number): string {
  return count.toLocaleString('en-GB')
}
