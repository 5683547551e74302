import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Episode } from '../../src/model/episode.ts'
import type { Judgement } from '../../src/model/judgement.ts'
import { type ExampleApi, exampleApi } from './example-host.ts'

let example: ExampleApi
beforeAll(async () => {
  example = await exampleApi(['2024-05-30-damascus-readout', '2024-05-30-tehran-readout', '2022-05-assad-in-tehran'])
})
afterAll(() => example.close())

const episodes = async () => (await (await example.ask('/api/ties/SYR/IRN/episodes')).json()) as readonly Episode[]
const post = async (body: unknown) => {
  const response = await example.ask('/api/episodes/judgements', {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
  })
  return { status: response.status, answer: await response.json() }
}
const withReport = (found: readonly Episode[], id: string) =>
  found.find(({ reports }) => reports.some(({ mention }) => mention.id === id))

describe('joining and splitting happenings', () => {
  it('splits a report off, and takes that back', async () => {
    const several = (await episodes()).find(({ reports }) => reports.length > 1)
    const [one, other] = several?.reports ?? []
    const report = one?.mention.id ?? ''
    const { status, answer } = await post({ report, verdict: 'split', why: 'another meeting' })
    expect(status).toBe(200)
    expect(answer).toMatchObject([{ claim: report, by: 'tester', verdict: { kind: 'split', why: 'another meeting' } }])
    expect(withReport(await episodes(), report)?.id).not.toBe(withReport(await episodes(), other?.mention.id ?? '')?.id)
    expect((await post({ report, verdict: 'undo' })).answer).toEqual([])
    expect(withReport(await episodes(), report)?.reports.length).toBe(several?.reports.length)
  })

  it('joins two, and undoes the joining alone where the claim was judged since', async () => {
    const [one, other] = await episodes()
    const [report = '', companion = ''] = [one?.reports[0]?.mention.id, other?.reports[0]?.mention.id]
    expect(one?.id).not.toBe(other?.id)
    await post({ report, verdict: 'join', with: companion })
    expect(withReport(await episodes(), report)?.id).toBe(withReport(await episodes(), companion)?.id)
    await example.ask(`/api/claims/${report}/judgements`, {
      method: 'POST',
      body: JSON.stringify({ verdict: 'accept' }),
      headers: { 'content-type': 'application/json' },
    })
    const standing = (await (await example.ask('/api/episodes/judgements')).json()) as readonly Judgement[]
    expect(standing.map(({ verdict }) => verdict.kind)).toEqual(['join'])
    expect((await post({ report, verdict: 'undo' })).answer).toEqual([])
    expect(withReport(await episodes(), report)?.id).not.toBe(withReport(await episodes(), companion)?.id)
    expect((await example.host.store.claim(report)).status).toBe('accepted')
  })

  it('is refused with a sentence where there is nothing to do', async () => {
    const alone = (await episodes()).find(({ reports }) => reports.length === 1)?.reports[0]?.mention.id ?? ''
    expect(await post({ report: alone, verdict: 'undo' })).toMatchObject({ status: 404 })
    expect(await post({ report: alone, verdict: 'split' })).toMatchObject({ status: 400 })
    expect(await post({ report: alone, verdict: 'join' })).toMatchObject({ status: 400 })
    expect(await post({ report: 'gdelt:none.csv:1', verdict: 'split' })).toMatchObject({ status: 404 })
  })
})

describe('adding a claim', () => {
  it('suggests what the words may say, adds it, and refuses words that are not there', async () => {
    const [entry] = await example.host.store.documents()
    const text = (await example.host.store.document(entry?.id ?? '')).text
    const quote = text.slice(0, 40).split(/\n/)[0]?.trim() ?? ''
    const asked = `/api/documents/${entry?.id}/suggestion?${new URLSearchParams({ quote, start: '0' })}`
    expect(await (await example.ask(asked)).json()).toMatchObject({
      quote,
      start: 0,
      fields: { when: expect.anything() },
    })
    const add = (body: unknown) =>
      example.ask(`/api/documents/${entry?.id}/claims`, {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json' },
      })
    const set = ['type=INTEREST', 'source=Iran', 'target=Syria']
    const added = await add({ quote, start: 0, set })
    expect(added.status).toBe(200)
    expect(await added.json()).toMatchObject({
      judged: { status: 'added', claim: { kind: 'assessment', source: ['IRN'] } },
    })
    expect((await add({ quote, start: 0, set })).status).toBe(409)
    expect((await add({ quote: 'words that nobody wrote', set })).status).toBe(400)
    const listed = await (await example.ask(`/api/claims?document=${entry?.id}&most=500`)).json()
    expect(listed).toMatchObject({ claims: expect.arrayContaining([expect.objectContaining({ status: 'added' })]) })
  })
})
