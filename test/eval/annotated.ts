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

const marked = (rows: readonly (readonly [string, number, string])[]) => {
  const head = 'sentence_id\tmarked_sentence\tsource\ttarget\tgold_penta\tgold_root\n'
  const line = ([text, quad, root]: readonly [string, number, string], i: number) => {
    const [source, target] = [/<s>(.*)<\/s>/, /<t>(.*)<\/t>/].map((pattern) => pattern.exec(text)?.[1] ?? '')
    return `${i + 1}\t${text}\t${source}\t${target}\t${quad}\t${root}\n`
  }
  return head + rows.map(line).join('')
}
const ACTS = [
  '<s>Norway</s> accused <t>Sweden</t> of moving the border stones.',
  '<s>Kenya</s> thanked <t>Ethiopia</t> for the rescue.',
  '<s>Chile</s> sent wheat to <t>Peru</t> after the flood.',
] as const
const acts = (answers: readonly (readonly [number, string])[]) =>
  marked(ACTS.map((text, i) => [text, ...(answers[i] ?? [1, 'CONSULT'])] as const))

const NEWS = ['Norwegian troops attacked a Swedish post on Monday.', 'The choir sang two songs in the square.'] as const
const coded = (events: readonly (readonly (readonly [number, number])[])[]) =>
  NEWS.map((text, i) => {
    const found = events[i] ?? []
    const votes = found.length > 0 ? 4 : 0
    const coder = { round: 1, coder: '1', relevant: votes > 0, events: found, entities: [] }
    const about = { set: 'own', text, n_coders: 4, relevant_votes: votes, relevant_majority: votes > 0 }
    return `${JSON.stringify({ ...about, majority_events: found, coders: [coder] })}\n`
  }).join('')

const CLASH = 'Norwegian forces attacked Swedish rebels near Oslo. Kenya praised Ethiopia.'
const entity = (value: string, type: string) => {
  const begin = CLASH.indexOf(value)
  return { _id: `e-${value}`, documentId: 'D', begin, end: begin + value.length, type, value, confidence: 1 }
}
const relation = (source: string, target: string, type: string) => {
  const [from, to] = [entity(source, ''), entity(target, '')]
  const ends = {
    source,
    sourceBegin: from.begin,
    sourceEnd: from.end,
    target,
    targetBegin: to.begin,
    targetEnd: to.end,
  }
  return {
    _id: `r-${source}-${type}`,
    documentId: 'D',
    begin: from.end,
    end: to.begin,
    ...ends,
    type,
    value: '',
    confidence: 1,
  }
}
const lines = (rows: readonly object[]) => rows.map((row) => `${JSON.stringify(row)}\n`).join('')
const related = (entities: readonly object[], relations: readonly object[]) => ({
  'own/documents.json': lines([{ _id: 'D', sourceName: 'own', title: 'A clash', text: CLASH }]),
  'own/entities.json': lines(entities),
  'own/relations.json': lines(relations),
})

const TALK = 'The minister said that the road was open. Nobody asked why. "It is shut," a driver told the paper.'
const standoff = (quotes: readonly (readonly [string, string, string])[]) =>
  quotes
    .map(([source, cue, content], i) => {
      const row = (t: number, kind: string, text: string) => {
        const start = TALK.indexOf(text)
        return `T${4 * i + t}\t${kind} ${start} ${start + text.length}\t${text}\n`
      }
      const rows =
        row(1, 'Source', source) + row(2, 'Cue', cue) + row(3, 'Content', content) + row(4, 'Attribution', cue)
      const [a, b, c, d] = [1, 2, 3, 4].map((t) => `T${4 * i + t}`)
      return `${rows}E${i + 1}\tAttribution:${d} Content:${c} Cue:${b} Source:${a}\n`
    })
    .join('')

const sure = (labels: readonly number[]) =>
  [
    ['Norway attacked Sweden .', 1, 'attacked'],
    ['Kenya may attack Ethiopia .', 2, 'attack'],
    ['Chile did not sign the treaty .', 3, 'sign'],
  ]
    .map(([text, at, word], i) => {
      const targets = [{ span1: [at, Number(at) + 1], label: labels[i], span_text: word }]
      return `${JSON.stringify({ text, targets, file_idx: 0, idx: i })}\n`
    })
    .join('')

const tree = (rows: readonly string[]) =>
  `# sent_id = own-1\n# text = Norway sent Sweden wheat.\n${rows.map((row) => `${row.replaceAll(' ', '\t')}\n`).join('')}\n`

