import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCase } from '../../src/tasks/open-case.ts'
import { sampleClaim, sampleDocument, TAKEN } from '../store/sample-claim.ts'
import { run } from './memory-io.ts'

const QUOTE = 'Israel warned Damascus against a second front'
const ONE = sampleDocument(
  `Many things happened. ${QUOTE}. Iran praised Syria for its restraint in the war that summer.`,
  {
    title: 'Quiet border',
    address: 'https://example.org/quiet-border.md',
    publisher: 'Levant Newswire',
  },
)
const OTHER = sampleDocument('Russia asked Syria to keep out of the war, a diplomat said.', {
  title: 'Advice from Moscow',
  address: 'advice.md',
})
const FILE = `
matrix: why-out
question: Why did Syria stay out?
tie: [Syria, Iran]
hypotheses:
  - { id: fear, name: Fear, says: It was afraid of Israel., expects: apart }
  - { id: moscow, name: Moscow, says: Russia asked it to., expects: closer }
evidence:
  - id: warning
    says: Israel warned Damascus
    document: quiet-border.md
    quote: israel warned  Damascus against a second front
    ratings:
      Karam: {fear: CC, moscow: N}
      Weber: {fear: C, moscow: N}
    why: {Weber: A warning may be empty.}
  - id: praise
    says: Iran praised Syria
    document: Quiet border
    quote: Iran praised Syria for its restraint
    relevance: low
  - id: request
    says: Russia asked Syria
    document: ${OTHER.id.slice(0, 12)}
    quote: Russia asked Syria to keep out of the war
    ratings:
      Karam: {fear: I, moscow: CC}
      Weber: {fear: N, moscow: C}
  - { id: knowledge, says: Nobody in Damascus says why, note: true, ratings: { Karam: { fear: C, moscow: C } } }
  - { id: order, says: An order that names the threat, awaited: true, ratings: { Karam: { fear: CC, moscow: I } } }
`
let cwd = ''
const explain = (...args: readonly string[]) => run(cwd, ['explain', ...args])
const file = (text: string, name = 'wrong.yaml') => {
  writeFileSync(join(cwd, name), text)
  return name
}

beforeAll(async () => {
  cwd = mkdtempSync(join(tmpdir(), 'explain-'))
  const store = await openCase(join(cwd, 'case'), TAKEN, { create: true })
  await store.addDocument(ONE, null, TAKEN)
  await store.addDocument(OTHER, null, TAKEN)
  const reader = { name: 'test', version: '1' }
  const warned = sampleClaim(ONE, QUOTE, {
    source: ['ISR'],
    type: 'THREATEN',
    dyad: ['ISR', 'SYR'],
    direction: 'apart',
  })
  await store.addReading(ONE.id, reader, [warned, sampleClaim(ONE, 'Iran praised Syria')], TAKEN)
  await store.addReading(
    OTHER.id,
    reader,
    [sampleClaim(OTHER, 'Russia asked Syria to keep out', { source: ['RUS'], type: 'REQUEST' })],
    TAKEN,
  )
  store.close()
  file(FILE, 'm.yaml')
})
afterAll(() => rmSync(cwd, { recursive: true }))

