import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ErrorAnswer, PositionsAnswer, PositionsListAnswer } from '../../src/api/contract.ts'
import type { PositionsReport } from '../../src/model/positions-report.ts'
import { askPositions, POSITIONS } from '../../src/tasks/ask-positions.ts'
import { loadRegistry } from '../../src/tasks/load-registry.ts'
import { parsePositions } from '../../src/tasks/read-positions.ts'
import { type ExampleApi, exampleApi, NOW } from './example-host.ts'

const FILE = `
issue: When to pay
axis: { from: { at: 0, means: never }, to: { at: 10, means: now } }
actors:
  - { actor: IRN, capability: [3, 5], salience: 0.5, position: [7, 8, 9], evidence: [{ says: wants it, documents: [2011-08-first-summer.md] }] }
  - { actor: SYR, capability: 2, salience: [0.4, 0.6, 0.7], position: 1 }
  - { actor: RUS, capability: 4, salience: 0.3, position: 4 }
`
let example: ExampleApi
beforeAll(async () => {
  example = await exampleApi(['2011-08-first-summer'])
})
afterAll(() => example.close())

async function get<T>(path: string): Promise<T> {
  return (await (await example.ask(path)).json()) as T
}
async function post<T>(path: string, body: unknown): Promise<T> {
  const headers = { 'content-type': 'application/json' }
  return (await (await example.ask(path, { method: 'POST', body: JSON.stringify(body), headers })).json()) as T
}
const refusal = async (path: string, body: unknown) => (await post<ErrorAnswer>(path, body)).error.message
const step = (body: unknown, by?: string) =>
  post<PositionsAnswer>('/api/positions/when-to-pay/steps', { step: body, ...(by === undefined ? {} : { by }) })
const places = ({ input }: PositionsAnswer) => input.actors.map(({ actor, position }) => [actor, position[0]?.likely])

describe('positions of a case', () => {
  it('are taken from a file, with the documents that its evidence names', async () => {
    const kept = await post<PositionsAnswer>('/api/positions', {
      tie: ['Syria', 'Iran'],
      from: { kind: 'file', name: 'pay.yaml', text: FILE },
    })
    expect(kept).toMatchObject({ id: 'when-to-pay', tie: ['SYR', 'IRN'], away: false })
    expect(kept.documents['2011-08-first-summer.md']?.title).toContain('Iran')
    expect(parsePositions(kept.yaml, 'again.yaml', loadRegistry())).toEqual(kept.input)
    const { positions, examples } = await get<PositionsListAnswer>('/api/positions')
    expect(positions).toEqual([
      { id: 'when-to-pay', tie: ['SYR', 'IRN'], away: false, issue: 'When to pay', actors: 3 },
    ])
    expect(examples).toContain('syria-iran')
  })

  it('are forecast as the task does, with as many draws as are asked for', async () => {
    const { input } = await get<PositionsAnswer>('/api/positions/when-to-pay')
    const asked = POSITIONS.parameters.parse({ draws: 300 })
    expect(await get<PositionsReport>('/api/positions/when-to-pay/forecast?draws=300')).toEqual(
      JSON.parse(JSON.stringify(await askPositions(input, asked))),
    )
    const csv = await (await example.ask('/api/positions/when-to-pay/forecast?draws=0&format=csv')).text()
    expect(csv.split('\r\n')[0]).toBe('round,actor,name,weight,odds,position,kind,asker')
    const drafted = await post<PositionsReport>('/api/positions/forecast', { input, draws: 100 })
    expect(drafted.forecasts[0]?.spread?.draws).toBe(100)
  })

  it('are changed step by step by several, and each takes back his own last step', async () => {
    const [iran] = (await get<PositionsAnswer>('/api/positions/when-to-pay')).input.actors
    const moved = { ...iran, position: [{ low: 2, likely: 3, high: 4 }] }
    await step({ kind: 'stand', actor: moved }, 'Haddad')
    const after = await step({ kind: 'without', actor: 'RUS' })
    expect(places(after)).toEqual([
      ['IRN', 3],
      ['SYR', 1],
    ])
    const undone = await post<PositionsAnswer>('/api/positions/when-to-pay/undo', { by: 'Haddad' })
    expect(places(undone)).toEqual([
      ['IRN', 8],
      ['SYR', 1],
    ])
    expect(undone.history.map(({ kind, by, actor, undone: gone }) => [kind, by, actor, gone])).toEqual([
      ['positions', 'tester', null, false],
      ['stand', 'Haddad', 'Iran', true],
      ['without', 'tester', 'RUS', false],
      ['undo', 'Haddad', null, false],
    ])
    expect(await refusal('/api/positions/when-to-pay/undo', { by: 'Haddad' })).toContain('nothing to undo')
    expect(await refusal('/api/positions/when-to-pay/steps', { step: { kind: 'without', actor: 'SYR' } })).toContain(
      'needs at least two actors',
    )
    expect(places(await post<PositionsAnswer>('/api/positions/when-to-pay/undo', {}))).toHaveLength(3)
  })

  it('take in actors by name, known to the registry or not', async () => {
    const stands = { capability: { low: 1, likely: 1, high: 2 }, salience: [{ low: 0, likely: 0.1, high: 0.2 }] }
    const added = (actor: string) => ({
      kind: 'stand',
      actor: { actor, name: actor, ...stands, position: [{ low: 5, likely: 5, high: 5 }], evidence: [] },
    })
    expect((await step(added('Turkey'))).input.actors.at(-1)).toMatchObject({ actor: 'TUR', name: 'Turkey' })
    expect((await step(added('the paymasters'))).input.actors.at(-1)).toMatchObject({ actor: 'the paymasters' })
    expect(await refusal('/api/positions/when-to-pay/steps', { step: added('Syria') })).toContain('place on the axis')
  })

  it('keep their name and can be put away and brought back', async () => {
    const named = await step({ kind: 'issue', issue: 'Pay?', asOf: '2024-08', ends: [{ from: 'no', to: 'yes' }] })
    expect([named.input.issue, named.input.asOf, named.input.axes[0]?.to.means]).toEqual(['Pay?', '2024-08', 'yes'])
    expect((await step({ kind: 'put-away' })).away).toBe(true)
    expect((await get<PositionsListAnswer>('/api/positions')).positions[0]?.away).toBe(true)
    expect((await post<PositionsAnswer>('/api/positions/when-to-pay/undo', {})).away).toBe(false)
    expect((await get<PositionsAnswer>(`/api/positions/when-to-pay?asOf=${NOW.slice(0, 4)}`)).input.issue).toBe('Pay?')
  })

  it('are refused with a sentence where they cannot be used', async () => {
    const text = 'actors: [{ actor: IRN }]'
    expect(await refusal('/api/positions', { from: { kind: 'file', name: 'x.yaml', text } })).toMatch(
      /x\.yaml: .*needs?|has no capability/,
    )
    expect(await refusal('/api/positions', { from: { kind: 'case' } })).toContain('name its two actors')
    expect((await get<ErrorAnswer>('/api/positions/when-to-pai')).error.message).toContain('Is "when-to-pay" meant?')
    expect((await get<ErrorAnswer>('/api/positions/when-to-pay?asOf=2001')).error.code).toBe('not_found')
    const value = { low: 3, likely: 1, high: 2 }
    const actor = { actor: 'IRN', name: 'Iran', capability: value, salience: [value], position: [value], evidence: [] }
    expect(await refusal('/api/positions/when-to-pay/steps', { step: { kind: 'stand', actor } })).toContain('likeliest')
  })
})
