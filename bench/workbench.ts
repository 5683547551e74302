import { readFileSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { openBrowser } from '../test/browser/open-browser.ts'
import { bareServer } from './bare-server.ts'
import { addClock, follow, framesWhile, openFirst, strokesOf } from './page-clock.ts'
import { serveFolder } from './served-case.ts'
import { WORKBENCH_CASE, workbenchCase } from './workbench-case.ts'
import { type Figure, figureRows, milliseconds, writeFigures } from './workbench-figures.ts'

const TIE = 'actors=AFG,AGO'
const VIEW = { width: 1280, height: 900 }
const ROUNDS = 3
const MOST_QUIET_MS = 30_000
/** Each page by the link that opens it; what reckons for long shows its frame at once and the rest when it is there. */
const PAGES = ['/', '/tie', '/documents', '/sources', '/actors', '/accounts', '/explanations', '/reader']
const LONG_PAGES = ['/pull', '/positions', '/ledger', '/outlook', '/brief']
const WANTED = { first: 1500, change: 300, stroke: 50, reader: 500, frames: 30, bytes: 350_000 }

/** The workbench in Chromium, on a case of 5,000 documents, 200,000 claims and 5 million events. */
export async function benchWorkbench(): Promise<void> {
  const [load = 0] = loadavg()
  const { folder, long, madeAnew, seconds } = await workbenchCase()
  console.log(`the case is ${madeAnew ? `made in ${seconds.toFixed(0)} s` : 'kept'} in ${folder}`)
  const [served, bare, browser] = await Promise.all([serveFolder(folder), bareServer(), openBrowser()])
  try {
    const figures: Figure[] = []
    const tell = (figure: Figure) => {
      figures.push(figure)
      console.log(`  ${figureRows([figure])[0]}`)
    }
    await warmUp(served.address)
    await firstViews(browser, served.address, bare.address, tell)
    await pageChanges(browser, served.address, tell)
    await pointing(browser, served.address, tell)
    await longText(browser, served.address, long, tell)
    await network(browser, served.address, tell)
    await write(figures, load)
  } finally {
    await browser.close()
    bare.close()
    await served.end()
  }
}

/** What the first question after an import waits for is no part of a view: tables that are kept are made, where another version made the case. */
async function warmUp(address: string): Promise<void> {
  for (const path of ['api/ties?most=1', 'api/ties/AFG/AGO/shifts']) {
    const answer = await fetch(`${address}${path}`)
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`)
    await answer.arrayBuffer()
  }
}

async function newPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: VIEW, reducedMotion: 'reduce' })
  const page = await context.newPage()
  await addClock(page)
  return page
}

type Tell = (figure: Figure) => void

async function firstViews(browser: Browser, address: string, bare: string, tell: Tell): Promise<void> {
  const [shown, settled, empty, json] = [[], [], [], []] as number[][] as [number[], number[], number[], number[]]
  let [code, answers] = [0, 0]
  for (let round = 0; round <= ROUNDS; round++) {
    const page = await newPage(browser)
    const sizes = await sizesOf(page)
    const first = await openFirst(page, address)
    ;[code, answers] = [sizes.code, sizes.answers]
    await page.goto(bare)
    const before = await page.evaluate(() => performance.now())
    const took = await page.evaluate(async (href) => {
      const start = performance.now()
      await (await fetch(href)).json()
      return performance.now() - start
    }, `/json?bytes=${answers}`)
    await page.context().close()
    // the first round warms the server up
    if (round === 0) continue
    shown.push(first.shown)
    settled.push(first.settled ?? Number.POSITIVE_INFINITY)
    empty.push(before)
    json.push(took)
  }
  tell({ what: 'first view of all ties: the head is shown', value: milliseconds(shown) })
  tell({ what: '– all ties of it are drawn', value: milliseconds(settled), wanted: `${WANTED.first} ms` })
  tell({ what: '– its code, compressed as served', value: kilobytes(code), wanted: `≤ ${WANTED.bytes / 1000} kB` })
  tell({ what: '– its answers, as served', value: kilobytes(answers) })
  tell({ what: 'peer: an empty page of a bare server', value: milliseconds(empty) })
  tell({ what: 'peer: JSON of the same size from a bare server, parsed', value: milliseconds(json) })
}

/** Bytes over the wire of what a page loads: its code, and what the API answers. */
async function sizesOf(page: Page): Promise<{ readonly code: number; readonly answers: number }> {
  const sizes = { code: 0, answers: 0 }
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  const isAnswer = new Map<string, boolean>()
  session.on('Network.responseReceived', ({ requestId, response }) => {
    isAnswer.set(requestId, new URL(response.url).pathname.startsWith('/api/'))
  })
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    sizes[isAnswer.get(requestId) ? 'answers' : 'code'] += encodedDataLength
  })
  return sizes
}

async function pageChanges(browser: Browser, address: string, tell: Tell): Promise<void> {
  const page = await newPage(browser)
  await openFirst(page, `${address}?${TIE}`)
  for (const path of [...PAGES, ...LONG_PAGES]) {
    if (path === '/') continue
    await untilQuiet(address)
    const isLong = LONG_PAGES.includes(path)
    const there = await follow(page, `header nav a[href^="${path}?"]`)
    await follow(page, `header nav a[href^="/?"]`)
    const again = await follow(page, `header nav a[href^="${path}?"]`)
    const wanted = `${WANTED.change} ms`
    const once = (value: number | null) => (value === null ? 'not within 20 s' : milliseconds([value]))
    tell({ what: `${path}: shown`, value: milliseconds([there.shown]), ...(isLong ? { wanted } : {}) })
    tell({ what: '– all of it', value: once(there.settled), ...(isLong ? {} : { wanted }) })
    tell({ what: '– again', value: once(again.settled), wanted })
    await follow(page, `header nav a[href^="/?"]`)
  }
  await page.context().close()
}

/** Waits for what the server still reckons for a page that was left, so that each page is measured by itself. */
async function untilQuiet(address: string): Promise<void> {
  const end = performance.now() + MOST_QUIET_MS
  for (let quick = 0; quick < 3 && performance.now() < end; ) {
    const start = performance.now()
    await (await fetch(`${address}api/matrices`)).arrayBuffer()
    quick = performance.now() - start < 100 ? quick + 1 : 0
    await new Promise((done) => setTimeout(done, 200))
  }
}

async function pointing(browser: Browser, address: string, tell: Tell): Promise<void> {
  const page = await newPage(browser)
  await openFirst(page, `${address}tie?${TIE}`)
  const box = await page.locator('.tie-stack').boundingBox()
  if (box === null) throw new Error('The pictures of the tie have no place.')
  const sweep = async (y: number) => {
    for (let step = 0; step <= 40; step++) {
      await page.mouse.move(box.x + 60 + (step / 40) * (box.width - 100), y)
      await page.waitForTimeout(20)
    }
  }
  const hover = await strokesOf(page, async () => {
    for (const share of [0.2, 0.5, 0.75]) await sweep(box.y + share * box.height)
  })
  tell({ what: 'hover over the pictures of a tie', value: spread(hover), wanted: `${WANTED.stroke} ms` })
  const brush = await strokesOf(page, async () => {
    await page.mouse.move(box.x + 100, box.y + 80)
    await page.mouse.down()
    await sweep(box.y + 80)
    await page.mouse.up()
  })
  tell({ what: 'brush over them', value: spread(brush), wanted: `${WANTED.stroke} ms` })
  await page.context().close()
}

async function longText(browser: Browser, address: string, long: string, tell: Tell): Promise<void> {
  const page = await newPage(browser)
  await openFirst(page, `${address}reader?document=${long}&${TIE}`)
  const opened: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const fresh = await newPage(browser)
    await openFirst(fresh, `${address}actors?${TIE}`)
    await fresh.evaluate((href) => {
      const link = document.createElement('a')
      link.id = 'to-the-text'
      link.href = href
      // as a link of the page does it
      link.onclick = (event) => {
        event.preventDefault()
        history.pushState(null, '', href)
        window.dispatchEvent(new PopStateEvent('popstate'))
      }
      document.body.append(link)
    }, `/reader?document=${long}&${TIE}`)
    opened.push((await follow(fresh, '#to-the-text')).settled ?? Number.POSITIVE_INFINITY)
    await fresh.context().close()
  }
  tell({ what: 'a text of 100 pages with 1,500 claims', value: milliseconds(opened), wanted: `${WANTED.reader} ms` })
  const keys = await strokesOf(page, async () => {
    for (let i = 0; i < 10; i++) {
      await page.keyboard.press('j')
      await page.waitForTimeout(60)
    }
  })
  tell({ what: '– to the next claim by key', value: spread(keys), wanted: `${WANTED.stroke} ms` })
  const box = await page.locator('.text').boundingBox()
  const hover = await strokesOf(page, async () => {
    for (let i = 0; i < 60; i++) {
      await page.mouse.move((box?.x ?? 0) + 80 + i * 6, 300 + (i % 7) * 40)
      await page.waitForTimeout(20)
    }
  })
  tell({ what: '– hover over its marks', value: spread(hover), wanted: `${WANTED.stroke} ms` })
  await page.context().close()
}

async function network(browser: Browser, address: string, tell: Tell): Promise<void> {
  const page = await newPage(browser)
  const first = await openFirst(page, `${address}?view=network`)
  const canvas = page.locator('main canvas').first()
  if (first.settled === null || (await canvas.count()) === 0) {
    console.log('  the network was not drawn')
    return
  }
  tell({
    what: `network of ${WORKBENCH_CASE.actors.toLocaleString('en-GB')} actors, drawn`,
    value: milliseconds([first.settled]),
  })
  const box = await canvas.boundingBox()
  if (box === null) throw new Error('The network has no place.')
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  const panned = await framesWhile(page, async () => {
    await page.mouse.move(x, y)
    await page.mouse.down()
    for (let step = 0; step < 90; step++)
      await page.mouse.move(x + 120 * Math.sin(step / 8), y + 60 * Math.cos(step / 8))
    await page.mouse.up()
  })
  tell({ what: '– frames a second while it is moved', value: panned.toFixed(0), wanted: `≥ ${WANTED.frames}` })
  const zoomed = await framesWhile(page, async () => {
    for (let step = 0; step < 60; step++) await page.mouse.wheel(0, step % 20 < 10 ? -60 : 60)
  })
  tell({ what: '– while it is zoomed', value: zoomed.toFixed(0), wanted: `≥ ${WANTED.frames}` })
  await page.context().close()
}

function kilobytes(bytes: number): string {
  return `${Math.round(bytes / 1000).toLocaleString('en-GB')} kB`
}

/** The middle one, and the one of twenty that takes longest. */
function spread(strokes: readonly number[]): string {
  const sorted = [...strokes].sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
  return `${at(0.5).toFixed(0)} ms, one in twenty ${at(0.95).toFixed(0)} ms`
}

async function write(figures: readonly Figure[], load: number): Promise<void> {
  const page = fileURLToPath(new URL('../docs/benchmarks.md', import.meta.url))
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}`
  const day = new Date().toISOString().slice(0, 10)
  writeFileSync(page, writeFigures(readFileSync(page, 'utf8'), figures, { machine, day, load }))
  console.log(`written into ${page}`)
}
