import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ClaimsAnswer, ErrorAnswer, MatrixAnswer } from '../../src/api/contract.ts'
import { createApi } from '../../src/api/create-api.ts'
import type { MatrixAct } from '../../src/model/matrix-act.ts'
import { aboutMatrix } from '../../src/model/matrix-of.ts'
import type { ChangedMatrix } from '../../src/tasks/change-matrix.ts'
import { parseMatrixFile } from '../../src/tasks/matrix-file.ts'
import { type ExampleApi, exampleApi } from './example-host.ts'

let example: ExampleApi
let ask: (path: string, init?: RequestInit) => Promise<Response>
beforeAll(async () => {
  example = await exampleApi(['2011-08-first-summer'])
  // a clock that goes on, so that acts are told apart
  let ticks = Date.parse('2026-01-05T12:00:00.000Z')
  const now = () => {
    ticks += 1000
    return new Date(ticks).toISOString()
  }
  const host = { ...example.host, now }
  const api = createApi(host, { hosts: new Set(['localhost:4680']), page: new Map(), newNonce: () => 'fresh' })
  ask = async (path, init = {}) =>
    api.request(`http://localhost:4680${path}`, { ...init, headers: { host: 'localhost:4680', ...init.headers } })
}, 30_000)
afterAll(() => example.close())

const post = (path: string, body: unknown) =>
  ask(path, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } })
const done = async (path: string, body: unknown) => {
  const response = await post(path, body)
  const answer = (await response.json()) as ChangedMatrix & ErrorAnswer
  expect(answer.error).toBeUndefined()
  return answer
}
const refused = async (path: string, body: unknown) => {
  const response = await post(path, body)
  return [response.status, ((await response.json()) as ErrorAnswer).error?.message]
}
const STEPS = '/api/matrices/iran-stand-damascus/steps'
const report = async () => (await (await ask('/api/matrices/iran-stand-damascus')).json()) as MatrixAnswer
const acts = async () => (await (await ask(STEPS)).json()) as readonly MatrixAct[]
const kept = () => example.host.store.judgements(aboutMatrix('iran-stand-damascus'))

