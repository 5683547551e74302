/** Annotated data of one form, and the same with other answers. */
export interface Annotated {
  readonly annotated: Readonly<Record<string, string>>
  readonly scrambled: Readonly<Record<string, string>>
}

const TALKS = `The year of the two ministers
The Harbour Review, 2023-06-30

Iran condemned the strike on its embassy in Damascus. Syria may restore its ties with Saudi Arabia next year.
Turkey exported $3 billion worth of steel to Egypt in 2022.
`

function claim(quote: string, more: Readonly<Record<string, unknown>>): string {
  const start = TALKS.indexOf(quote)
  const end = start + quote.length
  const fields = { kind: 'event', type: 'ACCUSE', modality: 'actual', dimension: 'diplomatic', direction: 'apart' }
  return `${JSON.stringify({ start, end, quote, sentence: [start, end + 1], attribution: [], when: null, ...fields, ...more })}\n`
}

const CLAIMS = [
  claim('Iran condemned the strike on its embassy in Damascus', { source: ['IRN'], target: ['SYR'] }),
  claim('Syria may restore its ties with Saudi Arabia next year', { source: ['SYR'], target: ['SAU'] }),
  claim('Turkey exported $3 billion worth of steel to Egypt in 2022', { source: ['TUR'], target: ['EGY'] }),
]
const OTHER_CLAIMS = [
  claim('Syria may restore its ties', { source: ['TUR'], target: ['EGY'], kind: 'figure', type: 'DEBT', when: '1999' }),
  claim('Turkey exported $3 billion', { source: ['IRN'], target: ['FRA'], modality: 'planned', attribution: ['USA'] }),
]

const PHRASES = [
  { actor_text: 'the Syrian army', context: '', date: '' },
  { actor_text: 'Tehran', context: '', date: '2020-01-01' },
  { actor_text: 'the foreign minister', context: 'Norway', date: 'today' },
  { actor_text: 'gunmen', context: '', date: '' },
]
const ANSWERS = [
  { country: 'SYR', code_1: 'MIL' },
  { country: 'IRN', code_1: 'GOV' },
  { country: 'NOR', code_1: 'GOV' },
  { country: '', code_1: 'REB' },
]
const OTHER_ANSWERS = [
  { code: null },
  { country: 'USA', code_1: 'BUS' },
  { country: 'IRN' },
  { country: 'TCD', code_1: 'GOV' },
]

const cases = (answers: readonly unknown[]) =>
  PHRASES.map((one, i) => `${JSON.stringify({ ...one, expect: answers[i] })}\n`).join('')

/** Texts of our own in the form of each evaluation's data. */
export const ANNOTATED: Readonly<Record<string, Annotated>> = {
  claims: {
    annotated: { 'talks.txt': TALKS, 'talks.jsonl': CLAIMS.join('') },
    scrambled: { 'talks.txt': TALKS, 'talks.jsonl': OTHER_CLAIMS.join('') },
  },
  actors: {
    annotated: { 'cases.jsonl': cases(ANSWERS) },
    scrambled: { 'cases.jsonl': cases(OTHER_ANSWERS) },
  },
}
