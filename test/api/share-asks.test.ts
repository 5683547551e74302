import { describe, expect, it } from 'vitest'
import { shareAsks } from '../../src/api/share-asks.ts'
import type { HeavyPool } from '../../src/tasks/heavy-pool.ts'

/** A pool that answers when it is let, and tells what it was asked. */
function heldPool() {
  const asked: {
    readonly given: readonly unknown[]
    readonly signal: AbortSignal
    readonly answer: (value: unknown) => void
  }[] = []
  const ask = (_: string, given: readonly unknown[], signal: AbortSignal) =>
    new Promise<unknown>((answer, fail) => {
      signal.addEventListener('abort', () => fail(new Error('ended')))
      asked.push({ given, signal, answer })
    })
  return { asked, pool: { ask } as unknown as Pick<HeavyPool, 'ask'> }
}

const here = () => new AbortController()
const soon = () => new Promise((done) => setTimeout(done, 20))

describe('heavy questions', () => {
  it('that are equal are asked once, and their answer is kept while the case stays as it is', async () => {
    const { asked, pool } = heldPool()
    let version = 1
    const asks = shareAsks(pool, () => version)
    const both = [asks.ask('sources', [{}], here().signal), asks.ask('sources', [{}], here().signal)]
    expect(asked).toHaveLength(1)
    asked[0]?.answer('found')
    expect(await Promise.all(both)).toEqual(['found', 'found'])
    expect(await asks.ask('sources', [{}], here().signal)).toBe('found')
    void asks.ask('sources', [{ asOf: '2024' }], here().signal)
    expect(asked).toHaveLength(2)
    version = 2
    void asks.ask('sources', [{}], here().signal)
    expect(asked).toHaveLength(3)
  })

  it('end where nobody waits for them any more, and not while somebody does', async () => {
    const { asked, pool } = heldPool()
    const asks = shareAsks(pool, () => 1, 5)
    const [one, other] = [here(), here()]
    const left = asks.ask('sources', [{}], one.signal).catch(() => 'gone')
    const stays = asks.ask('sources', [{}], other.signal)
    one.abort()
    await soon()
    expect(asked[0]?.signal.aborted).toBe(false)
    asked[0]?.answer('found')
    expect(await stays).toBe('found')
    expect(await left).toBe('found')
    const alone = here()
    const lost = asks.ask('sources', [{ asOf: '2020' }], alone.signal).catch((error: Error) => error.message)
    alone.abort()
    await soon()
    expect(asked[1]?.signal.aborted).toBe(true)
    expect(await lost).toBe('ended')
  })

  it('are not given up by who comes back in time', async () => {
    const { asked, pool } = heldPool()
    const asks = shareAsks(pool, () => 1, 15)
    const one = here()
    void asks.ask('sources', [{}], one.signal).catch(() => {})
    one.abort()
    const again = asks.ask('sources', [{}], here().signal)
    await soon()
    expect(asked).toHaveLength(1)
    expect(asked[0]?.signal.aborted).toBe(false)
    asked[0]?.answer('found')
    expect(await again).toBe('found')
  })

  it('are asked anew where they failed', async () => {
    let times = 0
    const ask = () => Promise.reject(new Error(`failed ${++times}`))
    const asks = shareAsks({ ask } as unknown as Pick<HeavyPool, 'ask'>, () => 1)
    await expect(asks.ask('sources', [{}], here().signal)).rejects.toThrow('failed 1')
    await expect(asks.ask('sources', [{}], here().signal)).rejects.toThrow('failed 2')
  })
})
