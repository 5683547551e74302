import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { OpenAPIHono } from '@hono/zod-openapi'
import type { ApiHost } from '../../src/api/api-host.ts'
import { countChanges } from '../../src/api/case-changes.ts'
import { createApi } from '../../src/api/create-api.ts'
import { createJobs } from '../../src/api/jobs.ts'
import { keepRegistry } from '../../src/api/keep-registry.ts'
import { shareAsks } from '../../src/api/share-asks.ts'
import { addDocuments } from '../../src/tasks/add-documents.ts'
import { openDrawPool } from '../../src/tasks/draw-pool.ts'
import { openHeavyPool } from '../../src/tasks/heavy-pool.ts'
import { openCase } from '../../src/tasks/open-case.ts'
import { takeIn } from '../../src/tasks/take-in.ts'

export const NOW = '2026-01-05T12:00:00.000Z'
const PAGE = new Map([
  [
    '/index.html',
    file(
      '<!doctype html><script type="module" nonce="{{nonce}}" src="/assets/a.js"></script>',
      'text/html; charset=utf-8',
    ),
  ],
  ['/assets/a.js', file('console.log(1)', 'text/javascript; charset=utf-8')],
])

export interface ExampleApi {
  readonly api: OpenAPIHono
  readonly host: ApiHost
  readonly logged: string[]
  ask(path: string, init?: RequestInit): Promise<Response>
  close(): Promise<void>
}

/** The API over a case of some texts of the bundled example, in memory but for the case itself. */
export async function exampleApi(texts: readonly string[]): Promise<ExampleApi> {
  const folder = mkdtempSync(join(tmpdir(), 'entente-api-'))
  const store = await openCase(join(folder, 'case'), NOW, { create: true })
  const cwd = fileURLToPath(new URL('../../examples/syria-iran', import.meta.url))
  const options = { stdin: async () => new Uint8Array(), now: NOW, cwd, allowPrivate: false, overrides: {} }
  const names = texts.map((name) => `${name}.md`)
  for await (const step of addDocuments(store, join(folder, 'case'), takeIn(names, options), () => NOW)) {
    if (step.kind === 'problem') throw new Error(step.message)
  }
  const logged: string[] = []
  const log = (message: string) => void logged.push(message)
  let jobs = 0
  const changes = countChanges(store)
  const registry = keepRegistry(store)
  const host: ApiHost = {
    store,
    folder: join(folder, 'case'),
    version: '0.0.0',
    user: 'tester',
    now: () => NOW,
    registry,
    jobs: createJobs(
      () => NOW,
      () => `job-${++jobs}`,
      log,
    ),
    draws: openDrawPool(0),
    changes,
    heavy: shareAsks(openHeavyPool({ store, registry }, 0), changes.version),
    closing: new AbortController().signal,
    log,
  }
  const api = createApi(host, { hosts: new Set(['localhost:4680']), page: PAGE, newNonce: () => 'fresh' })
  return {
    api,
    host,
    logged,
    ask: (path, init = {}) =>
      Promise.resolve(
        api.request(`http://localhost:4680${path}`, { ...init, headers: { host: 'localhost:4680', ...init.headers } }),
      ),
    async close() {
      await host.jobs.close()
      store.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function file(text: string, type: string) {
  return { bytes: new Uint8Array(new TextEncoder().encode(text)), type, brotli: null }
}
