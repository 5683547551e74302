import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ActorAnswer, ErrorAnswer, Job, UnknownActorsAnswer } from '../../src/api/contract.ts'
import type { FoundActors } from '../../src/tasks/find-actors.ts'
import { type ExampleApi, exampleApi } from './example-host.ts'

let example: ExampleApi
beforeAll(async () => {
  example = await exampleApi(['2011-08-first-summer', '2024-06-trade-in-figures'])
})
afterAll(() => example.close())

const get = async <T>(path: string) => (await (await example.ask(path)).json()) as T
const post = (path: string, body: object) =>
  example.ask(path, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } })
const refused = async (path: string, body: object) => {
  const response = await post(path, body)
  return [response.status, ((await response.json()) as ErrorAnswer).error.message] as const
}

describe('one actor', () => {
  it('is shown with its names, who acted for it when, how the texts call it, and its claims', async () => {
    const syria = await get<ActorAnswer>('/api/actors/SYR')
    expect(syria.name).toBe('Syria')
    expect(syria.holders.some(({ id, as }) => id.includes('assad') && as === 'president')).toBe(true)
    expect(syria.written.map(({ text }) => text)).toContain('Syria')
    expect(syria.total).toBeGreaterThan(3)
    expect(
      syria.claims.every(({ claim }) => [...claim.source, ...claim.target, ...(claim.dyad ?? [])].includes('SYR')),
    ).toBe(true)
    expect((await example.ask('/api/actors/nobody-at-all')).status).toBe(404)
  })

  it('counts as another from then on, everywhere, and is itself again when that is undone', async () => {
    const { actors } = await get<UnknownActorsAnswer>('/api/actors/unknown')
    const unknown = actors[0]?.id ?? ''
    expect(unknown).not.toBe('')
    const before = (await get<ActorAnswer>('/api/actors/SYR')).total
    const own = (await get<ActorAnswer>(`/api/actors/${unknown}`)).total
    expect(await refused(`/api/actors/${unknown}/merges`, { into: 'SYR', why: ' ' })).toEqual([
      400,
      'A merge needs a reason: actors merge ACTOR OTHER --why "…".',
    ])
    expect((await refused(`/api/actors/SYR/merges`, { into: 'Syria', why: 'x' }))[1]).toMatch(/Both mean Syria/)
    const merged = (await (
      await post(`/api/actors/${unknown}/merges`, { into: 'Syria', why: 'its envoys' })
    ).json()) as ActorAnswer
    expect(merged.actor.id).toBe('SYR')
    expect(merged.total).toBeGreaterThanOrEqual(before)
    expect(merged.total).toBeLessThanOrEqual(before + own)
    expect(merged.records).toMatchObject([{ kind: 'merge', what: unknown, why: 'its envoys', by: 'tester' }])
    expect((await get<UnknownActorsAnswer>('/api/actors/unknown')).actors.some(({ id }) => id === unknown)).toBe(false)
    expect((await get<ActorAnswer>(`/api/actors/${unknown}`)).countsAs).toBe('SYR')
    expect((await refused(`/api/actors/${unknown}/merges`, { into: 'IRN', why: 'x' }))[0]).toBe(409)
    await post(`/api/actors/${unknown}/undo`, {})
    expect((await get<ActorAnswer>('/api/actors/SYR')).total).toBe(before)
    expect((await post(`/api/actors/${unknown}/undo`, {})).status).toBe(404)
  })

  it('is known by a name that is given to it, once its texts are read again, and no longer when that is undone', async () => {
    const find = () => get<FoundActors>('/api/actors/find?name=the%20Old%20Fortress')
    expect((await find()).resolution.kind).toBe('unknown')
    const named = (await (await post('/api/actors/SYR/names', { text: 'the Old  Fortress' })).json()) as ActorAnswer
    expect((await find()).resolution).toMatchObject({ kind: 'actor', id: 'SYR' })
    expect(named.unread).toBe(2)
    const job = (await (await post('/api/documents/read', {})).json()) as Job
    while (example.host.jobs.find(job.id)?.ended === null) await new Promise((resolve) => setTimeout(resolve, 50))
    expect(example.host.jobs.find(job.id)).toMatchObject({ state: 'done', read: 2 })
    expect((await get<ActorAnswer>('/api/actors/SYR')).unread).toBe(0)
    const record = named.records.find(({ kind }) => kind === 'name')
    const after = (await (await post('/api/actors/SYR/undo', { record: record?.id })).json()) as ActorAnswer
    expect(after.records).toEqual([])
    expect((await find()).resolution.kind).toBe('unknown')
    expect((await refused('/api/actors/SYR/names', { text: 'Syria' }))[1]).toMatch(/known as "Syria" already/)
  })
})
