import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addSmallMatrix } from './add-small-matrix.ts'
import { openWorkbench, type Workbench } from './open-workbench.ts'

const example = (name: string) => fileURLToPath(new URL(`../../examples/syria-iran/${name}.md`, import.meta.url))
const PAYLOADS = fileURLToPath(new URL('payloads.md', import.meta.url))

const TIE = 'actors=SYR,IRN'

let bench: Workbench
let first: Page
beforeAll(async () => {
  bench = await openWorkbench()
})
afterAll(() => bench.close())

describe('what an analyst does first', () => {
  it('is to put papers into an empty case, and to see them read', async () => {
    first = await bench.open('/')
    await first.getByRole('heading', { name: 'This case is empty' }).waitFor()
    await first
      .locator('input[type=file]')
      .setInputFiles([example('2011-08-first-summer'), example('2024-06-trade-in-figures'), PAYLOADS])
    await first.getByRole('heading', { name: 'Ties', level: 1 }).waitFor({ timeout: 60_000 })
    await first.getByRole('link', { name: 'Documents' }).click()
    await first.getByRole('row').nth(3).waitFor()
    expect(await first.getByRole('link', { name: 'Iran backs Assad and urges him to listen' }).count()).toBe(1)
  })

  it('is to find a tie on the board, and open what is behind a stretch of it', async () => {
    await first.getByRole('link', { name: 'Ties', exact: true }).click()
    await first.getByLabel('Search an actor').fill('Iran')
    await first.getByRole('link', { name: /^Iran · Syria$/ }).click()
    await first.getByRole('heading', { name: 'Iran · Syria', level: 1 }).waitFor()
    const pictures = first.locator('.tie-stack')
    await pictures.locator('svg.plot').nth(3).waitFor()
    const box = await pictures.boundingBox()
    if (box === null) throw new Error('the pictures have no place')
    await first.mouse.move(box.x + 42, box.y + 60)
    await first.mouse.down()
    await first.mouse.move(box.x + 120, box.y + 60, { steps: 4 })
    await first.mouse.up()
    await first.waitForURL(/from=2011-/)
    await first.getByRole('heading', { name: /What is behind .* 2011/ }).waitFor()
    const claim = first.locator('.claim-list .quote').first()
    const quote = (await claim.textContent())?.replace(/^“|”$/g, '') ?? ''
    await claim.click()
    await first.locator('mark.selected').first().waitFor()
    expect((await first.locator('mark.selected').allTextContents()).join('')).toBe(quote)
  })

  it('is to judge claims by keyboard, and to take a judgement back', async () => {
    await first.locator('.text').waitFor()
    await first.keyboard.press('j')
    const address = first.url()
    await first.keyboard.press('a')
    await first.getByText('accepted', { exact: true }).waitFor()
    await first.keyboard.press('x')
    await first.getByRole('textbox', { name: 'Why?' }).fill('the author denies it below')
    await first.getByRole('dialog').getByRole('button', { name: 'Reject' }).click()
    await first.getByText('rejected', { exact: true }).waitFor()
    await first.getByText('the author denies it below').waitFor()
    await first.keyboard.press('u')
    await first.getByText('accepted', { exact: true }).waitFor()
    await first.reload()
    await first.getByText('accepted', { exact: true }).waitFor()
    expect(first.url()).toBe(address)
    await first.keyboard.press('u')
    await first.getByText('not judged', { exact: true }).first().waitFor()
  })

  it('is to grade a source, and to take that back', async () => {
    await first.getByRole('link', { name: 'Sources' }).click()
    await first.getByRole('button', { name: /Grade of Levant Newswire: F/ }).click()
    const dialog = first.getByRole('dialog')
    await dialog.getByLabel('Reliability').selectOption('B')
    await dialog.getByLabel('Why?').fill('checks what it prints')
    await dialog.getByRole('button', { name: 'Grade', exact: true }).click()
    await first.getByText('checks what it prints').waitFor()
    await first.getByRole('button', { name: /Grade of Levant Newswire: B/ }).click()
    await first.getByRole('button', { name: 'Take the grade back' }).click()
    await first.getByRole('button', { name: /Grade of Levant Newswire: F/ }).waitFor()
  })

  it('is to set two accounts side by side', async () => {
    await first.getByRole('link', { name: 'Accounts' }).click()
    const titled = async (label: string, title: RegExp) => {
      const choice = first.getByLabel(label)
      const value = await choice.locator('option').filter({ hasText: title }).getAttribute('value')
      await choice.selectOption(value)
    }
    await titled('One account', /Iran backs Assad/)
    await titled('The other', /trade/i)
    await first.getByRole('button', { name: 'Compare' }).click()
    await first.getByRole('heading', { name: /What only one tells/ }).waitFor({ timeout: 60_000 })
  })

  it('is to read the brief, and to open a sentence to its passages', async () => {
    await first.getByRole('link', { name: 'Brief' }).click()
    await first.getByRole('heading', { name: 'Executive summary' }).waitFor({ timeout: 60_000 })
    await first.locator('.evidence-mark').nth(1).click()
    const passages = first.getByRole('dialog')
    const quote = (await passages.locator('mark').first().textContent()) ?? ''
    await passages.getByRole('link', { name: 'Open in the text' }).first().click()
    await first.locator('.text').waitFor()
    expect(await first.locator('.text').textContent()).toContain(quote)
  })

  it('is to weigh explanations, to rate a piece of evidence by keyboard, and to take that back', async () => {
    await first.getByRole('link', { name: 'Explanations' }).click()
    await first.getByText('entente explain start').waitFor()
    await addSmallMatrix(bench)
    await first.reload()
    await first.getByRole('button', { name: 'Iran backed Assad' }).click()
    await first.locator('.evidence-detail mark').waitFor()
    await first.getByRole('button', { name: /^Row 1, Route: Karam consistent$/ }).focus()
    await first.keyboard.press('ArrowRight')
    await first.keyboard.press('I')
    await first.getByRole('button', { name: 'Row 1, Habit: Karam neutral, tester very inconsistent' }).waitFor()
    await first.keyboard.press('u')
    await first.getByRole('button', { name: 'Row 1, Habit: Karam neutral', exact: true }).waitFor()
    await first.locator('.evidence-detail').getByLabel('Route').selectOption('CC')
    await first.getByRole('button', { name: 'Rate', exact: true }).click()
    await first.getByRole('button', { name: 'Row 1, Route: Karam consistent, tester very consistent' }).waitFor()
  })

  it('is to keep a question with what they think of it, and to settle it', async () => {
    const page = await bench.open(`/outlook?${TIE}`)
    await page.getByRole('button', { name: 'Ask a question of your own' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Question').fill('Will Iran send a new ambassador?')
    const ahead = `${new Date().getUTCFullYear() + 2}-06-30`
    await dialog.getByLabel('Settled by the day').fill(ahead)
    await dialog.getByLabel('How one will know').fill('SANA reports that one arrived')
    await dialog.getByLabel('Who says so').fill('Haddad')
    await dialog.getByLabel('yes, %').fill('30')
    expect(await dialog.getByRole('button', { name: 'Keep' }).isDisabled()).toBe(true)
    await dialog.getByLabel('no, %').fill('70')
    await dialog.getByText('Together 100 % of 100.').waitFor()
    await dialog.getByRole('button', { name: 'Keep' }).click()
    await page.getByText('yes 30 %, no 70 %').waitFor()
    await page.getByRole('button', { name: 'Settle: Will Iran send a new ambassador?' }).click()
    await dialog.getByText('It is settled by: SANA reports that one arrived').waitFor()
    await dialog.getByLabel('What came?').selectOption('no')
    await dialog.getByLabel('Known since').fill(ahead)
    await dialog.getByLabel('Why, and where').fill('nobody came')
    await dialog.getByRole('button', { name: 'Settle' }).click()
    await page.getByText('settled: no').waitFor()
    const row = page.getByRole('row').filter({ hasText: 'Haddad' }).filter({ hasText: '0.180' })
    await row.waitFor()
    await page.locator('.scored svg.plot').waitFor()
    await page.context().close()
  })

  it('is to ask whom a name means', async () => {
    await first.getByRole('link', { name: 'Actors' }).click()
    await first.getByLabel('A name, a phrase or an id').fill('the Syrian Prime Minister')
    await first.keyboard.press('Enter')
    await first.getByText('Counts as SYR').waitFor()
  })
})

describe('the text of a document', () => {
  it('is shown as text, whatever is in it', async () => {
    const page = await bench.open('/documents')
    await page.getByRole('link', { name: /onerror/ }).click()
    await page.locator('.text').waitFor()
    expect(await page.locator('.text').textContent()).toContain('Iran accused Israel of')
    expect(await page.locator('.text').textContent()).toContain('javascript:alert(1)')
    expect(await page.locator('.text').locator('script, img, iframe, svg, style, a').count()).toBe(0)
    expect(await page.evaluate(() => (window as unknown as { hit?: number }).hit)).toBeUndefined()
    await page.context().close()
  })
})

describe('all pages', () => {
  it('asked nobody else for anything, and broke nowhere', () => {
    expect(bench.troubles).toEqual([])
  })
})