const STEP = Array.from({ length: 40 }, (_, i) => (i < 20 ? 0 : 5) + ((i * 7) % 5) / 5)
const steps = (people: Readonly<Record<string, readonly number[]>>) => ({
  'datasets/step.json': JSON.stringify({ name: 'step', n_obs: 40, n_dim: 1, series: [{ label: 'V1', raw: STEP }] }),
  'annotations.json': JSON.stringify({ step: people }),
})

/** Two states that talk every month, and quarrel from March 1991 on. */
const TALKS_AND_QUARREL = Array.from({ length: 48 }, (_, i) => {
  const month = `${1989 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`
  const talks = [`${month}-0${1 + (i % 5)},NORGOV,SWEGOV,031`, `${month}-1${i % 7},SWEGOV,NOR,042`].slice(i % 2)
  const quarrels = i < 26 ? [] : ['05', '12', '21'].map((day) => `${month}-${day},NORMIL,SWEGOV,223`)
  return [...talks, ...quarrels].join('\n')
})
const quarrel = (known: readonly (readonly string[])[]) => ({
  'events.csv': `date,source,target,weis\n${TALKS_AND_QUARREL.join('\n')}\n`,
  'known-shifts.csv': `iso_a,iso_b,month,direction\n${known.map((row) => row.join(',')).join('\n')}\n`,
})

/** Texts and series of our own in the form of each evaluation's data. */
export const ANNOTATED: Readonly<Record<string, Annotated>> = {
  claims: {
    annotated: { 'talks.txt': TALKS, 'talks.jsonl': CLAIMS.join('') },
    scrambled: { 'talks.txt': TALKS, 'talks.jsonl': OTHER_CLAIMS.join('') },
  },
  actors: {
    annotated: { 'cases.jsonl': cases(ANSWERS) },
    scrambled: { 'cases.jsonl': cases(OTHER_ANSWERS) },
  },
  plv: {
    annotated: {
      'acts.tsv': acts([
        [3, 'ACCUSE'],
        [1, 'SUPPORT'],
        [2, 'AID'],
      ]),
    },
    scrambled: {
      'acts.tsv': acts([
        [4, 'ASSAULT'],
        [4, 'ASSAULT'],
        [4, 'COERCE'],
      ]),
    },
  },
  coders: {
    annotated: { 'own.jsonl': coded([[[4, 19]], []]) },
    scrambled: { 'own.jsonl': coded([[], [[1, 5]]]) },
  },
  relations: {
    annotated: related(
      [
        entity('Norwegian forces', 'Organisation'),
        entity('Swedish rebels', 'Organisation'),
        entity('Oslo', 'Location'),
      ],
      [relation('Norwegian forces', 'Swedish rebels', 'FightingAgainst')],
    ),
    scrambled: related(
      [entity('Kenya', 'Location'), entity('near', 'Person')],
      [relation('Ethiopia', 'Kenya', 'AlliesOf')],
    ),
  },
  attribution: {
    annotated: {
      'text/talk.txt': TALK,
      'attributions/talk_own.ann': standoff([
        ['The minister', 'said', 'that the road was open'],
        ['a driver', 'told', '"It is shut,"'],
      ]),
    },
    scrambled: {
      'text/talk.txt': TALK,
      'attributions/talk_own.ann': standoff([['the paper', 'asked', 'Nobody asked why']]),
    },
  },
  factuality: {
    annotated: { 'dev.jsonl': sure([3, 1, -3]) },
    scrambled: { 'dev.jsonl': sure([-2.5, 3, 0]) },
  },
  parse: {
    annotated: {
      'own.conllu': tree([
        '1 Norway Norway PROPN NNP _ 2 nsubj _ _',
        '2 sent send VERB VBD _ 0 root _ _',
        '3 Sweden Sweden PROPN NNP _ 2 iobj _ _',
        '4 wheat wheat NOUN NN _ 2 obj _ _',
        '5 . . PUNCT . _ 2 punct _ _',
      ]),
    },
    scrambled: {
      'own.conllu': tree([
        '1 Norway x X FW _ 4 dep _ _',
        '2 sent x X FW _ 3 obj _ _',
        '3 Sweden x X FW _ 0 root _ _',
        '4 wheat x X FW _ 3 nsubj _ _',
        '5 . x X FW _ 1 dep _ _',
      ]),
    },
  },
  changepoints: {
    annotated: steps({ 1: [20], 2: [21], 3: [] }),
    scrambled: steps({ 1: [7, 33], 2: [], 3: [] }),
  },
  shifts: {
    annotated: quarrel([['NOR', 'SWE', '1991-03', 'rupture']]),
    scrambled: quarrel([['NOR', 'SWE', '1992-09', 'rapprochement']]),
  },
  outlook: {
    annotated: monthly(1),
    scrambled: monthly(-1),
  },
  positions: {
    annotated: haggling('6', '+1.000', '+0.750'),
    scrambled: haggling('3', '-0.500', '+0.150'),
  },
  balance: {
    annotated: quarrels(['three,2,1,1,1', 'four,0,0,0,1']),
    scrambled: quarrels(['three,2,1,1,2', 'four,0,0,0,0']),
  },
  episodes: {
    annotated: told(['shelling', 'recall', 'shelling', 'recall']),
    scrambled: told(['shelling', 'shelling', 'recall', 'other']),
  },
  readouts: {
    annotated: nestedIn('own', accounts({ aligned: [['a1', 'b1']], onlyA: ['a2'], onlyB: ['b2'], mostTelling: 'b2' })),
    scrambled: nestedIn('own', accounts({ aligned: [], onlyA: ['a1', 'a2'], onlyB: ['b1', 'b2'], mostTelling: 'a1' })),
  },
  tie: {
    annotated: weekly(
      ['1,1979,16,1979-04-16,-5.0000,3.0000', '2,1979,17,1979-04-23,0.0000,1.0000'],
      ['NOR,1990,0.75,0', 'USA,1990,1,NA'],
    ),
    scrambled: weekly(
      ['1,1979,16,1979-04-16,9.0000,3.0000', '2,1979,17,1979-04-23,0.0000,2.0000'],
      ['NOR,1990,0.2,0.4', 'USA,1990,1,NA'],
    ),
  },
}

