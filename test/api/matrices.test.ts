import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ErrorAnswer, MatricesAnswer, MatrixAnswer } from '../../src/api/contract.ts'
import { aboutMatrix } from '../../src/model/matrix-of.ts'
import { askExplanations, askMatrix } from '../../src/tasks/ask-explanations.ts'
import { importMatrix } from '../../src/tasks/import-matrix.ts'
import { parseMatrixFile } from '../../src/tasks/matrix-file.ts'
import { type ExampleApi, exampleApi, NOW } from './example-host.ts'

const FILE = `
matrix: why-arms
question: Why does Iran stand by Damascus?
tie: [SYR, IRN]
hypotheses:
  - { id: route, name: Route, says: It needs the road to Lebanon., expects: closer }
  - { id: habit, name: Habit, says: It always did. }
evidence:
  - { id: old, says: They have stood together for decades, note: true, ratings: { Karam: { route: N, habit: CC } } }
  - { id: depot, says: Depots stand along the road, note: true, ratings: { Karam: { route: C, habit: I } } }
`
let example: ExampleApi
beforeAll(async () => {
  example = await exampleApi(['2011-08-first-summer'])
  const { store, registry } = example.host
  const request = { by: 'example', at: NOW, prune: false }
  await importMatrix(store, await registry(), parseMatrixFile(FILE, 'why.yaml'), request)
})
afterAll(() => example.close())

const post = (path: string, body: unknown) =>
  example.ask(path, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
  })
const matrix = async (query = '') =>
  (await (await example.ask(`/api/matrices/why-arms${query}`)).json()) as MatrixAnswer
const cell = async (evidence: string, hypothesis: string) =>
  (await matrix()).evidence.find(({ id }) => id === evidence)?.cells.find((one) => one.hypothesis === hypothesis)
    ?.ratings
const refused = async (path: string, body: unknown) => {
  const response = await post(path, body)
  const { error } = (await response.json()) as ErrorAnswer
  return [response.status, error.message]
}
const RATINGS = '/api/matrices/why-arms/ratings'

describe('the matrices of a case', () => {
  it('are listed with what is in them', async () => {
    const { matrices, names } = (await (await example.ask('/api/matrices')).json()) as MatricesAnswer
    expect(matrices).toEqual([
      {
        id: 'why-arms',
        question: 'Why does Iran stand by Damascus?',
        tie: ['SYR', 'IRN'],
        hypotheses: 2,
        evidence: 2,
        analysts: ['Karam'],
      },
    ])
    expect(names.SYR).toBe('Syria')
  })

  it('tell what the command line tells, and the same in sentences', async () => {
    const { says, changes, ...report } = await matrix()
    const { store, registry } = example.host
    const asked = await askExplanations(store, await registry(), await askMatrix(store, 'why-arms'), {})
    expect(report).toEqual(JSON.parse(JSON.stringify(asked)))
    expect(changes).toBeNull()
    expect(says.lead).toMatch(/“Habit”|“Route”/)
    expect(says.changes.join(' ')).toMatch(/row [12]/)
    const table = await (await example.ask('/api/matrices/why-arms?format=csv')).text()
    expect(table.split('\n')[0]).toContain('route (Karam)')
  })

  it('are refused by a name that is none', async () => {
    const response = await example.ask('/api/matrices/why-arm')
    expect(response.status).toBe(404)
    expect(((await response.json()) as ErrorAnswer).error.message).toContain('is "why-arms" meant?')
  })
})

describe('a rating', () => {
  it('stands beside those of others, is changed, and is taken back step by step', async () => {
    expect((await post(RATINGS, { evidence: 'old', ratings: { route: 'II' }, why: 'far off' })).status).toBe(200)
    const karam = { analyst: 'Karam', rating: 'N' }
    expect(await cell('old', 'route')).toEqual([karam, { analyst: 'tester', rating: 'II' }])
    expect((await matrix()).evidence[0]?.whys).toContainEqual({ analyst: 'tester', why: 'far off' })
    await post(RATINGS, { evidence: 'old', ratings: { route: null, habit: 'C' } })
    expect(await cell('old', 'route')).toEqual([karam])
    const kept = (await example.host.store.judgements(aboutMatrix('why-arms'))).length
    await post(`${RATINGS}/undo`, { evidence: 'old' })
    expect(await cell('old', 'route')).toEqual([karam, { analyst: 'tester', rating: 'II' }])
    await post(`${RATINGS}/undo`, { evidence: 'old' })
    expect(await cell('old', 'route')).toEqual([karam])
    // nothing is taken out of the records: each undo is one more
    expect(await example.host.store.judgements(aboutMatrix('why-arms'))).toHaveLength(kept + 2)
    expect(await refused(`${RATINGS}/undo`, { evidence: 'old' })).toEqual([
      404,
      'No rating of "old" by tester is in force: there is nothing to undo.',
    ])
  })

  it('is refused where it rates nothing, or what is not there', async () => {
    const before = (await example.host.store.judgements()).length
    expect(await refused(RATINGS, { evidence: 'old', ratings: { route: 'X' } })).toEqual([
      400,
      expect.stringContaining('"ratings.route"'),
    ])
    expect(await refused(RATINGS, { evidence: 'old', ratings: {} })).toEqual([
      400,
      expect.stringContaining('names no explanation'),
    ])
    expect(await refused(RATINGS, { evidence: 'old', ratings: { rout: 'C' } })).toEqual([
      400,
      expect.stringContaining('is "route" meant?'),
    ])
    expect(await refused(RATINGS, { evidence: 'none', ratings: { route: 'C' } })).toEqual([
      400,
      expect.stringContaining('nothing in "why-arms" is called "none"'),
    ])
    expect(await refused(RATINGS, { evidence: 'old', ratings: { route: 'C' }, by: '  ' })).toEqual([
      400,
      expect.stringContaining('"by"'),
    ])
    expect(await example.host.store.judgements()).toHaveLength(before)
  })
})
