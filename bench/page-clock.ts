import type { Page } from 'playwright-core'

/** Milliseconds until a page showed itself, and until all that it asks was answered and drawn; null where that was not awaited. */
export interface Shown {
  readonly shown: number
  readonly settled: number | null
}

interface PageClock {
  readonly first: Promise<Shown>
  readonly strokes: number[]
  watch(path: string, start: number, most: number): Promise<Shown>
}
type Clocked = Window & { clock: PageClock }

/** Most time that answers of a page are waited for. */
export const MOST_WAIT_MS = 20_000

/**
 * Puts a clock into every document of a page: when it showed its heading, when nothing is waited for any more, and for each movement of the
 * pointer the time from the event to the end of the frame that follows it.
 */
export async function addClock(page: Page): Promise<void> {
  await page.addInitScript((mostWait: number) => {
    const endOfFrame = (then: () => void) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = then
        port2.postMessage(null)
      })
    const strokes: number[] = []
    for (const kind of ['pointermove', 'pointerdown', 'pointerup', 'keydown']) {
      const stroke = ({ timeStamp }: Event) => endOfFrame(() => strokes.push(performance.now() - timeStamp))
      window.addEventListener(kind, stroke, { capture: true })
    }
    const watch = (path: string, start: number, most: number) =>
      new Promise<Shown>((done) => {
        let shown: number | null = null
        let quiet = 0
        const look = () => {
          const isThere = location.pathname === path && document.querySelector('main h1') !== null
          if (isThere) shown ??= performance.now() - start
          const waits = document.querySelector('main [role=status], main [aria-busy=true]') !== null
          quiet = isThere && !waits ? quiet + 1 : 0
          // drawn in the frame after: pictures are made once their place is known
          if (quiet === 2) done({ shown: shown ?? 0, settled: performance.now() - start })
          else if (performance.now() - start > most) done({ shown: shown ?? most, settled: null })
          else endOfFrame(look)
        }
        endOfFrame(look)
      })
    const clock: PageClock = { first: watch(location.pathname, 0, mostWait), strokes, watch }
    Object.assign(window, { clock })
  }, MOST_WAIT_MS)
}

/** How long the first view took since its address was asked for. */
export async function openFirst(page: Page, address: string): Promise<Shown> {
  await page.goto(address)
  return page.evaluate(() => (window as unknown as Clocked).clock.first)
}

/** Presses a link that is there, and tells how long the other page took. */
export function follow(page: Page, link: string): Promise<Shown> {
  return page.evaluate(
    ([selector, most]) => {
      const found = document.querySelector<HTMLAnchorElement>(selector)
      if (found === null) throw new Error(`There is no link ${selector} on ${location.href}.`)
      const start = performance.now()
      const { pathname } = new URL(found.href)
      found.click()
      return (window as unknown as Clocked).clock.watch(pathname, start, most)
    },
    [link, MOST_WAIT_MS] as const,
  )
}

/** The times from each movement or key to the frame after it, while something is done. */
export async function strokesOf(page: Page, work: () => Promise<void>): Promise<readonly number[]> {
  await page.evaluate(() => void (window as unknown as Clocked).clock.strokes.splice(0))
  await work()
  await page.waitForTimeout(300)
  return page.evaluate(() => [...(window as unknown as Clocked).clock.strokes])
}

/** Frames a second while something is done, as the page itself counts them. */
export async function framesWhile(page: Page, work: () => Promise<void>): Promise<number> {
  await page.evaluate(() => {
    const counted = { frames: 0, start: performance.now(), end: 0 }
    const count = (now: number) => {
      counted.frames++
      counted.end = now
      requestAnimationFrame(count)
    }
    requestAnimationFrame(count)
    Object.assign(window, { counted })
  })
  await work()
  return page.evaluate(() => {
    const { frames, start, end } = (window as unknown as { counted: { frames: number; start: number; end: number } })
      .counted
    return (1000 * frames) / (end - start)
  })
}
