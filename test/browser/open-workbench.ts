import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
// @ts-expect-error plain JavaScript, so that set-up needs no build
import { buildPage } from '../../scripts/build-page.mjs'
import { startServer } from '../../src/api/start-server.ts'
import type { Store } from '../../src/store/store.ts'
import { openCase } from '../../src/tasks/open-case.ts'
import { openBrowser } from './open-browser.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8')

export interface Workbench {
  readonly address: string
  /** of the case */
  readonly folder: string
  readonly store: Store
  /** what went wrong in any page: errors, refused resources, requests to elsewhere */
  readonly troubles: string[]
  open(path: string, options?: BrowserContextOptions): Promise<Page>
  close(): Promise<void>
}

/**
 * A real server over an empty case, and a browser to look at it.
 *
 * @param shared a browser that is there already, and stays
 */
export async function openWorkbench(shared?: Browser): Promise<Workbench> {
  buildPage()
  const folder = mkdtempSync(join(tmpdir(), 'entente-page-'))
  const store = await openCase(folder, new Date().toISOString(), { create: true })
  const server = await startServer({
    store,
    folder,
    page: fileURLToPath(new URL('../../dist/web', import.meta.url)),
    host: '127.0.0.1',
    port: 0,
    version: '0.0.0',
    user: 'tester',
    now: () => new Date().toISOString(),
    log: (message) => void troubles.push(message),
  })
  const troubles: string[] = []
  const browser: Browser = shared ?? (await openBrowser())
  const contexts: BrowserContext[] = []
  return {
    address: server.address,
    folder,
    store,
    troubles,
    async open(path, options = {}) {
      const context = await browser.newContext({
        viewport: { width: 1280, height: 900 },
        reducedMotion: 'reduce',
        ...options,
      })
      contexts.push(context)
      const page = await context.newPage()
      page.on('pageerror', (error) => troubles.push(`${path}: ${error.message}`))
      page.on('console', (message) => {
        // that something is not there, or cannot be reckoned, is an answer and shown as one
        const isAnswer = /server responded with a status of 4\d\d/.test(message.text())
        if (message.type() === 'error' && !isAnswer) troubles.push(`${path}: ${message.text()}`)
      })
      page.on('dialog', (dialog) => {
        troubles.push(`${path}: a dialog says ${dialog.message()}`)
        void dialog.dismiss()
      })
      page.on('request', (request) => {
        const url = request.url()
        if (!url.startsWith(server.address) && !/^(?:blob|data|about):/.test(url)) troubles.push(`${path}: asks ${url}`)
      })
      await page.goto(new URL(path, server.address).href)
      return page
    },
    async close() {
      await Promise.all(contexts.map((context) => context.close()))
      if (shared === undefined) await browser.close()
      await server.close()
      store.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** What axe finds serious or critical on a page. */
export async function axeTroubles(page: Page): Promise<readonly string[]> {
  // evaluated from outside: the page's own policy lets no other script in
  await page.evaluate(AXE)
  const found = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(): Promise<{ violations: readonly AxeViolation[] }> } }
    return (await axe.run()).violations.map(({ id, impact, nodes }) => ({
      id,
      impact,
      html: nodes.map((node) => node.html.slice(0, 160)),
    }))
  })
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, html }) => `${id}: ${html.slice(0, 3).join(' | ')}`)
}

interface AxeViolation {
  readonly id: string
  readonly impact: string
  readonly nodes: readonly { readonly html: string }[]
}
