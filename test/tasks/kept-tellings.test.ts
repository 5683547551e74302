import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Verdict } from '../../src/model/judgement.ts'
import { aboutMatrix } from '../../src/model/matrix-of.ts'
import { addDocuments } from '../../src/tasks/add-documents.ts'
import { askEpisodes } from '../../src/tasks/ask-episodes.ts'
import { keptTellings } from '../../src/tasks/kept-tellings.ts'
import { loadRegistry } from '../../src/tasks/load-registry.ts'
import { takeIn } from '../../src/tasks/take-in.ts'
import { type ExampleApi, exampleApi, NOW } from '../api/example-host.ts'

let example: ExampleApi
const registry = loadRegistry()
beforeAll(async () => {
  example = await exampleApi(['2011-08-first-summer'])
}, 30_000)
afterAll(() => example.close())

const store = () => example.host.store
const judge = (claim: string, verdict: Verdict) =>
  store().addJudgement({ id: randomUUID(), claim, verdict, by: 'tester', at: NOW })
const add = async (name: string, text: string) => {
  const given = new TextEncoder().encode(text)
  const options = { stdin: async () => given, now: NOW, cwd: '.', allowPrivate: false, overrides: { publisher: name } }
  for await (const step of addDocuments(store(), example.host.folder, takeIn(['-'], options), () => NOW)) {
    if (step.kind === 'problem') throw new Error(step.message)
  }
}

/** What is kept now, after making sure that it is what would be found anew. */
async function kept() {
  const now = await keptTellings(store(), registry)
  // a registry of its own is kept apart, so that this one is found from the start
  const anew = await keptTellings(store(), loadRegistry())
  expect(anew).not.toBe(now)
  expect([now.numbers, now.copies, now.told, now.reports]).toEqual([anew.numbers, anew.copies, anew.told, anew.reports])
  return now
}

describe('what documents tell', () => {
  it('is kept while nothing in it changes: neither for a step of a matrix nor for another question', async () => {
    const first = await kept()
    expect(first.reports.length).toBeGreaterThan(5)
    await judge(aboutMatrix('why'), { kind: 'question', question: 'Why?', tie: null, why: null })
    await askEpisodes(store(), registry, ['SYR', 'IRN'], { least: '2' })
    expect(await keptTellings(store(), registry)).toBe(first)
    const before = await keptTellings(store(), registry, '2010')
    expect(before.reports).toEqual([])
    expect(await keptTellings(store(), registry)).toBe(first)
  })

  it('is found anew after a document, a judgement, a join and its undoing', async () => {
    const first = await kept()
    await add('Orontes Post', 'Iran promised Syria two tankers of oil on 3 August 2011, officials in Tehran said.')
    const more = await kept()
    expect(more.reports.length).toBeGreaterThan(first.reports.length)

    const [one, other] = more.reports.filter((_, i) => more.numbers.indexOf(more.numbers[i] as number) === i)
    const [a, b] = [one?.mention.id ?? '', other?.mention.id ?? '']
    expect(more.told.get(a)?.id).not.toBe(more.told.get(b)?.id)
    await judge(a, { kind: 'join', with: b, why: null })
    const joined = await kept()
    expect(joined.told.get(a)?.id).toBe(joined.told.get(b)?.id)

    const [join] = await store().judgements(a)
    await judge(a, { kind: 'undo', judgement: join?.id ?? '' })
    const apart = await kept()
    expect(apart.told.get(a)?.id).toBe(more.told.get(a)?.id)

    await judge(a, { kind: 'reject', why: 'misread' })
    const rejected = await kept()
    expect(rejected.told.has(a)).toBe(false)
  })
})
