import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type {
  BoardAnswer,
  ClaimAnswer,
  ClaimsAnswer,
  DocumentAnswer,
  ErrorAnswer,
  Job,
} from '../../src/api/contract.ts'
import { MOST_BODY_BYTES } from '../../src/api/route.ts'
import type { TieReport } from '../../src/model/tie-report.ts'
import type { DocumentEntry } from '../../src/store/store.ts'
import { type ExampleApi, exampleApi } from './example-host.ts'

let example: ExampleApi
beforeAll(async () => {
  example = await exampleApi(['2011-08-first-summer', '2012-09-advisers', '2013-08-credit-line'])
})
afterAll(() => example.close())

const json = async <T>(path: string, init?: RequestInit): Promise<T> => {
  const response = await example.ask(path, init)
  expect(response.status, `${path} ${response.status === 200 ? '' : await response.clone().text()}`).toBe(200)
  return (await response.json()) as T
}
const trouble = async (path: string, init?: RequestInit) => {
  const response = await example.ask(path, init)
  const { error } = (await response.json()) as ErrorAnswer
  return { status: response.status, ...error }
}
const post = (body: unknown): RequestInit => ({
  method: 'POST',
  body: JSON.stringify(body),
  headers: { 'content-type': 'application/json' },
})

describe('routes', () => {
  it('are all told of in the OpenAPI document, and no others', async () => {
    const { openapi, paths } = await json<{ openapi: string; paths: Record<string, Record<string, unknown>> }>(
      '/api/openapi.json',
    )
    expect(openapi).toBe('3.1.0')
    const told = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    )
    const contract = readFileSync(new URL('../../src/api/contract.ts', import.meta.url), 'utf8')
    const promised = [...contract.matchAll(/^ {2}'((?:GET|POST) [^']+)'/gm)].map(([, key = '']) => key)
    expect(promised.length).toBeGreaterThan(15)
    const other = [
      'POST /api/documents/files',
      'GET /api/documents/{id}/original',
      'GET /api/matrices/{id}/file',
      'GET /api/jobs/stream',
    ]
    expect(told.sort()).toEqual([...promised, ...other].sort())
  })

  it('tell ties by how much is told of them', async () => {
    const { ties, total, names, live } = await json<BoardAnswer>('/api/ties?most=2')
    expect(total).toBeGreaterThan(2)
    expect(ties).toHaveLength(2)
    expect(ties[0]?.tie).toEqual(['IRN', 'SYR'])
    expect((ties[0]?.events ?? 0) >= (ties[1]?.events ?? 0)).toBe(true)
    expect(names.SYR).toBe('Syria')
    expect(live).toContain('2011-08-01')
    const found = await json<BoardAnswer>('/api/ties?search=russ')
    expect(found.ties.every(({ tie }) => tie.some((id) => /^russ/i.test(found.names[id] ?? id)))).toBe(true)
  })

  it('count as many events of a tie on the board as in its months', async () => {
    const { ties } = await json<BoardAnswer>('/api/ties?search=Iran&most=1')
    const { directions } = await json<TieReport>('/api/ties/SYR/IRN/tie?per=month')
    const inMonths = directions.flatMap(({ all }) => all.series.points.map(({ volume }) => volume ?? 0))
    expect(ties[0]?.tie).toEqual(['IRN', 'SYR'])
    expect(inMonths.reduce((sum, n) => sum + n, 0)).toBe(ties[0]?.events)
  })

  it('tell a tie, its shifts, episodes and events by names', async () => {
    const tie = await json<{ tie: readonly string[]; behind: readonly unknown[] }>('/api/ties/Syria/iran/tie?per=year')
    expect(tie.tie).toEqual(['SYR', 'IRN'])
    expect(tie.behind.length).toBeGreaterThan(0)
    expect(await json('/api/ties/SYR/IRN/shifts')).toHaveProperty('shifts')
    const episodes = await json<readonly { readonly actors: readonly string[] }[]>('/api/ties/SYR/IRN/episodes')
    expect(episodes.length).toBeGreaterThan(0)
    const { events, total } = await json<{ events: readonly unknown[]; total: number }>(
      '/api/ties/SYR/IRN/events?since=2011&until=2012&most=3',
    )
    expect(events.length).toBeLessThanOrEqual(12)
    expect(total).toBeGreaterThan(3)
  })

  it('page claims, and say what their documents are', async () => {
    const first = await json<ClaimsAnswer>('/api/claims?tie=SYR,IRN&most=2')
    const rest = await json<ClaimsAnswer>('/api/claims?tie=SYR,IRN&most=1000&after=2')
    expect(first.claims).toHaveLength(2)
    expect(first.total).toBe(rest.claims.length + 2)
    expect(first.claims[0]?.document.title).toBe('Iran backs Assad and urges him to listen')
    expect(rest.claims.map(({ claim }) => claim.id)).not.toContain(first.claims[0]?.claim.id)
  })

  it('give a document with its claims in it', async () => {
    const [entry] = await json<readonly DocumentEntry[]>('/api/documents')
    const { document, claims } = await json<DocumentAnswer>(`/api/documents/${entry?.id}`)
    for (const { claim, read } of claims) {
      expect(document.text.slice(claim.passage.start, claim.passage.end)).toBe(claim.passage.quote)
      expect(read).toBeNull()
    }
    const original = await example.ask(`/api/documents/${entry?.id}/original`)
    expect(original.headers.get('content-disposition')).toMatch(/^attachment/)
    expect(await original.text()).toContain(document.text.slice(0, 40))
  })

  it('come as CSV where they are tables', async () => {
    const response = await example.ask('/api/documents?format=csv')
    expect(response.headers.get('content-type')).toMatch('text/csv')
    const lines = (await response.text()).trim().split('\r\n')
    expect(lines[0]).toMatch(/^id,title,/)
    expect(lines).toHaveLength(4)
  })

  it('write a brief in each format', async () => {
    const html = await example.ask('/api/ties/SYR/IRN/brief?format=html&save=true')
    expect(html.headers.get('content-disposition')).toBe('attachment; filename="brief-IRN-SYR.html"')
    expect(await html.text()).toMatch(/^<!doctype html>/i)
    expect(await json('/api/ties/SYR/IRN/brief')).toHaveProperty('sections')
  })
})

