import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fillCase } from './fill-case.ts'
import { openWorkbench, type Workbench } from './open-workbench.ts'

const TIE = 'actors=SYR,IRN'
let bench: Workbench
beforeAll(async () => {
  bench = await openWorkbench()
  await fillCase(bench, ['2024-06-trade', '2020-06-the-bill'])
}, 60_000)
afterAll(() => bench.close())

describe('the ledger', () => {
  it('is narrowed to a kind and a direction in the address, and its data with it', async () => {
    const page = await bench.open(`/ledger?${TIE}`)
    await page.getByRole('heading', { name: 'Who leans on whom' }).waitFor()
    const kinds = () => page.locator('table').first().locator('tbody th').allTextContents()
    expect(new Set(await kinds())).toEqual(new Set(['trade', 'debt']))
    await page.getByLabel('Kind', { exact: true }).selectOption('trade')
    await page.waitForURL(/kind=trade/)
    await expect.poll(async () => new Set(await kinds())).toEqual(new Set(['trade']))
    await page.getByLabel('Direction', { exact: true }).selectOption({ label: 'Syria → Iran' })
    await page.waitForURL(/giver=SYR/)
    await expect.poll(kinds).toEqual(['trade'])
    const csv = await page.getByRole('link', { name: 'CSV' }).getAttribute('href')
    const lines = (await (await fetch(new URL(csv ?? '', bench.address))).text()).trim().split('\r\n')
    expect(lines.slice(1).map((line) => line.split(',').slice(1, 6).join())).toEqual(['trade,IRN,SYR,SYR,IRN'])
    await page.context().close()
  })

  it('opens the words of a figure, from its mark and from its line', async () => {
    const page = await bench.open(`/ledger?${TIE}&kind=debt`)
    const line = page.locator('.figure-line a').first()
    const said = (await line.getAttribute('title')) ?? ''
    const mark = page.locator('figure svg.plot').first().locator('[aria-label], g[stroke-width] path').last()
    await page.locator('figure svg.plot').first().waitFor()
    const box = await mark.boundingBox()
    if (box === null) throw new Error('no amount is drawn')
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
    await page.waitForURL(/reader.*claim=/)
    await page.goBack()
    await line.click()
    await page.locator('mark.selected').first().waitFor()
    expect((await page.locator('mark.selected').allTextContents()).join('')).toBe(said)
    await page.context().close()
  })
})

describe('all pages', () => {
  it('broke nowhere', () => {
    expect(bench.troubles).toEqual([])
  })
})
