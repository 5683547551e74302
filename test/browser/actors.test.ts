import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fillCase } from './fill-case.ts'
import { axeTroubles, openWorkbench, type Workbench } from './open-workbench.ts'

let bench: Workbench
let page: Page
beforeAll(async () => {
  bench = await openWorkbench()
  await fillCase(bench, ['2011-08', '2024-06-trade'])
  page = await bench.open('/actors')
  await page.getByRole('heading', { name: 'Names that no table knows' }).waitFor()
})
afterAll(() => bench.close())

const dialog = () => page.getByRole('dialog')

describe('the actors of a case', () => {
  it('shows one with its names by language, who acted for it when, and its claims', async () => {
    await page.goto(new URL('/actors?actor=SYR', bench.address).href)
    await page.getByRole('heading', { name: 'Syria', level: 1 }).waitFor()
    await page.getByRole('row', { name: /^Arabic .*سوري/ }).waitFor()
    await page
      .getByRole('row', { name: /al-Sharaa president/ })
      .first()
      .waitFor()
    await page.locator('.actor-view svg.plot').waitFor()
    expect(await page.locator('.actor-view .claim-list li').count()).toBeGreaterThan(3)
    expect(await axeTroubles(page)).toEqual([])
  })

  it('has a name of the texts merged with a reason, and has it back', async () => {
    await page.getByRole('link', { name: 'All actors' }).click()
    const first = page
      .locator('.claim-list li', { has: page.getByRole('button', { name: /^Merge into another:/ }) })
      .first()
    const name = (await first.locator('a').first().textContent()) ?? ''
    await first.getByRole('button').click()
    await dialog().getByLabel('Whom it counts as').fill('Syria')
    await dialog().getByLabel('Why?').fill('they are its envoys')
    await dialog().getByRole('button', { name: 'Save' }).click()
    await dialog().waitFor({ state: 'detached' })
    await page.getByRole('link', { name, exact: true }).waitFor({ state: 'detached' })
    await page.goto(new URL('/actors?actor=SYR', bench.address).href)
    await page.getByText('they are its envoys').waitFor()
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByText('they are its envoys').waitFor({ state: 'detached' })
    expect((await bench.store.merges()).size).toBe(0)
  })

  it('gives a name, says that texts are to be read again, reads them, and takes the name back', async () => {
    await page.getByRole('button', { name: 'Add a name' }).click()
    await dialog().getByLabel('What it is called too').fill('<b>the Old Fortress</b>')
    await dialog().getByRole('button', { name: 'Save' }).click()
    await page.getByText('is called “<b>the Old Fortress</b>” too').waitFor()
    await page.getByText('texts were read before').waitFor()
    await page.getByRole('button', { name: 'Read again' }).click()
    await page.getByText('texts were read before').waitFor({ state: 'detached', timeout: 60_000 })
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByText('is called “').waitFor({ state: 'detached' })
    expect(bench.troubles).toEqual([])
  })
})
