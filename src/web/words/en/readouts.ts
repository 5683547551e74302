import { count } from '../count.ts'

/** The page of readouts. */
export const READOUTS = {
  title: 'Accounts side by side',
  lead: 'What accounts of one happening both tell, what only one tells, and where they contradict each other.',
  first: 'One account',
  second: 'The other',
  choose: 'a document …',
  compare: 'Compare',
  items: (n: number) => (n === 1 ? '1 item' : `${count(n)} items`),
  against: (n: number) => (n === 1 ? 'One contradiction' : `${count(n)} contradictions`),
  oneSided: 'What only one tells, what tells most of the tie first',
  only: (name: string, n: number) => `Only ${name} (${count(n)})`,
  both: (n: number) => `What both tell (${count(n)})`,
  telling: (share: number) => `tells ${Math.round(100 * share)} of 100`,
  kinds: {
    relation: 'the relation',
    promise: 'a promise',
    demand: 'a demand',
    sovereignty: 'sovereignty',
    'third-party': 'a third party',
    news: 'news',
    praise: 'praise',
    ceremony: 'ceremony',
  },
  what: 'What is told',
  silent: 'not told',
  notReported: 'did not report',
}
