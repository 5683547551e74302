import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { SEEN, TUNE } from '../../eval/readout-sets.ts'

const root = resolve(import.meta.dirname, '../..')
const readouts = join(root, 'eval/readouts')
const examples = join(root, 'examples/syria-iran')

const place = { start: z.int().nonnegative(), end: z.int().positive(), quote: z.string().min(1) }
const item = z.strictObject({
  id: z.string(),
  ...place,
  kind: z.enum(['relation', 'promise', 'demand', 'sovereignty', 'third-party', 'praise', 'ceremony', 'news']),
})
const about = z.enum(['number', 'date', 'speaker', 'negation', 'hedge'])
const alignment = z.strictObject({
  items: z.strictObject({ a: z.array(item).min(8).max(25), b: z.array(item).min(8).max(25) }),
  aligned: z.array(z.tuple([z.string(), z.string()])),
  contradictions: z.array(z.strictObject({ a: z.string(), b: z.string(), about, why: z.string() })).min(1),
  onlyA: z.array(z.string()),
  onlyB: z.array(z.string()),
  mostTelling: z.string(),
})
const mention = z.strictObject({ document: z.string(), ...place, episode: z.string().regex(/^\d{4}-[a-z0-9-]+$/) })

type Place = Readonly<{ start: number; end: number; quote: string }>

/** Places whose words are not in the text, or that begin before the one in front of them ends. */
const misplaced = (text: string, places: readonly Place[]) =>
  places.filter(
    ({ start, end, quote }, i) => text.slice(start, end) !== quote || (i > 0 && start < (places[i - 1]?.end ?? 0)),
  )

const pairs = readdirSync(readouts, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort()

describe('pairs of readouts', () => {
  it('are thirty, and those to tune on and those measured before are among them', () => {
    expect(pairs.map((name) => Number(name.slice(0, 2)))).toEqual(Array.from({ length: 30 }, (_, i) => i + 1))
    expect(pairs).toEqual(expect.arrayContaining([...TUNE, ...SEEN]))
    expect(new Set([...TUNE, ...SEEN]).size).toBe(TUNE.length + SEEN.length)
  })

  it.each(pairs)('%s: words stand where it says, and every item is aligned or one-sided', (name) => {
    const text = (file: string) => readFileSync(join(readouts, name, file), 'utf8')
    const { items, aligned, contradictions, onlyA, onlyB, mostTelling } = alignment.parse(
      JSON.parse(text('alignment.json')),
    )
    for (const side of ['a', 'b'] as const) {
      expect(text(`${side}.txt`)).toMatch(/^.+\n.+, \d{4}-\d{2}-\d{2}\n\n/)
      expect(misplaced(text(`${side}.txt`), items[side])).toEqual([])
      const ids = items[side].map((one) => one.id)
      expect(ids).toEqual(ids.map((_, i) => `${side}${i + 1}`))
      const paired = new Set(aligned.map(([a, b]) => (side === 'a' ? a : b)))
      const alone = side === 'a' ? onlyA : onlyB
      expect([...paired, ...alone].sort()).toEqual([...ids].sort())
    }
    const keys = aligned.map((pair) => pair.join())
    expect(new Set(keys).size).toBe(keys.length)
    for (const { a, b } of contradictions) expect(keys).toContain(`${a},${b}`)
    expect([...onlyA, ...onlyB]).toContain(mostTelling)
  })
})

describe('mentions of happenings', () => {
  const mentions = readFileSync(join(root, 'eval/episodes/mentions.jsonl'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => mention.parse(JSON.parse(line)))
  const documents = [...new Set(mentions.map((one) => one.document))]

  it('stand where they say, in every text of the case', () => {
    expect(documents).toEqual(
      readdirSync(examples)
        .filter((name) => name.endsWith('.md'))
        .sort(),
    )
    const wrong = documents.flatMap((document) => {
      const text = readFileSync(join(examples, document), 'utf8')
      return misplaced(
        text,
        mentions.filter((one) => one.document === document),
      )
    })
    expect(wrong).toEqual([])
  })

  it('tell of some happenings once and of some in several texts', () => {
    const told = new Map<string, Set<string>>()
    for (const { episode, document } of mentions) told.set(episode, (told.get(episode) ?? new Set()).add(document))
    const once = [...told.keys()].filter((id) => mentions.filter((one) => one.episode === id).length === 1)
    expect(mentions.length).toBeGreaterThanOrEqual(150)
    expect(once.length).toBeGreaterThanOrEqual(50)
    expect([...told.values()].filter((texts) => texts.size > 1).length).toBeGreaterThanOrEqual(15)
  })
})

describe('mentions to learn from', () => {
  const folder = join(root, 'training/episodes')
  const rows = readFileSync(join(folder, 'mentions.jsonl'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => mention.extend({ episode: z.string().regex(/^[a-z0-9-]+$/) }).parse(JSON.parse(line)))

  it('stand where they say, in every text', () => {
    const documents = readdirSync(folder).filter((name) => /-\d.*\.md$/.test(name))
    expect([...new Set(rows.map((one) => one.document))].sort()).toEqual(documents.sort())
    const wrong = documents.flatMap((document) =>
      misplaced(
        readFileSync(join(folder, document), 'utf8'),
        rows.filter((one) => one.document === document),
      ),
    )
    expect(wrong).toEqual([])
  })

  it('are of texts that nothing is measured on', () => {
    expect(rows.filter(({ document }) => readdirSync(examples).includes(document))).toEqual([])
  })
})
