import { describe, expect, it } from 'vitest'
import type { Job } from '../../src/api/contract.ts'
import { createJobs, type Jobs, type Work } from '../../src/api/jobs.ts'
import { secondsLeft } from '../../src/api/seconds-left.ts'
import { sampleDocument } from '../store/sample-claim.ts'

const document = sampleDocument('Iran praised Syria.')
let clock = Date.UTC(2026, 0, 5)
let ids = 0

function jobs(): Jobs {
  return createJobs(
    () => new Date(clock).toISOString(),
    () => `job-${++ids}`,
    () => {},
  )
}

/** Documents that take a second each, one at a time as they are let go. */
function documents(count: number, gate: () => Promise<void> = async () => {}): Work {
  return async function* (stopped) {
    yield { kind: 'listed', documents: count }
    for (let i = 0; i < count && !stopped(); i++) {
      await gate()
      clock += 1000
      yield { kind: 'added', document, notes: [] }
      yield { kind: 'read', document, claims: 2 }
    }
  }
}

function until(all: Jobs, id: string, is: (job: Job) => boolean): Promise<Job> {
  return new Promise((done) => {
    const look = (job: Job | null) => {
      if (job === null || job.id !== id || !is(job)) return
      release()
      done(job)
    }
    const release = all.follow(look)
    queueMicrotask(() => look(all.find(id)))
  })
}
const ended = (job: Job) => job.ended !== null

describe('work that takes long', () => {
  it('tells what, how far and how long to go', async () => {
    const all = jobs()
    const seen: Job[] = []
    all.follow((job) => void seen.push(job))
    const { id } = all.start('papers', documents(4))
    const last = await until(all, id, ended)
    expect(last).toMatchObject({ state: 'done', added: 4, read: 4, claims: 8, secondsLeft: null })
    const left = seen.filter(({ state }) => state === 'running').map(({ stage, secondsLeft: s }) => [stage.done, s])
    expect(left).toContainEqual([1, 3])
    expect(left).toContainEqual([3, 1])
    expect(last.stage).toMatchObject({ unit: 'documents', done: 4, total: 4 })
  })

  it('is done one after the other, in the order asked for', async () => {
    const all = jobs()
    const order: string[] = []
    all.follow(({ title, state }) => void order.push(`${title} ${state}`))
    all.start('first', documents(2))
    const { id } = all.start('second', documents(1))
    await until(all, id, ended)
    expect(order.indexOf('second running')).toBeGreaterThan(order.indexOf('first done'))
  })

  it('ends when it is stopped, with what was done, and what waits behind it has its turn', async () => {
    const all = jobs()
    let go: () => void = () => {}
    const gate = () => new Promise<void>((done) => (go = done))
    const { id } = all.start('long', documents(50, gate))
    const next = all.start('next', documents(1))
    await until(all, id, ({ state }) => state === 'running')
    await new Promise((done) => setTimeout(done))
    go()
    await until(all, id, ({ read }) => read === 1)
    all.stop(id)
    expect(all.find(id)).toMatchObject({ state: 'running', stopping: true })
    await new Promise((done) => setTimeout(done))
    go()
    expect(await until(all, id, ended)).toMatchObject({ state: 'stopped', stopping: false, added: 2 })
    expect(await until(all, next.id, ended)).toMatchObject({ state: 'done', added: 1 })
  })

  it('that waits ends at once when it is stopped, and never begins', async () => {
    const all = jobs()
    let go: () => void = () => {}
    all.start(
      'long',
      documents(1, () => new Promise<void>((done) => (go = done))),
    )
    let began = false
    const waiting = all.start('waiting', async function* (stopped) {
      began = true
      yield* documents(1)(stopped)
    })
    all.stop(waiting.id)
    expect(all.find(waiting.id)?.state).toBe('stopped')
    await new Promise((done) => setTimeout(done))
    go()
    await all.close()
    expect(began).toBe(false)
  })

  it('that breaks says why, and does not hold up the next', async () => {
    const all = jobs()
    all.start('broken', async function* () {
      yield { kind: 'added', document, notes: ['it is old'] }
      throw new Error('the disk is full')
    })
    const { id } = all.start('next', documents(1))
    await until(all, id, ended)
    expect(all.list()[0]).toMatchObject({
      state: 'failed',
      added: 1,
      notes: [`${document.title}: it is old`],
      problems: [{ input: 'broken', message: 'the disk is full' }],
    })
  })

  it('is stopped and waited for when the server closes', async () => {
    const all = jobs()
    let go: () => void = () => {}
    const { id } = all.start(
      'long',
      documents(9, () => new Promise<void>((done) => (go = done))),
    )
    await until(all, id, ({ state }) => state === 'running')
    await new Promise((done) => setTimeout(done))
    const closed = all.close()
    go()
    await closed
    expect(all.find(id)).toMatchObject({ state: 'stopped', added: 1 })
  })
})

describe('how long to go', () => {
  const began = '2026-01-05T12:00:00.000Z'
  it('is reckoned from how it went so far', () => {
    expect(secondsLeft({ began, unit: 'bytes', done: 25, total: 100 }, '2026-01-05T12:00:10.000Z')).toBe(30)
    expect(secondsLeft({ began, unit: 'bytes', done: 100, total: 100 }, '2026-01-05T12:00:10.000Z')).toBe(0)
  })
  it('is not told where nothing is known', () => {
    expect(secondsLeft({ began, unit: 'documents', done: 0, total: 9 }, '2026-01-05T12:00:10.000Z')).toBeNull()
    expect(secondsLeft({ began, unit: 'documents', done: 3, total: null }, '2026-01-05T12:00:10.000Z')).toBeNull()
  })
})