describe('judgements', () => {
  it('are added, told in full, and taken back', async () => {
    const { claims } = await json<ClaimsAnswer>('/api/claims?most=1')
    const path = `/api/claims/${claims[0]?.claim.id}/judgements`
    const rejected = await json<ClaimAnswer>(path, post({ verdict: 'reject', why: 'a rumour', by: 'Ada' }))
    expect(rejected.judged.status).toBe('rejected')
    expect(rejected.history.at(-1)).toMatchObject({ by: 'Ada', verdict: { kind: 'reject', why: 'a rumour' } })
    const corrected = await json<ClaimAnswer>(path, post({ verdict: 'correct', set: ['modality=possible'] }))
    expect(corrected.judged.claim.modality).toBe('possible')
    expect(corrected.history.at(-1)?.by).toBe('tester')
    await json(path, post({ verdict: 'undo' }))
    const back = await json<ClaimAnswer>(path, post({ verdict: 'undo' }))
    expect(back.judged.status).toBe('unjudged')
    expect(back.history).toHaveLength(4)
  })

  it('are refused with a sentence where something is missing', async () => {
    const { claims } = await json<ClaimsAnswer>('/api/claims?most=1')
    const path = `/api/claims/${claims[0]?.claim.id}/judgements`
    expect(await trouble(path, post({ verdict: 'reject' }))).toMatchObject({ status: 400, code: 'invalid_input' })
    expect(await trouble(path, post({ verdict: 'maybe' }))).toMatchObject({ status: 400 })
    expect(await trouble(path, post({ verdict: 'accept', extra: 1 }))).toMatchObject({ status: 400 })
    expect(await trouble(path, { method: 'POST', body: '{"verdict":"accept"}' })).toMatchObject({ status: 400 })
    expect(await trouble(path, { ...post({}), body: '{' })).toMatchObject({ status: 400 })
    expect(await trouble('/api/claims/ffffffffffff/judgements', post({ verdict: 'accept' }))).toMatchObject({
      status: 404,
    })
  })
})

