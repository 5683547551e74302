import { count } from '../count.ts'

/** The page of brief. */
export const BRIEF = {
  title: 'Brief',
  lead: 'Name two actors: how they stand, in sentences that open their passages.',
  sums: (claims: string, documents: string, closer: number, apart: number, level: string) =>
    `${claims} in ${documents}: ${count(closer)} closer, ${count(apart)} apart; confidence ${level}.`,
  levels: { low: 'low', moderate: 'moderate', high: 'high' },
  save: 'Save as',
  open: (n: number) => (n === 1 ? 'Open its passage' : `Open its ${count(n)} passages`),
  passages: (n: number) => (n === 1 ? '1 passage' : `${count(n)} passages`),
  supports: {
    several: 'several independent voices',
    single: 'one voice',
    anonymous: 'one voice that names nobody',
    none: 'nothing yet',
  },
}
