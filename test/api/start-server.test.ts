import { mkdtempSync, rmSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Job } from '../../src/api/contract.ts'
import { MOST_UPLOAD_BYTES } from '../../src/api/create-api.ts'
import { type RunningServer, startServer } from '../../src/api/start-server.ts'
import { MOST_STREAMS } from '../../src/api/stream-jobs.ts'
import type { Store } from '../../src/store/store.ts'
import { openCase } from '../../src/tasks/open-case.ts'

const NOTE = 'A cool month\nOrontes Post, 2023-05-04\n\nSyria accused Iran of delaying the oil.\n'

let folder: string
let store: Store
let server: RunningServer
const logged: string[] = []
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'entente-server-'))
  store = await openCase(folder, '2026-01-05T12:00:00.000Z', { create: true })
  server = await startServer({
    store,
    folder,
    page: join(folder, 'no-page'),
    host: '127.0.0.1',
    port: 0,
    version: '0.0.0',
    user: 'tester',
    now: () => new Date().toISOString(),
    log: (message) => void logged.push(message),
  })
})
afterEach(async () => {
  await server.close()
  store.close()
  rmSync(folder, { recursive: true, force: true })
})

const at = (path: string) => new URL(path, server.address)

/** Says something to the server as it is, without a client that would put it right; gives its first answer. */
function say(text: string): Promise<string> {
  return new Promise((done, fail) => {
    const socket: Socket = connect(Number(at('/').port), '127.0.0.1', () => socket.write(text))
    let heard = ''
    socket.on('data', (data) => {
      heard += data.toString('latin1')
      if (heard.includes('\r\n\r\n')) socket.end()
    })
    socket.on('close', () => done(heard))
    socket.on('error', fail)
  })
}
const host = () => `Host: ${at('/').host}`

function papers(count: number): FormData {
  const form = new FormData()
  for (let i = 0; i < count; i++) form.append('files', new Blob([NOTE.replace('cool', `cool ${i}`)]), `n${i}.txt`)
  return form
}

describe('a server that listens', () => {
  it('refuses a body that says it is too long before it has come, and one that does not say', async () => {
    const long = await say(
      `POST /api/documents/files HTTP/1.1\r\n${host()}\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: ${MOST_UPLOAD_BYTES + 1}\r\n\r\n`,
    )
    expect(long).toMatch(/^HTTP\/1\.1 413 /)
    const chunked = await fetch(at('/api/claims/abcdef/judgements'), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: new ReadableStream({
        start(to) {
          for (let i = 0; i < 20; i++) to.enqueue(new TextEncoder().encode('x'.repeat(32 * 1024)))
          to.close()
        },
      }),
      duplex: 'half',
    } as RequestInit)
    expect(chunked.status).toBe(413)
  })

  it.each([
    ['a name that is not its own', () => 'GET /api/case HTTP/1.1\r\nHost: evil.example\r\n\r\n', 403],
    ['no name at all', () => 'GET /api/case HTTP/1.1\r\n\r\n', 400],
    ['a path that climbs', () => `GET /../../../../etc/passwd.txt HTTP/1.1\r\n${host()}\r\n\r\n`, 404],
    [
      'a path that climbs in disguise',
      () => `GET /assets/%2e%2e/%2e%2e/etc/passwd.txt HTTP/1.1\r\n${host()}\r\n\r\n`,
      404,
    ],
    ['a whole address of elsewhere', () => `GET http://evil.example/api/case HTTP/1.1\r\n${host()}\r\n\r\n`, 403],
    ['headers without end', () => `GET / HTTP/1.1\r\n${host()}\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`, 431],
    [
      'two lengths',
      () => `POST /api/case HTTP/1.1\r\n${host()}\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nx`,
      400,
    ],
    ['what is no request', () => 'SSH-2.0-OpenSSH_9.2\r\n\r\n', 400],
  ])('refuses %s', async (_, text, status) => {
    const heard = await say(text())
    expect(heard).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `))
    expect(heard).not.toContain('root:')
  })

  it.each([
    ['a form where JSON is wanted', '/api/documents/address', 'application/x-www-form-urlencoded', 'address=http://x/'],
    ['plain text where JSON is wanted', '/api/documents/address', 'text/plain', '{"address":"http://example.org/"}'],
    ['JSON where files are wanted', '/api/documents/files', 'application/json', '{}'],
    ['a form without files', '/api/documents/files', 'multipart/form-data; boundary=x', '--x--\r\n'],
  ])('refuses %s', async (_, path, type, body) => {
    const answer = await fetch(at(path), { method: 'POST', headers: { 'content-type': type }, body })
    expect(answer.status).toBe(400)
    expect(await answer.json()).toMatchObject({ error: { code: 'invalid_input' } })
  })

  it('lets only so many pages listen at once, and others again when they are gone', async () => {
    const stop = new AbortController()
    const open = await Promise.all(
      Array.from({ length: MOST_STREAMS }, () => fetch(at('/api/jobs/stream'), { signal: stop.signal })),
    )
    expect(open.every(({ status }) => status === 200)).toBe(true)
    const refused = await fetch(at('/api/jobs/stream'))
    expect(refused.status).toBe(503)
    expect(await refused.json()).toMatchObject({
      error: { code: 'unavailable', message: expect.stringMatching(/close some/) },
    })
    stop.abort()
    const again = new AbortController()
    await expect
      .poll(async () => {
        const one = await fetch(at('/api/jobs/stream'), { signal: again.signal })
        if (one.status !== 200) await one.body?.cancel()
        return one.status
      })
      .toBe(200)
    again.abort()
  })

  it('closes while pages listen and work goes on: the work ends after what is under way, and what it did stays', async () => {
    const stream = await fetch(at('/api/jobs/stream'))
    const job = (await (await fetch(at('/api/documents/files'), { method: 'POST', body: papers(40) })).json()) as Job
    expect(job.state).toBe('waiting')
    await expect.poll(async () => (await store.status()).documents, { timeout: 30_000 }).toBeGreaterThan(0)
    await server.close()
    const { documents, unread } = await store.status()
    expect(documents).toBeGreaterThan(0)
    expect(unread).toBe(0)
    await expect(stream.text()).resolves.toContain('event: job')
    await expect(fetch(at('/api/case'))).rejects.toThrow()
  })

  it('says in a sentence that its port is taken', async () => {
    const port = Number(at('/').port)
    const again = startServer({
      store,
      folder,
      page: folder,
      host: '127.0.0.1',
      port,
      version: '0.0.0',
      user: 'tester',
      now: () => new Date().toISOString(),
      log: () => {},
    })
    await expect(again).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringMatching(/port \d+ is taken/),
    })
  })

  it('tells nobody of what went wrong inside but the log', () => {
    expect(logged).toEqual([])
  })
})
