import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runCommandLine } from '../../src/cli/run-command-line.ts'
import { type CommandServer, serveCommands } from '../../src/cli/serve-commands.ts'
import { sayServed } from '../../src/tasks/served-case.ts'
import { run } from '../cli/memory-io.ts'
import { gdeltText } from '../fixtures/feed-samples.ts'
import { fillCase } from './fill-case.ts'
import { openWorkbench, type Workbench } from './open-workbench.ts'

const now = () => new Date().toISOString()
const EXAMPLES = fileURLToPath(new URL('../../examples/syria-iran', import.meta.url))
const SECOND = 'A warm month\nOrontes Post, 2024-06-10\n\nIran praised Syria on 9 June 2024.\n'

let bench: Workbench
let commands: CommandServer
let typed: string
beforeAll(async () => {
  bench = await openWorkbench()
  await fillCase(bench, ['2011-08'])
  commands = await serveCommands({ store: bench.store, folder: bench.folder, now, run: runCommandLine })
  const { port, token } = commands
  await sayServed(bench.folder, { pid: process.pid, address: bench.address, port, token })
  typed = mkdtempSync(join(tmpdir(), 'entente-typed-'))
  writeFileSync(join(typed, 'second.txt'), SECOND)
})
afterAll(async () => {
  await commands.close()
  await bench.close()
  rmSync(typed, { recursive: true, force: true })
})

const entente = (...args: readonly string[]) =>
  run(typed, [...args, '--case', bench.folder], { env: { USER: 'Haddad' }, now })
const judge = (page: Page, key: string) => page.keyboard.press(key)

describe('two tabs and the command line at once', () => {
  it('lose nothing: every judgement is there, and each tab sees what the others did', async () => {
    const [document] = await bench.store.documents()
    const [first, second] = await bench.store.claims({ status: ['unjudged'] })
    if (document === undefined || first === undefined || second === undefined) throw new Error('nothing was read')
    const [claim, other] = [first.claim.id, second.claim.id]
    const path = `/reader?document=${document.id}&claim=${claim}`
    const tabs = await Promise.all([bench.open(path), bench.open(path), bench.open('/documents')])
    const [one, two, list] = tabs
    await Promise.all([one, two].map((page) => page.locator('.text mark.selected').first().waitFor()))
    await list.getByRole('row').nth(1).waitFor()

    const [added, judged] = await Promise.all([
      entente('add', 'second.txt'),
      entente('judge', other, 'reject', '--why', 'hearsay'),
      judge(one, 'a'),
      judge(two, 'a'),
    ])
    expect(added).toMatchObject({ exit: 0, out: expect.stringContaining('1 document added') })
    expect(judged).toMatchObject({ exit: 0, out: expect.stringContaining('is now rejected') })
    await Promise.all([one, two].map((page) => page.getByText('accepted', { exact: true }).first().waitFor()))
    await expect.poll(async () => (await bench.store.judgements(claim)).length).toBe(2)

    // nobody reloads
    await list.getByRole('link', { name: 'A warm month' }).waitFor()
    await entente('judge', claim, 'reject', '--why', 'the author denies it below')
    await Promise.all([one, two].map((page) => page.getByText('the author denies it below').first().waitFor()))
    expect((await bench.store.claim(claim)).status).toBe('rejected')
    expect((await bench.store.claim(other)).status).toBe('rejected')
    expect((await bench.store.status()).documents).toBe(2)
    await Promise.all(tabs.map((page) => page.context().close()))
  })
})

describe('long work', () => {
  it('goes on while the page is reloaded, stops where it is told to, and keeps what was done', async () => {
    const page = await bench.open('/documents')
    await page.getByText('Add documents').click()
    const files = readdirSync(EXAMPLES).filter((name) => name.endsWith('.md'))
    await page.locator('input[type=file]').setInputFiles(files.map((name) => join(EXAMPLES, name)))
    const work = page.locator('.work')
    await work.getByText(`of ${files.length} documents`).waitFor()
    await page.reload()
    await work.getByText(`of ${files.length} documents`).waitFor()
    await work.getByRole('button', { name: 'Stop' }).click()
    await expect
      .poll(async () => (await (await fetch(new URL('/api/jobs', bench.address))).json())[0]?.state, {
        timeout: 30_000,
      })
      .toBe('stopped')
    const { documents, unread } = await bench.store.status()
    expect(documents).toBeGreaterThan(2)
    expect(documents).toBeLessThan(2 + files.length)
    expect(unread).toBe(0)
    await page.context().close()
  })

  it('imports a feed that is dropped, with its account and what was rejected', async () => {
    const page = await bench.open('/documents')
    await page.getByText('Add documents').click()
    const rows = gdeltText([{ id: '1' }, { id: '2', day: 'nonsense' }, { id: '3', actor1: 'XQZ' }])
    const buffer = Buffer.from(rows)
    await page.locator('input[type=file]').setInputFiles({ name: '20240530.export.CSV', mimeType: 'text/csv', buffer })
    const work = page.locator('.work')
    await work.getByText('3 rows = 2 stored + 0 known + 1 rejected').waitFor()
    await work.getByText(/codes not known: .*XQZ/).waitFor()
    const href = await work.getByRole('link', { name: 'which were rejected' }).getAttribute('href')
    const rejected = await (await fetch(new URL(href ?? '', bench.address))).text()
    expect(rejected).toMatch(/^line,field,reason,text\r\n2,SQLDATE,/)
    await page.getByRole('heading', { name: 'Event feeds' }).waitFor()
    await work.getByRole('button', { name: 'Close' }).first().click()
    await page.reload()
    await page.getByRole('heading', { name: 'Event feeds' }).waitFor()
    await expect.poll(() => work.getByText('3 rows =').count()).toBe(0)
    await page.context().close()
  })
})

describe('all pages', () => {
  it('asked nobody else for anything, and broke nowhere', () => {
    expect(bench.troubles).toEqual([])
  })
})
