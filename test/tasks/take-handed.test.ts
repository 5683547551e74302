import { readdirSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Store } from '../../src/store/store.ts'
import { openCase } from '../../src/tasks/open-case.ts'
import { takeHanded } from '../../src/tasks/take-handed.ts'
import type { HandedFile } from '../../src/tasks/take-in.ts'
import type { WorkStep } from '../../src/tasks/work-step.ts'
import { gdeltText } from '../fixtures/feed-samples.ts'
import { TAKEN } from '../store/sample-claim.ts'
import { temporaryFolder } from '../store/temporary-folder.ts'

const NOTE = 'A cool month\nOrontes Post, 2023-05-04\n\nSyria accused Iran of delaying the oil.\n'
const TABLE = 'when,who,whom,what\n2024-05-01,Iran,Syria,praised\n2024-05-02,Syria,Iran,accused\n'

let folder: string
let store: Store
beforeEach(async () => {
  folder = temporaryFolder()
  store = await openCase(folder, TAKEN, { create: true })
})
afterEach(() => store.close())

const file = (name: string, text: string): HandedFile => ({ name, bytes: new TextEncoder().encode(text) })

async function handed(files: readonly HandedFile[], stopped = () => false): Promise<readonly WorkStep[]> {
  const steps: WorkStep[] = []
  const options = { now: () => TAKEN, overrides: {}, stopped }
  for await (const step of takeHanded(store, folder, files, options)) steps.push(step)
  return steps
}
const ofKind = <K extends WorkStep['kind']>(steps: readonly WorkStep[], kind: K) =>
  steps.filter((step): step is Extract<WorkStep, { kind: K }> => step.kind === kind)

describe('files that are handed over', () => {
  it('are read where they are documents and imported where they are of a feed', async () => {
    const rows = gdeltText([{ id: '1' }, { id: '2', day: 'nonsense' }, { id: '1' }])
    const steps = await handed([file('note.txt', NOTE), file('20240530.export.CSV', rows)])
    expect(ofKind(steps, 'listed')).toEqual([{ kind: 'listed', documents: 1 }])
    expect(ofKind(steps, 'read')).toHaveLength(1)
    const [feed] = ofKind(steps, 'feed')
    expect(feed?.file).toMatchObject({
      path: '20240530.export.CSV',
      feed: 'gdelt',
      account: { read: 3, stored: 1, duplicate: 1, rejected: 1 },
      before: null,
    })
    expect(await store.imports.rejects(feed?.file.number ?? 0, 0, 9)).toMatchObject([{ line: 2 }])
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([])
  })

  it('are told apart by what is in them where the name does not tell', async () => {
    const steps = await handed([file('rows.txt', gdeltText([{ id: '7' }])), file('note.txt', NOTE)])
    expect(ofKind(steps, 'feed')).toMatchObject([{ file: { path: 'rows.txt', account: { stored: 1 } } }])
    expect(ofKind(steps, 'added')).toMatchObject([{ document: { title: 'A cool month' } }])
  })

  it('are tables that nobody knows, unless a mapping comes with them', async () => {
    const [problem] = ofKind(await handed([file('mine.csv', TABLE)]), 'problem')
    expect(problem?.message).toMatch(
      /^mine\.csv is of none of the feeds .*hand a mapping that describes it over with it/,
    )
    const alone = ofKind(await handed([file('mine.yaml', 'feed: mine')]), 'problem')
    expect(alone).toMatchObject([{ message: expect.stringContaining('hand both over at once') }])
    const wrong = ofKind(await handed([file('mine.csv', TABLE), file('mine.yaml', 'feed: 3')]), 'problem')
    expect(wrong).toMatchObject([{ input: 'mine.yaml', message: expect.stringContaining('mine.yaml') }])
  })

  it('are left where the work is stopped', async () => {
    const steps = await handed([file('rows.csv', gdeltText([{ id: '7' }]))], () => true)
    expect(ofKind(steps, 'feed')).toEqual([])
  })

  it('cannot reach out of their folder by their name', async () => {
    const steps = await handed([file('../../../up.csv', gdeltText([{ id: '8' }]))])
    expect(ofKind(steps, 'feed')).toMatchObject([{ file: { path: 'up.csv' } }])
    expect(readdirSync(folder)).not.toContain('up.csv')
  })
})
