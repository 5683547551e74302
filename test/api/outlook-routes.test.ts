import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Answers, ErrorAnswer, RouteKey } from '../../src/api/contract.ts'
import { type ExampleApi, exampleApi } from './example-host.ts'

const QUESTION = {
  question: 'Will Iran send a new ambassador to Syria?',
  deadline: '2026-06-30',
  settledBy: 'a report of SANA or IRNA that one arrived',
  said: [
    { by: 'Haddad', chances: { yes: 0.3, no: 0.7 } },
    { by: 'Karam', chances: { yes: 0.5, no: 0.5 } },
  ],
}

let example: ExampleApi
beforeAll(async () => {
  example = await exampleApi(['2011-08-first-summer', '2012-09-advisers'])
})
afterAll(() => example.close())

const get = async <K extends RouteKey>(_: K, path: string): Promise<Answers[K]> =>
  (await (await example.ask(path)).json()) as Answers[K]
const send = (path: string, body: unknown): Promise<Response> =>
  example.ask(path, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
  })
const refusal = async (path: string, body: unknown): Promise<string> => {
  const response = await send(path, body)
  expect(response.status).toBe(400)
  return ((await response.json()) as ErrorAnswer).error.message
}

describe('outlooks', () => {
  it('are kept with what analysts say, and open on the scoreboard of their tie', async () => {
    const response = await send('/api/ties/Iran/Syria/outlooks', QUESTION)
    expect(response.status).toBe(200)
    const [record] = (await response.json()) as Answers['POST /api/ties/{a}/{b}/outlooks']
    expect(record).toMatchObject({
      tie: ['IRN', 'SYR'],
      by: 'tester',
      knownAsOf: '2026-01-05',
      outcomes: ['yes', 'no'],
    })
    // two without a record weigh the same
    expect(record?.forecasts.map(({ by, weight }) => [by, weight])).toEqual([
      ['Haddad', 0.5],
      ['Karam', 0.5],
    ])
    expect(record?.probabilities[0]).toBeGreaterThan(0.3)
    expect(record?.probabilities[0]).toBeLessThan(0.5)
    const board = await get('GET /api/scoreboard', '/api/scoreboard?tie=SYR,IRN')
    expect(board.counts).toEqual({ open: 1, due: 0, settled: 0, void: 0 })
    const other = await get('GET /api/scoreboard', '/api/scoreboard?tie=IRN,ISR')
    expect(other.outlooks).toEqual([])
  })

  it('are settled by hand where no rule settles them, and then scored', async () => {
    const before = await get('GET /api/scoreboard', '/api/scoreboard')
    const id = before.outlooks[0]?.record.id ?? ''
    const late = await example.ask('/api/scoreboard/settle', { method: 'POST' })
    expect(await late.json()).toEqual([])
    expect(await refusal(`/api/outlooks/${id}/settlements`, { outcome: 'maybe', why: 'who knows' })).toContain('maybe')
    expect(
      await refusal(`/api/outlooks/${id}/settlements`, { outcome: 'no', why: 'too soon', knownOn: '2026-01-05' }),
    ).toContain('2026-01-05')
    const settled = { outcome: 'no', why: 'none came', knownOn: '2026-07-01', by: 'Ada' }
    expect((await send(`/api/outlooks/${id}/settlements`, settled)).status).toBe(200)
    const after = await get('GET /api/scoreboard', '/api/scoreboard?tie=SYR,IRN')
    expect(after.outlooks[0]).toMatchObject({
      state: 'settled',
      outcome: 'no',
      why: 'none came (Ada, known on 2026-07-01)',
    })
    const scores = new Map(after.scores.map(({ by, brier }) => [by, brier]))
    // (0.3² + 0.3²) of who was surer of what came, (0.5² + 0.5²) of the other
    expect(scores.get('Haddad')).toBeCloseTo(0.18)
    expect(scores.get('Karam')).toBeCloseTo(0.5)
    expect(after.calibration.n).toBe(1)
    const csv = await (await example.ask('/api/scoreboard?format=csv')).text()
    expect(csv).toMatch(/^id,tie,question,/)
    expect(csv).toContain('none came')
  })

  it('are refused with a sentence where something is missing', async () => {
    const path = '/api/ties/SYR/IRN/outlooks'
    const { settledBy: _, ...unsettled } = QUESTION
    expect(await refusal(path, unsettled)).toContain('settledBy')
    expect(await refusal(path, { ...QUESTION, deadline: '2026-01-01' })).toContain('2026-01-01')
    expect(await refusal(path, { ...QUESTION, said: [] })).toContain('two outcomes')
    expect(await refusal(path, { ...QUESTION, said: [{ by: 'H', chances: { yes: 0.3, no: 0.3 } }] })).toMatch(/sum/)
    expect(await refusal(path, { ...QUESTION, said: [{ by: 'H', chances: { yes: 1.3, no: 0 } }] })).toContain('said')
    // too little is known of the tie for an outlook of its own months
    expect(await refusal(path, { horizon: '3' })).toContain('no outlook to keep')
    expect((await example.ask('/api/scoreboard?tie=SYR')).status).toBe(400)
    expect((await send('/api/outlooks/ffffffff/settlements', { outcome: 'no', why: 'so' })).status).toBe(404)
  })
})