describe('a matrix', () => {
  it('is begun with a question and explanations that compete, two at least', async () => {
    const hypotheses = [{ name: 'Route', says: 'It needs the road to Lebanon.', expects: 'closer' }]
    expect(await refused('/api/matrices', { question: 'Iran: stand by Damascus?', hypotheses })).toEqual([
      400,
      expect.stringContaining('two or more explanations'),
    ])
    const body = {
      question: 'Iran: stand Damascus?',
      tie: 'Syria,Iran',
      hypotheses: [...hypotheses, { says: 'It always did.' }],
    }
    const { matrix } = await done('/api/matrices', body)
    expect(matrix).toMatchObject({ id: 'iran-stand-damascus', tie: ['SYR', 'IRN'] })
    expect(matrix?.hypotheses.map(({ id, name }) => [id, name])).toEqual([
      ['route', 'Route'],
      ['it-always-did', 'It always did.'],
    ])
    // the same question once more is another matrix
    expect((await done('/api/matrices', body)).matrix?.id).toBe('iran-stand-damascus-2')
    expect(await refused('/api/matrices', { ...body, tie: 'Syria,Nowhere' })).toEqual([
      400,
      expect.stringContaining('Nowhere'),
    ])
  })

  it('takes claims of its tie that are no evidence yet, the strongest first, and finds them by words', async () => {
    const candidates = async (query = '') =>
      (await (await ask(`/api/matrices/iran-stand-damascus/candidates${query}`)).json()) as ClaimsAnswer
    const before = await candidates()
    const [first] = before.claims
    expect(first?.claim.dyad).toEqual(['IRN', 'SYR'])
    const { matrix } = await done(STEPS, { kind: 'evidence', ground: { kind: 'claim', claim: first?.claim.id } })
    expect(matrix?.evidence[0]?.ground).toMatchObject({ kind: 'passage', quote: first?.claim.passage.quote })
    const after = await candidates()
    expect(after.total).toBe(before.total - 1)
    expect(after.claims.map(({ claim }) => claim.id)).not.toContain(first?.claim.id)
    expect((await candidates('?words=zzz')).total).toBe(0)
    const found = await candidates('?words=salehi%20syria&all=true')
    expect(found.total).toBeGreaterThan(0)
    for (const { claim } of found.claims) expect(JSON.stringify(claim)).toMatch(/salehi/i)
  })

  it('takes notes, what is awaited, and passages that stand in a text', async () => {
    await done(STEPS, { kind: 'evidence', says: 'Depots stand along the road', ground: { kind: 'note' } })
    await done(STEPS, { kind: 'evidence', says: 'Orders are found', ground: { kind: 'awaited' } })
    expect(await refused(STEPS, { kind: 'evidence', ground: { kind: 'note' } })).toEqual([
      400,
      expect.stringContaining('needs "says"'),
    ])
    const [document] = await example.host.store.documents()
    const quote = { kind: 'passage', document: document?.id, quote: 'words that nobody wrote' }
    expect(await refused(STEPS, { kind: 'evidence', ground: quote })).toEqual([
      400,
      expect.stringContaining('do not stand in'),
    ])
    const { evidence, awaited } = await report()
    expect([evidence.length, awaited.length]).toEqual([2, 1])
    expect(awaited[0]?.cells.map(({ hypothesis }) => hypothesis)).toEqual(['route', 'it-always-did'])
  })

  it('is put in order, reworded, found and left out, and each step taken back alone', async () => {
    const ids = async () => (await report()).evidence.map(({ id }) => id)
    const [a, b] = (await ids()) as [string, string]
    await done(STEPS, { kind: 'order', what: 'evidence', ids: [b, a] })
    expect(await ids()).toEqual([b, a])
    await done(STEPS, { kind: 'order', what: 'hypothesis', ids: ['it-always-did'] })
    expect((await report()).hypotheses.map(({ id }) => id)).toEqual(['it-always-did', 'route'])
    await done(STEPS, { kind: 'hypothesis', id: 'route', name: 'Road' })
    expect((await report()).hypotheses[1]).toMatchObject({
      name: 'Road',
      says: 'It needs the road to Lebanon.',
      expects: 'closer',
    })
    await done(STEPS, { kind: 'evidence', id: 'orders-are-found', ground: { kind: 'note' } })
    expect((await report()).awaited).toEqual([])
    await done(STEPS, { kind: 'leave-out', what: 'evidence', id: a, why: 'told twice' })
    const count = (await kept()).length

    const [leftOut, found, reworded, columns, rows] = await acts()
    expect([leftOut, found, reworded, columns, rows].map((act) => act?.says)).toEqual([
      expect.stringContaining('evidence left out: “'),
      'evidence found: “Orders are found”',
      'explanation changed: “Road”',
      'explanations put in another order',
      'evidence put in another order',
    ])
    expect(leftOut?.why).toBe('told twice')
    await done(`${STEPS}/undo`, { steps: leftOut?.standing })
    expect(await ids()).toEqual([b, a, 'orders-are-found'])
    await done(`${STEPS}/undo`, { steps: rows?.standing })
    expect(await ids()).toEqual([a, b, 'orders-are-found'])
    // an undoing is taken back like anything else
    const undone = (await acts()).find(({ says }) => says === 'evidence put in another order')
    expect(undone?.standing).toEqual([])
    expect(undone?.undoneBy?.by).toBe('tester')
    await done(`${STEPS}/undo`, { steps: undone?.undoings })
    expect(await ids()).toEqual([b, a, 'orders-are-found'])
    expect(await kept()).toHaveLength(count + 3)
  })

  it('is never left such that it cannot be reckoned with', async () => {
    const count = (await kept()).length
    expect(await refused(STEPS, { kind: 'leave-out', what: 'hypothesis', id: 'route' })).toEqual([
      400,
      expect.stringContaining('one explanation only'),
    ])
    expect(await refused(STEPS, { kind: 'priors', priors: { route: 0.4 } })).toEqual([
      400,
      expect.stringContaining('none to'),
    ])
    expect(await refused(STEPS, { kind: 'order', what: 'evidence', ids: ['nothing'] })).toEqual([
      404,
      'Nothing in the matrix "iran-stand-damascus" is called "nothing".',
    ])
    expect(await refused(STEPS, { kind: 'colour' })).toEqual([400, expect.stringContaining('kind')])
    expect(await refused(`${STEPS}/undo`, { steps: ['none'] })).toEqual([
      404,
      expect.stringContaining('nothing to take back'),
    ])
    expect(await kept()).toHaveLength(count)
    await done(STEPS, { kind: 'priors', priors: { route: 0.4, 'it-always-did': 0.6 } })
    expect((await report()).hypotheses.map(({ prior }) => prior.toFixed(1))).toEqual(['0.6', '0.4'])
  })

  it('leaves ratings to those who made them', async () => {
    await post('/api/matrices/iran-stand-damascus/ratings', {
      evidence: 'orders-are-found',
      ratings: { route: 'C' },
      by: 'Karam',
    })
    const [rated] = await acts()
    expect(rated).toMatchObject({ by: 'Karam', isRating: true, says: 'rated “Orders are found”: Road C' })
    expect(await refused(`${STEPS}/undo`, { steps: rated?.standing })).toEqual([
      403,
      expect.stringContaining('this one is by Karam'),
    ])
    await done(`${STEPS}/undo`, { steps: rated?.standing, by: 'Karam' })
    expect((await report()).analysts).toEqual([])
  })

  it('goes out as a file that says the same, and tells what became of it', async () => {
    const response = await ask('/api/matrices/iran-stand-damascus/file')
    expect(response.headers.get('content-disposition')).toContain('iran-stand-damascus.yaml')
    const file = parseMatrixFile(await response.text(), 'file')
    const now = await report()
    expect(file.hypotheses.map(({ id }) => id)).toEqual(now.hypotheses.map(({ id }) => id))
    expect(file.evidence?.map(({ id }) => id)).toEqual(now.evidence.map(({ id }) => id))
    const since = (await (await ask('/api/matrices/iran-stand-damascus?since=2026-01-04')).json()) as MatrixAnswer
    expect(since.changes?.says).toEqual(['On 4 January 2026 this question was not weighed yet.'])
    expect(now.changes).toBeNull()
  })
})
