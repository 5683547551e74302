import type { ImportAccount } from '../../../model/import-account.ts'
import { count } from '../count.ts'

/** A size of a file: 12 MB. */
function size(bytes: number): string {
  const megabytes = bytes / 1e6
  return megabytes < 1 ? `${Math.ceil(bytes / 1000)} kB` : `${megabytes.toFixed(megabytes < 10 ? 1 : 0)} MB`
}

/** Taking documents in, and their list. */
export const DOCUMENTS = {
  empty: {
    title: 'This case is empty',
    lead: 'Drop papers, news or statements here, or files of an event feed, or paste an address. Entente reads who did or said what to whom, and every number opens the words it rests on.',
    example: 'Or look at a bundled case first:',
    examples: { 'syria-iran': 'Syria and Iran', 'saudi-iran': 'Saudi Arabia and Iran' } as Readonly<
      Record<string, string>
    >,
  },
  work: {
    label: 'Work under way',
    states: {
      waiting: 'waiting',
      running: 'under way',
      done: 'done',
      failed: 'failed',
      stopped: 'stopped',
    },
    sum: (read: number, claims: number) => `${count(read)} read, ${count(claims)} claims`,
    known: (n: number) => `${count(n)} known already`,
    last: (title: string) => `last: ${title}`,
    stop: 'Stop',
    stopping: 'stopping after what is under way',
    documentsDone: (done: number, total: number) => `${count(done)} of ${count(total)} documents`,
    bytesDone: (done: number, total: number) => `${Math.floor((100 * done) / total)} % of ${size(total)}`,
    left: (seconds: number) =>
      seconds < 90 ? `about ${seconds} s to go` : `about ${count(Math.round(seconds / 60))} min to go`,
    account: ({ read, stored, duplicate, rejected }: ImportAccount) =>
      `${count(read)} rows = ${count(stored)} stored + ${count(duplicate)} known + ${count(rejected)} rejected`,
    rejects: 'which were rejected, and why',
    before: (day: string) => `imported before, on ${day}`,
    unknown: 'codes not known:',
    notes: (n: number) => (n === 1 ? '1 remark' : `${count(n)} remarks`),
    problems: (n: number) => (n === 1 ? '1 could not be taken in' : `${count(n)} could not be taken in`),
  },
  add: {
    title: 'Add documents',
    drop: 'Drop files here',
    dropNow: 'Let go to add them',
    choose: 'Choose files',
    kinds: 'Texts:',
    feeds:
      'Files of GDELT, ICEWS, POLECAT, ACLED, UCDP and KEDS are known by what is in them, zipped or not. A table of your own goes in together with its mapping (.yaml).',
    address: 'or paste an address',
    fetch: 'Fetch',
    more: 'Where a file does not tell',
    publisher: 'Publisher',
    date: 'Published',
    addExample: (name: string) => `Add ${name}`,
  },
  documentList: {
    title: 'Documents',
    lead: (n: string, claims: string) => `${n}, ${claims}.`,
    columns: {
      title: 'Title',
      publisher: 'Publisher',
      published: 'Published',
      language: 'Language',
      claims: 'Claims',
      added: 'Taken in',
    },
    unread: 'unread',
    search: 'Search title, publisher, address',
    language: 'Language',
    every: 'All',
    state: 'State',
    states: { read: 'read', unread: 'not read', silent: 'read, no claim' } as Readonly<Record<string, string>>,
    from: 'Published from',
    to: 'to',
    none: 'No document is so.',
    feeds: 'Event feeds',
    feedColumns: ['Feed', 'Events', 'Figures', 'Files', 'Days'] as const,
  },
}