/** Sums of the ties of six states by month; what is answered, the last three months, may be turned round. */
function monthly(turn: 1 | -1): Readonly<Record<string, string>> {
  const states = ['DNK', 'EST', 'FIN', 'ISL', 'NOR', 'SWE']
  const rows = states.flatMap((a, i) =>
    states.slice(i + 1).flatMap((b, j) =>
      Array.from({ length: 75 }, (_, m) => {
        const month = `${1985 + Math.floor(m / 12)}-${String((m % 12) + 1).padStart(2, '0')}`
        const lean = Math.sin(m / (3 + i) + j) * (m < 72 ? 1 : turn)
        const told = 12 + ((m * (7 + i) + 5 * j) % 9)
        return [month, a, b, (told * (1 + lean)).toFixed(1), (told * (1 - lean)).toFixed(1)].join(',')
      }),
    ),
  )
  return { 'monthly.csv': ['month,a,b,sum_pos,sum_neg', ...rows].join('\n') }
}

/** Two short texts on one happening and another, with the happenings that their mentions tell of. */
function told(episodes: readonly [string, string, string, string]): Readonly<Record<string, string>> {
  const texts = {
    'one.md': 'Norway shelled the harbour of Gothenburg on 3 May 1991. Sweden recalled its ambassador the next day.',
    'two.md': 'After the shelling of Gothenburg Norway fell silent. Sweden had recalled its ambassador from Oslo.',
  }
  const quotes: readonly (readonly [keyof typeof texts, string])[] = [
    ['one.md', 'Norway shelled the harbour of Gothenburg on 3 May 1991'],
    ['one.md', 'Sweden recalled its ambassador the next day'],
    ['two.md', 'the shelling of Gothenburg'],
    ['two.md', 'Sweden had recalled its ambassador from Oslo'],
  ]
  const rows = quotes.map(([name, quote], at) => {
    const start = texts[name].indexOf(quote)
    return JSON.stringify({ document: name, start, end: start + quote.length, quote, episode: episodes[at] })
  })
  const files = Object.entries(texts).map(([name, words]) => [
    name,
    `Of May\nThe Harbour Review, 1991-05-09\n\n${words}\n`,
  ])
  return { ...Object.fromEntries(files), 'mentions.jsonl': rows.join('\n') }
}

