import { count } from '../count.ts'

/** Taking documents in, and their list. */
export const DOCUMENTS = {
  empty: {
    title: 'This case is empty',
    lead: 'Drop papers, news or statements here, or paste an address. Entente reads who did or said what to whom, and every number opens the words it rests on.',
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
    problems: (n: number) => (n === 1 ? '1 could not be taken in' : `${count(n)} could not be taken in`),
  },
  add: {
    title: 'Add documents',
    drop: 'Drop files here',
    dropNow: 'Let go to add them',
    choose: 'choose files',
    kinds: '.txt .md .html .pdf .docx',
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
    columns: ['Title', 'Publisher', 'Published', 'Language', 'Claims'] as const,
    unread: 'unread',
  },
}
