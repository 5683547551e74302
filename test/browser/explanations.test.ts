import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fillCase } from './fill-case.ts'
import { axeTroubles, openWorkbench, type Workbench } from './open-workbench.ts'

let bench: Workbench
let page: Page
beforeAll(async () => {
  bench = await openWorkbench()
  await fillCase(bench, ['2011-08'])
  page = await bench.open('/explanations?actors=SYR,IRN')
}, 60_000)
afterAll(() => bench.close())

const rows = () => page.locator('table.matrix tbody tr[data-drop] th .what button.link-button')
const heads = () => page.locator('table.matrix thead .column-word')
const side = (name: string) => page.locator('.matrix-aside label').getByText(name, { exact: true }).click()
const said = (text: string | RegExp) => page.locator('.matrix-last').getByText(text).waitFor()
/** Drags by the pointer, in steps, as a hand does. */
async function drag(from: string, to: string, share: number) {
  const [one, other] = [page.locator(from).first(), page.locator(to).first()]
  await one.hover()
  await page.mouse.down()
  const box = await other.boundingBox()
  if (box === null) throw new Error(`${to} is not to be seen`)
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 4 })
  await page.mouse.move(box.x + share * box.width, box.y + share * box.height, { steps: 4 })
  await page.mouse.up()
}

