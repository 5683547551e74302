import { existsSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Store } from '../../src/store/store.ts'
import { addAway } from '../../src/tasks/add-away.ts'
import { openCase } from '../../src/tasks/open-case.ts'
import type { HandedFile } from '../../src/tasks/take-in.ts'
import type { WorkStep } from '../../src/tasks/work-step.ts'
import { TAKEN } from '../store/sample-claim.ts'
import { temporaryFolder } from '../store/temporary-folder.ts'

const WORKER = new URL('../../dist/tasks/add-worker.js', import.meta.url)
const NONE = new URL('../../dist/tasks/no-worker.js', import.meta.url)
const NOTE = 'A cool month\nOrontes Post, 2023-05-04\n\nSyria accused Iran of delaying the oil.\n'

let folder: string
let store: Store
beforeEach(async () => {
  folder = temporaryFolder()
  store = await openCase(folder, TAKEN, { create: true })
})
afterEach(() => store.close())

const file = (name: string, text: string): HandedFile => ({ name, bytes: new TextEncoder().encode(text) })
const files = (count: number) =>
  Array.from({ length: count }, (_, i) => file(`n${i}.txt`, NOTE.replace('cool', `${i}th`)))

async function added(given: readonly HandedFile[], worker: URL, stopped: (steps: number) => boolean = () => false) {
  const steps: WorkStep[] = []
  const request = { kind: 'files', files: given, overrides: {} } as const
  const options = { now: () => TAKEN, stopped: () => stopped(steps.length), worker }
  for await (const step of addAway(request, store, folder, options)) steps.push(step)
  return steps
}

describe('documents that are read on another thread', () => {
  it('are the same as where they are read here, and in the case as they would be', async () => {
    expect(existsSync(WORKER)).toBe(true)
    const steps = await added([file('a.txt', NOTE), file('empty.txt', '')], WORKER)
    expect(steps.map(({ kind }) => kind).sort()).toEqual(['added', 'listed', 'problem', 'read'])
    const here = temporaryFolder()
    const other = await openCase(here, TAKEN, { create: true })
    const request = { kind: 'files', files: [file('a.txt', NOTE)], overrides: {} } as const
    for await (const _ of addAway(request, other, here, { now: () => TAKEN, stopped: () => false, worker: NONE }));
    const claims = async (of: Store) => (await of.claims()).map(({ claim }) => claim)
    expect(await claims(store)).toEqual(await claims(other))
    expect((await claims(store)).length).toBeGreaterThan(0)
    other.close()
  })

  it('leave this thread free', async () => {
    let turns = 0
    const beat = setInterval(() => turns++, 1)
    await added(files(3), WORKER)
    clearInterval(beat)
    expect(turns).toBeGreaterThan(20)
  })

  it('end where the work is stopped, with what was read', async () => {
    const steps = await added(files(120), WORKER, (said) => said > 3)
    const read = steps.filter(({ kind }) => kind === 'read').length
    expect(read).toBeGreaterThan(0)
    expect(read).toBeLessThan(120)
    expect(await store.status()).toMatchObject({ documents: read, unread: 0 })
  })
})
