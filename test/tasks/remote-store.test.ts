import { MessageChannel, type MessagePort } from 'node:worker_threads'
import { afterEach, describe, expect, it } from 'vitest'
import { EntenteError } from '../../src/model/error.ts'
import type { Store } from '../../src/store/store.ts'
import { answerQuestions, remoteStore } from '../../src/tasks/remote-store.ts'
import { sampleDocument } from '../store/sample-claim.ts'

const ports: MessagePort[] = []
afterEach(() => {
  for (const port of ports.splice(0)) port.close()
})

/** A store as another thread sees it. */
function seenFromElsewhere(store: Partial<Store>): Store {
  const { port1, port2 } = new MessageChannel()
  ports.push(port1, port2)
  answerQuestions(store as Store, port1)
  const remote = remoteStore()
  remote.attach(port2)
  return remote.store
}

describe('a store on another thread', () => {
  it('answers as it does here, with what it was asked', async () => {
    const asked: unknown[] = []
    const store = seenFromElsewhere({
      actors: async () => ['IRN', 'SYR'],
      documents: async (filter) => {
        asked.push(filter)
        return []
      },
      tellingsVersion: async () => '7',
    })
    expect(await store.actors()).toEqual(['IRN', 'SYR'])
    expect(await store.documents({ asOf: '2024' })).toEqual([])
    expect(asked).toEqual([{ asOf: '2024' }])
    expect(await store.tellingsVersion()).toBe('7')
  })

  it('answers several questions at once, long lists in parts and in order', async () => {
    const many = Array.from({ length: 4321 }, (_, i) => `A${i}`)
    const store = seenFromElsewhere({ actors: async () => many, hasEventsOf: async (actor) => actor === 'SYR' })
    const [actors, one, other] = await Promise.all([store.actors(), store.hasEventsOf('SYR'), store.hasEventsOf('X')])
    expect(actors).toEqual(many)
    expect([one, other]).toEqual([true, false])
  })

  it('gives texts one after the other', async () => {
    const document = sampleDocument('Iran praised Syria.')
    const store = seenFromElsewhere({
      async *texts() {
        yield document
        yield { ...document, id: 'b' }
      },
    })
    const ids: string[] = []
    for await (const { id } of store.texts()) ids.push(id)
    expect(ids).toEqual([document.id, 'b'])
  })

  it('tells trouble as it is told here', async () => {
    const store = seenFromElsewhere({
      document: async () => {
        throw new EntenteError('not_found', 'No document x is in this case.', { details: { id: 'x' } })
      },
      status: async () => {
        throw new TypeError('x is undefined')
      },
    })
    const error = await store.document('x').catch((one: unknown) => one)
    expect(error).toBeInstanceOf(EntenteError)
    expect(error).toMatchObject({ code: 'not_found', details: { id: 'x' }, message: 'No document x is in this case.' })
    const other = await store.status().catch((one: unknown) => one)
    expect(other).not.toBeInstanceOf(EntenteError)
    expect((other as Error).message).toBe('x is undefined')
  })
})
