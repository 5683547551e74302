import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openCase } from '../../src/tasks/open-case.ts'
import { sampleClaim, sampleDocument, TAKEN } from '../store/sample-claim.ts'
import { run } from './memory-io.ts'

let folder = ''
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'entente-actors-'))
  const store = await openCase(folder, TAKEN, { create: true })
  const document = sampleDocument('The Palace thanked Iran.')
  await store.addDocument(document, null, TAKEN)
  const claim = sampleClaim(document, 'The Palace thanked Iran', { source: ['palace-envoys'], dyad: null })
  await store.addReading(document.id, { name: 'test', version: '1' }, [claim], TAKEN)
  store.close()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const actors = (...args: readonly string[]) => run(folder, ['actors', ...args, '--case', '.'])

it('lists whom no table knows, merges it, and has it back', async () => {
  expect((await actors('unknown')).out).toContain('palace envoys (palace-envoys)')
  const merged = await actors('merge', 'palace-envoys', 'Syria', '--why', 'its own')
  expect(merged.out).toBe('palace-envoys counts as Syria (SYR) from now on.\n')
  expect((await actors('unknown')).out).toBe('')
  expect((await actors('merge', 'palace-envoys', 'IRN', '--why', 'x')).err).toContain('counts as SYR already')
  expect((await actors('merge', 'palace-envoys', 'undo')).out).toBe('palace-envoys is an actor of its own again.\n')
  expect(JSON.parse((await actors('unknown', '--json')).out)).toMatchObject([{ id: 'palace-envoys', claims: 1 }])
})

it('adds a name that is known from then on, says what is to be read again, and takes it back', async () => {
  const named = await actors('name', 'SYR', 'the Palace')
  expect(named.out).toBe('Syria (SYR) is called “the Palace” too.\n')
  expect(named.err).toContain('reads one text of the case again')
  expect((await actors('find', 'the Palace')).out).toContain('Syria')
  expect((await actors('name', 'SYR', 'undo')).out).toBe('SYR is no longer called “the Palace”.\n')
  expect((await actors('name', 'SYR', 'undo')).err).toContain('nothing to undo')
})

it.each([
  [['merge', 'SYR', 'IRN'], /needs a reason/],
  [['merge', 'SYR', 'nobody-at-all', '--why', 'x'], /No actor is called "nobody-at-all"/],
  [['name', 'SYR', '…'], /needs letters/],
  [['unknown', '--most', '0'], /whole number/],
] as const)('refuses %j with a sentence', async (args, message) => {
  const { err, exit } = await actors(...args)
  expect([err, exit]).toEqual([expect.stringMatching(message), 2])
})
