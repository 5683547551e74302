import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { BoardAnswer, NetworkAnswer } from '../../src/api/contract.ts'
import { type ExampleApi, exampleApi } from './example-host.ts'

let example: ExampleApi
beforeAll(async () => {
  example = await exampleApi(['2011-08-first-summer', '2024-06-trade-in-figures'])
}, 60_000)
afterAll(() => example.close())

const json = async <T>(path: string): Promise<T> => (await (await example.ask(path)).json()) as T

describe('GET /api/network', () => {
  it('tells the ties of the board, and all whom they join with their places', async () => {
    const { ties, actors, total, live } = await json<NetworkAnswer>('/api/network?least=2')
    const board = await json<BoardAnswer>('/api/ties?least=2&most=200')
    expect(ties.map(({ tie, events }) => [tie, events])).toEqual(board.ties.map(({ tie, events }) => [tie, events]))
    expect([total, live]).toEqual([board.total, board.live])
    expect(new Set(actors.map(({ id }) => id))).toEqual(new Set(ties.flatMap(({ tie }) => tie)))
    const { name, kind, place } = actors.find(({ id }) => id === 'SYR') ?? {}
    expect([name, kind, place?.state, place?.numeric]).toEqual(['Syria', 'state', 'SYR', '760'])
    expect(place?.point).toEqual([38, 35])
  })

  it('tells how all stood in a month, with what was told up to then', async () => {
    const now = await json<NetworkAnswer>('/api/network')
    const then = await json<NetworkAnswer>('/api/network?at=2011-12')
    expect(then.ties.map(({ tie }) => tie)).toEqual(now.ties.map(({ tie }) => tie))
    expect(then.ties.every(({ newest }) => newest === null || newest <= '2011-12-31')).toBe(true)
    const told = (all: NetworkAnswer) => all.ties.reduce((sum, tie) => sum + tie.told, 0)
    expect(told(then)).toBeLessThan(told(now))
    expect(told(then)).toBeGreaterThan(0)
  })

  it('comes as CSV, and refuses what is no date', async () => {
    const csv = await (await example.ask('/api/network?most=1&format=csv')).text()
    expect(csv.split(/\r?\n/)[0]).toBe('a,b,a_at,b_at,events,told,a_to_b,b_to_a,newest')
    expect(csv).toMatch(/^IRN,SYR,IRN,SYR,\d+,\d+,/m)
    const refused = await example.ask('/api/network?at=spring')
    expect(refused.status).toBe(400)
  })
})
