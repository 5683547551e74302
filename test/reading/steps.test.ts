import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { READING_STEPS } from '../../src/reading/read-document.ts'
import type { ReaderDocument, Reading } from '../../src/reading/reading.ts'
import { startReading } from '../../src/reading/start-reading.ts'
import { loadVocabulary } from '../../src/tasks/load-reader.ts'

const vocabulary = loadVocabulary()
const NAMES = ['lays out', 'mentions', 'descriptions', 'quotations', 'times', 'amounts', 'attributions', 'predications']
const steps = READING_STEPS.map((step, i) => ({ step, i, name: step.name || NAMES[i] || `step ${i + 1}` }))

/** Pieces that make a text go wrong when they meet in any order. */
const PIECES = [
  'Iran',
  'the Syrian foreign minister',
  'Moscow and Ankara',
  'Hezbollah',
  'the two countries',
  'they',
  'its counterpart',
  'New York Times',
  'said that',
  'according to',
  'reportedly',
  'quoting officials',
  'did not',
  'may',
  'if',
  'accused',
  'was bombed by',
  'signed an agreement with',
  'relies on',
  'rejection of',
  'on 30 May 2024',
  'last year',
  'between 2011 and',
  'in the 1990s',
  '$244 million',
  '20 times more than',
  '3,000 troops',
  'one in ten',
  'which',
  'and',
  'who',
  ',',
  ';',
  ':',
  '—',
  '(',
  ')',
  '[',
  '"',
  '“',
  '”',
  '‘',
  '’s',
  '«',
  '.',
  '...',
  '?!',
  '\n',
  '\n\n',
  'RIYADH, June 5, 2017 —',
  '- ',
  '1.',
  '\u00a0',
  '\u200f',
  'إيران',
  '🇮🇷',
  'é',
  '\ud83d',
  '\u0000',
  'https://example.org/a?b=c',
]

const pieces = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 })
const mixed = fc.tuple(pieces, fc.constantFrom(' ', ' ', '', '\n')).map(([words, between]) => words.join(between))
const text = fc.oneof(
  { weight: 3, arbitrary: mixed },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 300 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 300 }) },
)
const published = fc.constantFrom(null, '2024', '2024-05', '2024-05-30')
const document: fc.Arbitrary<ReaderDocument> = fc.record({
  id: fc.constant('d'),
  title: fc.oneof(fc.constant(''), mixed),
  publisher: fc.constantFrom(null, 'sana', 'nobody-knows'),
  published,
  text,
})

function readTo(one: ReaderDocument, last: number): Reading {
  return READING_STEPS.slice(0, last + 1).reduce(
    (reading, step) => step(reading, vocabulary),
    startReading(one, vocabulary),
  )
}

/** What places of a reading lie outside its words; empty where all is well. */
function outside(reading: Reading): readonly string[] {
  const wrong: string[] = []
  const { tokens, sentences, document } = reading
  const check = (right: boolean, what: string) => {
    if (!right) wrong.push(what)
  }
  tokens.forEach((token, i) => {
    check(
      document.text.slice(token.start, token.end) === token.text && token.text !== '',
      `token ${i} is not in the text`,
    )
    check(token.start >= (tokens[i - 1]?.end ?? 0), `token ${i} starts before the last one ends`)
    check(token.head >= -1 && token.head < tokens.length && token.head !== i, `token ${i} hangs on ${token.head}`)
  })
  check(reading.layout.heading.length === 0 || reading.layout.heading.length === sentences.length, 'layout')
  check(reading.mentionAt.length === tokens.length, 'mentionAt')
  check(
    reading.mentionAt.every((at) => at >= -1 && at < reading.mentions.length),
    'mentionAt points at no mention',
  )
  for (const at of reading.referents.keys()) check(at >= 0 && at < tokens.length, `referent at ${at}`)
  check(reading.quoted.length === 0 || reading.quoted.length === tokens.length, 'quoted')
  for (const [part, items] of Object.entries(reading)) {
    if (!Array.isArray(items) || part === 'tokens' || part === 'sentences') continue
    for (const item of items as readonly unknown[]) placesOf(item, part, tokens.length, check)
  }
  for (const { passage, sentence } of reading.claims) {
    check(
      document.text.slice(passage.start, passage.end) === passage.quote,
      `quote "${passage.quote}" is not in the text`,
    )
    check(passage.quote.trim() !== '', 'an empty quote')
    check(sentence[0] <= passage.start && passage.end <= sentence[1], 'a passage leaves its sentence')
  }
  return wrong
}

/** Spans and single places, by the names that every part of a reading gives them. */
function placesOf(item: unknown, part: string, count: number, check: (right: boolean, what: string) => void): void {
  if (item === null || typeof item !== 'object') return
  const place = (key: string) => {
    const at: unknown = Reflect.get(item, key)
    return typeof at === 'number' ? at : null
  }
  const [from, to] = [place('from'), place('to')]
  if (from !== null && to !== null)
    check(from >= 0 && from <= to && to <= count, `${part} from ${from} to ${to} of ${count}`)
  for (const key of ['head', 'core', 'cue', 'noun']) {
    const at = place(key)
    if (at !== null) check(Number.isInteger(at) && at >= -1 && at < count, `${part}: ${key} ${at} of ${count}`)
  }
}

describe.each(steps)('step $i, $name', ({ step, i }) => {
  it('takes any text, and stays within it', { timeout: 20_000 }, () => {
    fc.assert(
      fc.property(document, (one) => {
        const before = readTo(one, i - 1)
        const after = step(before, vocabulary)
        expect(outside(after)).toEqual([])
        expect(after.document).toBe(one)
      }),
      { numRuns: 150, seed: 20240530 },
    )
  })

  it('gives the same for the same', () => {
    fc.assert(
      fc.property(document, (one) => {
        const before = readTo(one, i - 1)
        expect(step(before, vocabulary)).toEqual(step(before, vocabulary))
      }),
      { numRuns: 30, seed: 20240820 },
    )
  })
})

const END = /[.?!\n]/
const running = PIECES.filter((piece) => !END.test(piece))

describe('all steps', () => {
  it.each([
    ['a sentence of some 400 words', 260, ' '],
    ['a page without a full stop', 1500, ' '],
    ['quotation marks that nobody closes', 400, ' “'],
    ['brackets that nobody closes', 400, ' ('],
    ['one word on each line', 800, '\n'],
    ['words that run together', 800, ''],
  ])('read %s', { timeout: 20_000 }, (_, count, between) => {
    const words = fc.sample(fc.constantFrom(...running), { numRuns: count, seed: 7 })
    const one = { id: 'd', title: '', publisher: null, published: '2024-05-30', text: words.join(between) }
    expect(outside(readTo(one, READING_STEPS.length - 1))).toEqual([])
  })

  it.each(['', ' ', '\n\n\n', '.', '"', '\u0000', '\ud83d', '"""" "'])('read %j into no claim', (nothing) => {
    const one = { id: 'd', title: nothing, publisher: null, published: null, text: nothing }
    expect(readTo(one, READING_STEPS.length - 1).claims).toEqual([])
  })
})
