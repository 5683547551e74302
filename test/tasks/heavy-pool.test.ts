import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { keepRegistry } from '../../src/api/keep-registry.ts'
import type { Store } from '../../src/store/store.ts'
import { type HeavyPool, openHeavyPool } from '../../src/tasks/heavy-pool.ts'
import { exampleApi } from '../api/example-host.ts'

const WORKER = new URL('../../dist/tasks/heavy-worker.js', import.meta.url)

let close: () => Promise<void>
let store: Store
let here: HeavyPool
let there: HeavyPool
beforeAll(async () => {
  const example = await exampleApi(['2011-08-first-summer', '2024-06-trade-in-figures'])
  store = example.host.store
  const about = { store, registry: keepRegistry(store) }
  here = openHeavyPool(about, 0)
  there = openHeavyPool(about, 1, WORKER)
  close = example.close
}, 60_000)
afterAll(async () => {
  await there.close()
  await close()
})

describe('a heavy question', () => {
  it('is answered on a thread as it is here', async () => {
    expect(await there.ask('sources', [{}])).toEqual(await here.ask('sources', [{}]))
    const [one, other] = (await store.documents()).map(({ id }) => id)
    const compared = { documents: [one ?? '', other ?? ''], channels: [], asked: {} }
    expect(await there.ask('compare', [compared])).toEqual(await here.ask('compare', [compared]))
    const tie = ['SYR', 'IRN'] as const
    const made = '2026-01-05T12:00:00.000Z'
    expect(await there.ask('brief', [tie, { asOf: null }, made])).toEqual(
      await here.ask('brief', [tie, { asOf: null }, made]),
    )
    expect(await there.ask('ledger', [tie, {}])).toEqual(await here.ask('ledger', [tie, {}]))
    expect(await there.ask('pull', [tie, {}])).toEqual(await here.ask('pull', [tie, {}]))
  })

  it('leaves this thread free while it is answered', async () => {
    const [one, other] = (await store.documents()).map(({ id }) => id)
    let over = false
    let turns = 0
    const asked = there.ask('compare', [{ documents: [one ?? '', other ?? ''], channels: [], asked: {} }])
    void asked.finally(() => {
      over = true
    })
    while (!over) {
      turns++
      await new Promise((done) => setTimeout(done, 1))
    }
    expect(turns).toBeGreaterThan(20)
  })

  it('fails there as it does here', async () => {
    const wrong = { documents: [], channels: [], asked: {} }
    const failures = await Promise.all(
      [there, here].map((pool) => pool.ask('compare', [wrong]).catch((error: unknown) => error)),
    )
    for (const failure of failures) {
      expect(failure).toMatchObject({
        name: 'EntenteError',
        code: 'invalid_input',
        message: expect.stringMatching(/two/),
      })
    }
  })

  it('ends when it is told to, and the next one is answered', async () => {
    const stop = new AbortController()
    const ended = there.ask('brief', [['SYR', 'IRN'], { asOf: null }, '2026-01-05T12:00:00.000Z'], stop.signal)
    const failed = expect(ended).rejects.toThrow()
    setTimeout(() => stop.abort(), 30)
    await failed
    expect((await there.ask('sources', [{}])).sources.length).toBeGreaterThan(0)
  })
})