describe('long work', () => {
  it('takes files in, and tells how far it is', async () => {
    const form = new FormData()
    form.append('files', new File(['Iran accused Israel on 3 May 2024. Syria condemned Israel.'], '../../etc/evil.txt'))
    form.append('files', new File([new Uint8Array([0, 1, 2, 3])], 'broken.pdf'))
    form.append('publisher', 'Levant Newswire')
    const job = await json<Job>('/api/documents/files', { method: 'POST', body: form })
    expect(job.state).toBe('waiting')
    const ended = await new Promise<Job>((done) => {
      const release = example.host.jobs.follow((one) => {
        if (one.ended === null) return
        release()
        done(one)
      })
    })
    expect(ended).toMatchObject({ state: 'done', added: 1, read: 1 })
    expect(ended.problems).toHaveLength(1)
    const added = (await json<readonly DocumentEntry[]>('/api/documents')).find(
      ({ publisher }) => publisher === 'Levant Newswire',
    )
    expect(added).toBeDefined()
    const stream = await example.ask('/api/jobs/stream')
    const reader = stream.body?.getReader()
    let text = ''
    while (!text.includes('"state":"done"')) text += new TextDecoder().decode((await reader?.read())?.value)
    expect(text).toContain('event: job')
    await reader?.cancel()
  })
})

describe('what is refused', () => {
  it.each([
    ['a name that was pointed here', { host: 'evil.example:4680' }],
    ['the right name at another port', { host: 'localhost:80' }],
    ['another origin', { origin: 'http://evil.example' }],
    ['no origin at all', { origin: 'null' }],
    ['another port of this machine', { origin: 'http://localhost:9999' }],
    ['another site', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }],
  ])('%s', async (_, headers) => {
    expect(await trouble('/api/case', { headers })).toMatchObject({ status: 403, code: 'refused' })
  })

  it('not our own page, nor a link that opens it', async () => {
    const own = { origin: 'http://localhost:4680', 'sec-fetch-site': 'same-origin' }
    expect((await example.ask('/api/case', { headers: own })).status).toBe(200)
    const link = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' }
    expect((await example.ask('/tie?actors=SYR,IRN', { headers: link })).status).toBe(200)
  })

  it('bodies over the limit', async () => {
    const large = post({ verdict: 'reject', why: 'x'.repeat(MOST_BODY_BYTES) })
    expect(await trouble('/api/claims/abcdef/judgements', large)).toMatchObject({ status: 413, code: 'too_large' })
  })

  it.each([
    '/api/documents/..%2f..%2fpackage.json',
    '/api/documents/..%2fcase/original',
    '/assets/../../package.json',
    '/assets/..%2f..%2fpackage.json',
    '/assets/%2e%2e/%2e%2e/etc/passwd.txt',
    '/package.json',
    '/.stamp.txt',
  ])('%s', async (path) => {
    const response = await example.ask(path)
    expect([400, 404]).toContain(response.status)
    expect(await response.text()).not.toContain('"dependencies"')
  })

  it('words that no route knows, and values out of range', async () => {
    expect((await trouble('/api/ties?colour=red')).message).toContain('colour')
    expect((await trouble('/api/ties?most=-1')).status).toBe(400)
    expect((await trouble('/api/ties/SYR/IRN/tie?asOf=yesterday')).status).toBe(400)
    expect((await trouble('/api/ties/SYR/IRN/tie?per=century')).status).toBe(400)
    expect((await trouble('/api/ties/SYR/SYR/tie')).status).toBe(400)
    expect((await trouble('/api/ties/SYR/Atlantis/tie')).message).toContain('Atlantis')
    expect((await trouble('/api/nothing')).status).toBe(404)
  })

  it('and never tells a stack', async () => {
    const { store } = example.host
    const broken = { ...store, status: () => Promise.reject(new Error('SELECT secret FROM password')) }
    Object.assign(example.host, { store: broken })
    const answer = await trouble('/api/case')
    Object.assign(example.host, { store })
    expect(answer.status).toBe(500)
    expect(JSON.stringify(answer)).not.toContain('SELECT')
    expect(example.logged.join()).toContain('SELECT secret')
  })
})

describe('the page', () => {
  it('comes with a fresh nonce and a policy that lets nothing else in', async () => {
    const response = await example.ask('/tie')
    const policy = response.headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self';")
    expect(policy).not.toContain('unsafe')
    expect(policy).toContain("'nonce-fresh'")
    expect(await response.text()).toContain('nonce="fresh"')
  })

  it('has files that are kept for good, and answers of the API that are not', async () => {
    const file = await example.ask('/assets/a.js')
    expect(file.headers.get('cache-control')).toContain('immutable')
    expect(file.headers.get('x-content-type-options')).toBe('nosniff')
    expect((await example.ask('/api/case')).headers.get('cache-control')).toBe('no-store')
  })
})