describe('entente explain', () => {
  it('says how to begin where there is no matrix', async () => {
    const { err, exit } = await explain()
    expect(exit).toBe(1)
    expect(err).toContain('This case has no matrix of explanations: "entente explain start NAME" begins a file for one')
  })

  it('takes a file in once, and what did not change not again', async () => {
    expect(await explain('import', 'm.yaml')).toMatchObject({
      exit: 0,
      out: 'why-out: 2 explanations, 5 pieces of evidence; 14 records added.\n',
    })
    expect((await explain('import', 'm.yaml')).out).toContain('nothing changed')
  })

  it('shows explanations, ratings, and what would change them, within 80 columns', async () => {
    const { out, exit } = await explain()
    expect(exit).toBe(0)
    const words = out.replace(/\s+/g, ' ')
    for (const text of [
      'Why did Syria stay out?',
      '4 pieces of evidence · rated by Karam and Weber · weights on · copies count once',
      'Confidence in the matrix: low',
      'CC/C N Israel warned Damascus',
      'warning · Levant Newswire, 30 May 2024, graded',
      'knowledge · note of an analyst',
      '2 ratings in brackets are proposed by rule and do not count',
      'An order that names the threat (',
      'Krippendorff’s alpha',
    ]) {
      expect(words).toContain(text)
    }
    expect(out).toMatch(/^\(I\) +\(C\) +Iran praised Syria/m)
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
  })

  it('gives every number as JSON, with claims and passages', async () => {
    const report = JSON.parse((await explain('why-out', '--json', '--weights', 'off')).out)
    expect(report.settings).toEqual({ weights: 'off', copies: 'once', proposals: 'shown' })
    const [warning] = report.evidence
    expect(warning.ground.passage.quote).toBe(QUOTE)
    expect(warning.ground.claims).toHaveLength(1)
    expect(warning.whys).toEqual([{ analyst: 'Weber', why: 'A warning may be empty.' }])
    const sum = report.hypotheses.reduce(
      (total: number, one: { posterior: { mean: number } }) => total + one.posterior.mean,
      0,
    )
    expect(sum).toBeCloseTo(1, 12)
  })

  it('writes a page in which each row opens its passage, a picture, and a table', async () => {
    await explain('--out', 'm.html')
    const html = readFileSync(join(cwd, 'm.html'), 'utf8')
    expect(html).toContain(`<mark>${QUOTE}</mark>`)
    for (const n of [1, 2, 3, 4]) {
      expect(html).toContain(`data-evidence="${n}"`)
      expect(html).toContain(`<li id="e${n}">`)
    }
    expect(html).toMatch(/<b>Weber:<\/b> A warning may be empty\./)
    expect(html).not.toMatch(/(?:src|href)="https?:/)
    expect((await explain('--svg')).out).toMatch(/^<svg [\s\S]*Israel warned Damascus[\s\S]*<\/svg>\n$/)
    const csv = (await explain('--csv')).out.split('\r\n')
    expect(csv[0]).toContain('fear (Karam),fear (Weber),fear (proposed)')
    expect(csv).toHaveLength(6)
  })

  it('comes back from its own export as it was', async () => {
    await explain('export', '--out', 'again.yaml')
    expect((await explain('import', 'again.yaml')).out).toContain('nothing changed')
  })

  it('adds ratings and takes them back, and knows what was rated when', async () => {
    const before = await explain('--analyst', 'Novak')
    expect(before.err).toContain('"Novak" rated nothing in "why-out"; Karam, Weber did')
    const rated = await explain('rate', 'why-out', 'praise', 'fear=ii', 'moscow=C', '--by', 'Novak', '--why', 'praise')
    expect(rated.out).toBe('praise, by Novak: fear II, moscow C\n')
    expect((await explain('--analyst', 'Novak')).out).toContain('Only Novak rated it')
    expect((await explain('rate', 'why-out', 'praise', 'undo', '--by', 'Novak')).out).toBe(
      'praise, by Novak: not rated\n',
    )
    expect((await explain('rate', 'why-out', 'praise', 'undo', '--by', 'Novak')).err).toContain('nothing to undo')
    expect((await explain('--as-of', '2024-12-31')).err).toContain('no matrix of explanations as known on 2024-12-31')
  })

  it('keeps what a file leaves out, unless it is told to leave it out too', async () => {
    const shorter = file(FILE.replace(/ {2}- id: praise[\s\S]*?relevance: low\n/, ''), 'shorter.yaml')
    const kept = await explain('import', shorter)
    expect(kept.err).toBe('1 thing of the case not in the file stay; --prune leaves them out.\n')
    expect((await explain('import', shorter, '--prune')).out).toContain('4 pieces of evidence; 1 record added')
    // the row comes back, and to the place it has in the file
    expect((await explain('import', 'm.yaml')).out).toContain('5 pieces of evidence; 2 records added')
  })

  it('stores nothing where what stays would not fit what the file says', async () => {
    const priors = FILE.replace('matrix: why-out', 'matrix: priors')
      .replace('expects: apart', 'prior: 0.5')
      .replace('expects: closer', 'prior: 0.5')
    expect((await explain('import', file(priors))).exit).toBe(0)
    const renamed = priors.replaceAll('moscow', 'kremlin')
    const { err, exit } = await explain('import', file(renamed))
    expect(err).toContain('The matrix "priors" has priors that sum to 1.5')
    expect(exit).toBe(2)
    expect((await explain('priors', '--json')).out).not.toContain('kremlin')
    expect((await explain('import', file(renamed), '--prune')).exit).toBe(0)
    expect((await explain('priors', '--json')).out).not.toContain('moscow')
  })

  it('begins a file from the case, with ratings proposed as comments that nobody reads back', async () => {
    const args = ['--question', 'Are they drifting?', '--tie', 'Syria,Iran', '--out', 'new.yaml']
    const hypotheses = ['--hypothesis', 'Drift [apart]: They are.', '--hypothesis', 'Bond [closer]: They are not.']
    expect((await explain('start', 'drift', ...args, ...hypotheses)).exit).toBe(0)
    const text = readFileSync(join(cwd, 'new.yaml'), 'utf8')
    expect(text).toContain('quote: Iran praised Syria')
    expect(text).toContain('# proposed by rule, to be taken over or not: {drift: I, bond: C}')
    expect((await explain('import', 'new.yaml')).out).toMatch(/^drift: 2 explanations/)
    expect((await explain()).err).toContain('This case has 3 matrices: why-out, priors, drift. Say which one.')
    expect((await explain('dirft')).err).toContain('no matrix "dirft" (is "drift" meant?)')
  })
})

describe('wrong files', () => {
  it.each([
    [
      'the evidence "warning" has an unknown rating "X" by Karam for "fear"; it is one of CC, C, N, I, II, NA.',
      FILE.replace('Karam: {fear: CC', 'Karam: {fear: X'),
    ],
    [
      'has a rating of "warning" by Karam for an unknown explanation "feer" (is "fear" meant?).',
      FILE.replace('Karam: {fear: CC', 'Karam: {feer: CC'),
    ],
    [
      'has priors that sum to 0.9',
      FILE.replace('expects: apart', 'prior: 0.5').replace('expects: closer', 'prior: 0.4'),
    ],
    ['the evidence "knowledge" rests on nothing', FILE.replace('note: true, ', '')],
    ['has a document without a quote', FILE.replace(/ {4}quote: Iran.*\n/, '')],
    ['names the document “nowhere.md”, which is not in this case', FILE.replace('quiet-border.md', 'nowhere.md')],
    ['which does not stand in “Quiet border”', FILE.replace('israel warned  Damascus', 'Israel begged Damascus')],
    ['wrong.yaml in the evidence "praise", relevance:', FILE.replace('relevance: low', 'relevance: some')],
    ['wrong.yaml in the explanation "Fear!", id: an id of lower-case letters', FILE.replace('id: fear', 'id: Fear!')],
    ['is no YAML', 'matrix: [why'],
    ['has one explanation only', FILE.replace(/ {2}- \{ id: moscow.*\n/, '').replaceAll(/, moscow: \w+/g, '')],
    ['has a reason of Nobody, who did not rate it', FILE.replace('why: {Weber', 'why: {Nobody')],
  ])('get a sentence that says %s', async (sentence, text) => {
    const { err, exit } = await explain('import', file(text))
    expect(err).toContain(sentence)
    expect(exit).not.toBe(0)
  })

  it.each([
    ['A rating needs evidence: nothing in "why-out" is called "warnin" (is "warning" meant?)', ['warnin', 'fear=C']],
    ['"why-out" has no explanation "feer" (is "fear" meant?)', ['warning', 'feer=C']],
    ['"X" is no rating; it is one of CC, C, N, I, II, NA.', ['warning', 'fear=X']],
    ['A rating is EXPLANATION=RATING, as fear=CC; got "CC"', ['warning', 'CC']],
  ])('so do wrong ratings: %s', async (sentence, args) => {
    expect((await explain('rate', 'why-out', ...args)).err).toContain(sentence)
  })
})
