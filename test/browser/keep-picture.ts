import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'

const WIDTH = 1200
const HEIGHT = 640

/** So that tests are quick, cases are small; a picture shows one of all bundled papers. */
export const PICTURES = process.env.ENTENTE_PICTURES === '1'

/** Keeps what a page shows as a picture in docs/pictures, where that is asked for: `npm run pictures`. */
export async function keepPicture(page: Page, name: string, height = HEIGHT): Promise<void> {
  if (!PICTURES) return
  const before = page.viewportSize()
  await page.setViewportSize({ width: WIDTH, height })
  await page.waitForFunction(() => document.querySelector('main [role=status], [aria-busy=true]') === null)
  await page.evaluate(() => document.fonts.ready)
  await page.waitForTimeout(400)
  const path = fileURLToPath(new URL(`../../docs/pictures/workbench-${name}.png`, import.meta.url))
  await page.screenshot({ path, animations: 'disabled', caret: 'hide' })
  if (before !== null) await page.setViewportSize(before)
}