describe('a matrix made in the page', () => {
  it('begins with a question and explanations', async () => {
    await page.getByLabel('Question').fill('Why does Iran stand by Damascus?')
    expect(await page.getByLabel('Tie it is about').inputValue()).toBe('SYR, IRN')
    const [one, two] = [
      page.getByRole('group', { name: 'Explanation 1' }),
      page.getByRole('group', { name: 'Explanation 2' }),
    ]
    await one.getByLabel('A few words').fill('Route')
    await one.getByLabel('What it says').fill('It needs the road to Lebanon.')
    await one.getByLabel('If it is right').selectOption('closer')
    await two.getByLabel('A few words').fill('Habit')
    await two.getByLabel('What it says').fill('It always did.')
    await page.getByRole('button', { name: 'Begin', exact: true }).click()
    await page.getByRole('heading', { name: 'Why does Iran stand by Damascus?' }).waitFor()
    expect(new URL(page.url()).searchParams.get('matrix')).toBe('why-does-iran-stand-by-damascus')
    expect(await heads().allTextContents()).toEqual(['Route', 'Habit'])
  })

  it('takes a claim by dragging, another by a button, and a note', async () => {
    await page.locator('.candidate').first().waitFor()
    const first = await page.locator('.candidate .quote').first().textContent()
    await drag('.candidate .grip', 'table.matrix tbody tr', 0.5)
    await rows().first().waitFor()
    expect(`“${await rows().first().textContent()}”`).toBe(first)
    await page
      .getByRole('button', { name: /^Add as evidence/ })
      .first()
      .click()
    await expect.poll(() => rows().count()).toBe(2)
    await page.getByRole('button', { name: 'Add a note' }).click()
    await page.getByRole('dialog').getByLabel('What it says').fill('Depots stand along the road')
    await page.getByRole('dialog').getByRole('button', { name: 'Add a note' }).click()
    await expect.poll(() => rows().count()).toBe(3)
    expect(await rows().last().textContent()).toBe('Depots stand along the road')
    // what is used already is offered no more
    const offered = await page.locator('.candidate .quote').allTextContents()
    expect(offered).not.toContain(first)
  })

  it('is put in order by keys and by dragging, told in words, and taken back', async () => {
    const before = await rows().allTextContents()
    const [a = '', b = '', c = ''] = before
    await page.getByRole('button', { name: `Move: ${c}` }).focus()
    await page.keyboard.press('ArrowUp')
    await expect.poll(() => rows().allTextContents()).toEqual([a, c, b])
    expect(await page.locator('[aria-live=assertive]').textContent()).toBe(`Now 2 of 3: ${c}`)
    // the focus stays with what was moved, so that the next press moves it on
    await page.keyboard.press('ArrowUp')
    await expect.poll(() => rows().allTextContents()).toEqual([c, a, b])
    await drag('table.matrix tbody tr:nth-child(1) .grip', 'table.matrix tbody tr:nth-child(3)', 0.9)
    await expect.poll(() => rows().allTextContents()).toEqual([a, b, c])
    await page.locator('.matrix-last').getByRole('button', { name: 'Take back' }).click()
    await expect.poll(() => rows().allTextContents()).toEqual([c, a, b])
    await said(/^Taken back/)
    await drag('table.matrix thead th:nth-child(3) .grip', 'table.matrix thead th:nth-child(2)', 0.1)
    await expect.poll(() => heads().allTextContents()).toEqual(['Habit', 'Route'])
    await page.getByRole('button', { name: 'Move: Habit' }).focus()
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => heads().allTextContents()).toEqual(['Route', 'Habit'])
  })

  it('is rated by keys; who looks at a row sees how it would be without it', async () => {
    await side('What follows')
    await page.locator('[data-cell="0 1"]').focus()
    await page.keyboard.press('I')
    await page.locator('[data-cell="0 1"] .r-II').waitFor()
    await page
      .locator('.looked')
      .getByText(/^Without row 1: Route 50 % · Habit 50 %|^Without row 1: Habit 50 % · Route 50 %/)
      .waitFor()
    await page.getByRole('img', { name: /^How likely each explanation is\. .*“Route”/ }).waitFor()
  })

  it('awaits what nobody found, and finds it in words of the case', async () => {
    await side('Add evidence')
    await page.getByRole('button', { name: 'Add what is awaited' }).click()
    await page.getByRole('dialog').getByLabel('What it says').fill('Orders are found')
    await page.getByRole('dialog').getByRole('button', { name: 'Add what is awaited' }).click()
    await page.getByRole('button', { name: 'Orders are found', exact: true }).click()
    await page.getByText('awaited', { exact: true }).waitFor()
    await page.getByRole('button', { name: 'It was found: Orders are found' }).click()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^This shows it/ })
      .first()
      .click()
    await expect.poll(() => page.getByText('awaited', { exact: true }).count()).toBe(0)
    await page.locator('.evidence-detail blockquote mark').waitFor()
  })

  it('is reworded, shown by person, and told step by step; each step is taken back and put back', async () => {
    await page.getByRole('button', { name: 'Route', exact: true }).click()
    await page.getByRole('dialog').getByLabel('A few words').fill('Road')
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
    await expect.poll(() => heads().allTextContents()).toEqual(['Road', 'Habit'])
    await page.getByLabel('Cells').selectOption('people')
    await page.locator('[data-cell="0 1"] .people').getByText('t').waitFor()
    await side('History')
    await page.getByRole('button', { name: 'Take back: explanation changed: “Road”' }).click()
    await expect.poll(() => heads().allTextContents()).toEqual(['Route', 'Habit'])
    await page.getByRole('button', { name: 'Put back: explanation changed: “Road”' }).click()
    await expect.poll(() => heads().allTextContents()).toEqual(['Road', 'Habit'])
    await page.getByLabel('Since the day').fill('2001-01-01')
    await page.keyboard.press('Enter')
    await page.getByText('On 1 January 2001 this question was not weighed yet.').waitFor()
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByText('As a file (YAML)').click()])
    expect(download.suggestedFilename()).toBe('why-does-iran-stand-by-damascus.yaml')
    expect(await axeTroubles(page)).toEqual([])
  })

  it('takes a claim that was chosen while reading', async () => {
    const [claim] = await bench.store.claims({ tie: ['IRN', 'SYR'], kind: 'assessment' })
    const other = await bench.open(`/explanations?side=add&use=${claim?.claim.id}`)
    await other.getByText('Chosen while reading:').waitFor()
    const before = await other.locator('table.matrix tbody tr[data-drop]').count()
    await other.getByRole('button', { name: 'Add it to this matrix' }).click()
    await expect.poll(() => other.locator('table.matrix tbody tr[data-drop]').count()).toBe(before + 1)
    expect(new URL(other.url()).searchParams.get('use')).toBeNull()
    await other.context().close()
  })

  it('broke nowhere', () => {
    expect(bench.troubles).toEqual([])
  })
})