/** Two accounts of one meeting, with what is said to be told by both. */
function accounts(answers: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  const a =
    'The talks\nNorwegian Government, 1991-05-09\n\nNorway promised 20 boats to Sweden. The prime minister condemned the blockade of the strait.\n'
  const b =
    'The talks\nSwedish Government, 1991-05-09\n\nNorway promised 20 boats to Sweden. Sweden insisted on its sovereignty over the island.\n'
  const item = (id: string, text: string, quote: string, kind: string) => {
    const start = text.indexOf(quote)
    return { id, start, end: start + quote.length, quote, kind }
  }
  const boats = 'Norway promised 20 boats to Sweden'
  const items = {
    a: [
      item('a1', a, boats, 'promise'),
      item('a2', a, 'The prime minister condemned the blockade of the strait', 'news'),
    ],
    b: [
      item('b1', b, boats, 'promise'),
      item('b2', b, 'Sweden insisted on its sovereignty over the island', 'sovereignty'),
    ],
  }
  return { 'a.txt': a, 'b.txt': b, 'alignment.json': JSON.stringify({ items, contradictions: [], ...answers }) }
}

/** Three who haggle, what a trace says of a round, and what a log says of two on two axes. */
function haggling(median: string, risk: string, value: string): Readonly<Record<string, string>> {
  const axis = (what: string, values: readonly string[]) => values.map((one, i) => `Read ${what} ${i}: ${one} `)
  const square = (other: string) => [` +1.000  ${other}  `, ` ${other}  +1.000  `]
  return {
    'eec-auto-emissions-actors.csv':
      'Actor,Capability,Position,Salience\nNorway,1,0,0.5\nSweden,1,6,0.9\nDenmark,2,10,0.4\n',
    'eec-jmckib-trace.txt': `Median position: ${median}\nMean position: 6.1\n\nROUND 1\nNorway loses confrontation to Sweden\n\t0.1 vs 0.2\n\tnew_pos = 6.0\n\nMedian position: ${median}\nMean position: 7\n`,
    'ktab-20170530_ref-smpExample.txt': [
      ...axis('dimension', ['10.00', '20.00']),
      ...axis('salience', ['50.00', '50.00']),
      ...axis('dimension', ['35.00', '45.00']),
      ...axis('salience', ['50.00', '50.00']),
      'Raw actor-pos value matrix (risk neutral) ',
      ...square(value),
      'Inferred risk attitudes: ',
      ` ${risk}  `,
      ' -0.500  ',
      'Risk-aware actor-pos utility matrix (objective): ',
      ...square(value),
      'Estimate by 0 of risk-aware utility matrix: ',
      ...square(value),
      'Estimate by 1 of risk-aware utility matrix: ',
      ...square(value),
      'w: ',
      ' 20.00   10.00  ',
      'u_im: ',
    ].join('\n'),
  }
}

/** Two small networks: of four actors with one tie at odds in each. */
function quarrels(known: readonly string[]): Readonly<Record<string, string>> {
  const head = 'network,triangles,balanced_triangles,unbalanced_triangles,frustration_index'
  return {
    'three.csv': 'a,b,sign\nNOR,SWE,1\nSWE,DNK,1\nNOR,DNK,-1\nDNK,ISL,-1\nSWE,ISL,-1\n',
    'many.csv': 'window,a,b,sign\nfour,PER,CHL,1\nfour,CHL,BOL,1\nfour,BOL,ARG,1\nfour,ARG,PER,-1\n',
    'reference-balance-values.csv': [head, ...known].join('\n'),
  }
}

function nestedIn(folder: string, files: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(files).map(([name, text]) => [`${folder}/${name}`, text]))
}

/** Events between two sides, weights, and what is published of both them and of where three states stand. */
function weekly(series: readonly string[], sides: readonly string[]): Readonly<Record<string, string>> {
  const day = (n: number) => new Date(Date.UTC(1979, 3, 16 + n)).toISOString().slice(0, 10)
  const many = Array.from({ length: 40 }, (_, n) => `${day(7 + n)},NOR,SWE,${n % 3 === 0 ? '222' : '030'}`)
  const events = ['1979-04-16,ISRGOV,PALPLO,222', '1979-04-17,PALPL,ISR,041', '1979-04-24,PAL,ISR,030', ...many]
  return {
    'keds/levant-1979-2004.csv': ['date,source,target,weis', ...events].join('\n'),
    'keds/weis-codes-goldstein.csv': 'weis_code,keds_extended_weight\n222,-5\n041,3\n030,1\n000,\n',
    'msbvar/israel-palestine-weekly-1979-2003.csv': ['row,year,week,week_start,i2p,p2i', ...series].join('\n'),
    'alignment-csis/latent_positions.csv': 'iso3,year,dim1,dim2\nUSA,1990,0,0\nNOR,1990,1,0\nCHN,1990,4,0\n',
    'alignment-csis/alignment-with-us-and-china.csv': [
      'country,year,alignment_with_US,alignment_with_China',
      ...sides,
    ].join('\n'),
  }
}
