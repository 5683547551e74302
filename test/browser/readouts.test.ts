import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fillCase } from './fill-case.ts'
import { openWorkbench, type Workbench } from './open-workbench.ts'

const TIE = 'actors=SYR,IRN'
/** Finding all happenings of a case anew takes its time. */
const LATE = { timeout: 60_000 }
let bench: Workbench
let page: Page
beforeAll(async () => {
  bench = await openWorkbench()
  await fillCase(bench, ['2024-05-30', '2022-05-assad'])
})
afterAll(() => bench.close())

describe('accounts side by side', () => {
  it('are compared three at a time, and open where their words stand', async () => {
    page = await bench.open('/accounts')
    await page.getByRole('button', { name: 'One more' }).click()
    const ids = (await bench.store.documents()).map(({ id }) => id)
    for (const [i, label] of ['One account', 'The other', 'Account 3'].entries()) {
      await page.getByLabel(label).selectOption(ids[i] ?? '')
    }
    await page.getByRole('button', { name: 'Compare' }).click()
    const words = page.locator('table a').first()
    await words.waitFor(LATE)
    expect(page.url()).toContain(`accounts=${ids.join(',')}`)
    expect(await page.locator('thead th').count()).toBe(4)
    const told = await words.textContent()
    await words.click()
    await page.waitForURL(/at=\d+-\d+/)
    await page.locator('.text').waitFor()
    const shown = () => page.evaluate(() => [...(CSS.highlights.get('shown-words') ?? [])].join(''))
    await expect.poll(shown, LATE).toBe(told)
  })

  it('are compared by channel and time', async () => {
    page = await bench.open('/accounts?channels=SANA|Office of the Supreme Leader of Iran&from=2024-05')
    await page.getByRole('heading', { name: /What only one tells/ }).waitFor(LATE)
    expect(await page.getByRole('checkbox', { name: /^SANA/ }).isChecked()).toBe(true)
    expect(await page.getByLabel('From').inputValue()).toBe('2024-05')
    await page.getByLabel('At most so many').fill('1')
    await page.getByRole('button', { name: 'Compare' }).click()
    await expect.poll(() => page.locator('.only li').count(), LATE).toBeLessThanOrEqual(2)
  })

  it('are those of an episode that is chosen from the tie', async () => {
    page = await bench.open(`/accounts?${TIE}`)
    await page.getByText('An episode', { exact: true }).click()
    const list = page.getByLabel(/An episode of SYR · IRN/)
    await list.waitFor(LATE)
    const chosen = await list.locator('option').nth(1).getAttribute('value')
    await list.selectOption(chosen)
    await page.getByRole('button', { name: 'Compare' }).click()
    await page.waitForURL(new RegExp(`about=${chosen}`))
    await page.locator('.accounts-section, table.rows').first().waitFor(LATE)
  })
})

describe('episodes of a tie', () => {
  it('are joined, and put back', { timeout: 180_000 }, async () => {
    page = await bench.open(`/tie?${TIE}&show=episodes`)
    const boxes = page.locator('.choose-episode input')
    await boxes.nth(1).waitFor(LATE)
    const before = await boxes.count()
    await boxes.nth(0).check()
    await boxes.nth(1).check()
    await page.getByLabel('Why? (may stay empty)').fill('one visit')
    await page.getByRole('button', { name: 'Join', exact: true }).click()
    await page.getByText(/joined by tester, .*: one visit/).waitFor(LATE)
    await expect.poll(() => boxes.count(), LATE).toBe(before - 1)
    await page.getByRole('button', { name: 'Take it back' }).click()
    await expect.poll(() => boxes.count(), LATE).toBe(before)
  })

  it('are split, and put back', { timeout: 180_000 }, async () => {
    const together = page.getByRole('button', { name: /^Split off what/ })
    const before = await together.count()
    await together.first().click()
    await page.getByRole('dialog').getByRole('button', { name: 'Split off', exact: true }).click()
    await page.getByText(/split by tester/).waitFor(LATE)
    await expect.poll(() => together.count(), LATE).not.toBe(before)
    await page.getByRole('button', { name: 'Take it back' }).click()
    await expect.poll(() => together.count(), LATE).toBe(before)
  })

  it('has had no trouble', () => {
    expect(bench.troubles).toEqual([])
  })
})
