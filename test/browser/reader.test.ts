import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makePdf, pdfLines } from '../fixtures/make-pdf.ts'
import { fillCase } from './fill-case.ts'
import { openWorkbench, type Workbench } from './open-workbench.ts'

const QUIET = 'The bases in the desert went quiet for a week'
const PARAGRAPHS = 900
const LONG = Array.from(
  { length: PARAGRAPHS },
  (_, i) =>
    `On ${(i % 28) + 1} May 2013 Syria accused Iran of delaying shipment ${i}. Iran praised Syria in note ${i}, and Russia warned Turkey about convoy ${i}.`,
)
const ARABIC = 'وصل وزير الخارجية الإيراني إلى دمشق يوم الأحد والتقى بالرئيس السوري في قصر الشعب.'

let bench: Workbench
let page: Page
const documents = new Map<string, string>()

beforeAll(async () => {
  bench = await openWorkbench()
  const folder = mkdtempSync(join(tmpdir(), 'entente-reader-'))
  const file = (name: string, content: string | Uint8Array) => {
    writeFileSync(join(folder, name), content)
    return join(folder, name)
  }
  const first = Array.from({ length: 12 }, (_, i) => `The markets opened late in week ${i} and few spoke of it.`)
  await fillCase(
    bench,
    [],
    [
      file('short.md', `# A quiet week\n\nOrontes Post, 4 May 2013\n\nIran praised Syria.\n\n${QUIET}.\n`),
      file('long.md', `# A hundred pages\n\nOrontes Post, 30 May 2013\n\n${LONG.join('\n\n')}\n`),
      file('arabic.txt', `بيان عن الزيارة\n\n${ARABIC}\n\n"We stand by our friends", he said.\n`),
      file(
        'paper.pdf',
        makePdf([pdfLines(first), pdfLines(['Syria accused Iran of delaying the oil.'])], { title: 'On oil' }),
      ),
    ],
  )
  for (const { id, title } of await bench.store.documents()) documents.set(title, id)
  page = await bench.open('/documents')
})
afterAll(async () => {
  await bench.close()
})

const address = (title: string) => `/reader?document=${documents.get(title)}`

/** Selects words of the text as a pointer would. */
const selectWords = (words: string) =>
  page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.querySelector('.text') as Node, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = (node.textContent ?? '').indexOf(wanted)
      if (at === -1) continue
      const range = document.createRange()
      range.setStart(node, at)
      range.setEnd(node, at + wanted.length)
      getSelection()?.removeAllRanges()
      getSelection()?.addRange(range)
      return
    }
    throw new Error(`no "${wanted}" in the text`)
  }, words)

describe('the reader', () => {
  it('shows a claim in short under the pointer, and in full when it is chosen', async () => {
    page = await bench.open(address('A quiet week'))
    await page.locator('mark').first().hover()
    const card = page.getByRole('tooltip')
    await card.getByText('Iran → Syria').waitFor()
    expect(await card.textContent()).toMatch(/closer.*supports or praises.*Says who: the author.*as a fact/)
    await page.locator('mark').first().click()
    await page.getByRole('heading', { name: /^Iran → Syria/ }).waitFor()
  })

  it('takes a claim on words that were selected, and takes it back', async () => {
    await selectWords(QUIET)
    await page.getByRole('button', { name: 'Add a claim to these words' }).click()
    const dialog = page.getByRole('dialog')
    expect(await dialog.getByLabel('Words of the text').inputValue()).toBe(QUIET)
    await dialog.getByLabel('Who', { exact: true }).fill('Iran')
    await dialog.getByLabel('To whom').fill('Syria')
    await dialog.getByLabel('Type').selectOption('event RETREAT')
    await dialog.getByLabel('Dimension').selectOption('military')
    await dialog.getByRole('button', { name: 'Add the claim' }).click()
    await page.getByText('added by hand', { exact: true }).waitFor()
    expect(await page.locator('mark.added').textContent()).toBe(QUIET)
    await page.getByText('tester, by hand').waitFor()
    const [added] = await bench.store.claims({ status: ['added'] })
    expect(added).toMatchObject({ status: 'added', claim: { source: ['IRN'], passage: { quote: QUIET } } })
    expect(await bench.store.events({ tie: ['IRN', 'SYR'], source: 'IRN' })).toContainEqual(
      expect.objectContaining({ claim: added?.claim.id, type: 'RETREAT' }),
    )
    await page.keyboard.press('u')
    await page.locator('mark.added').waitFor({ state: 'detached' })
    expect(await bench.store.claims({ status: ['added'] })).toEqual([])
  })

  it('takes a claim by keyboard alone, on words that are typed, and says what is wrong with them', async () => {
    await page.keyboard.press('n')
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Words of the text').fill('The bases fell silent')
    await dialog.getByText('The text does not have these words.').waitFor()
    await dialog.getByLabel('Words of the text').fill('went   quiet')
    await dialog.getByText('Found in the text.').waitFor()
    await dialog.getByLabel('Who', { exact: true }).fill('Atlantis')
    await dialog.getByLabel('Type').selectOption('assessment CLOSER')
    await dialog.getByRole('button', { name: 'Add the claim' }).click()
    await dialog.getByText('No actor is called "Atlantis"').waitFor()
    await dialog.getByLabel('Who', { exact: true }).fill('Iran')
    await dialog.getByRole('button', { name: 'Add the claim' }).click()
    await page.locator('mark.added').waitFor()
    expect(await page.locator('mark.added').textContent()).toBe('went quiet')
  })

  it('corrects by names, and tells what was read', async () => {
    await page.locator('mark').first().click()
    await page.keyboard.press('e')
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('To whom').fill('Russia')
    await dialog.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('heading', { name: /^Iran → Russia/ }).waitFor()
    await page.getByText('as read: Iran → Syria').waitFor()
    await page.keyboard.press('u')
    await page.getByRole('heading', { name: /^Iran → Syria/ }).waitFor()
  })

  it('shows Arabic right to left, and English in it left to right', async () => {
    page = await bench.open(address('بيان عن الزيارة'))
    expect(await page.getByText(ARABIC).getAttribute('dir')).toBe('rtl')
    expect(await page.getByText('We stand by our friends').getAttribute('dir')).toBe('ltr')
    await page.getByText('its language is not known to the reader').waitFor()
  })

  it('opens a hundred pages before one loses patience, and goes from claim to claim', async () => {
    page = await bench.open('/documents')
    await page.getByRole('link', { name: 'A hundred pages' }).waitFor()
    const began = Date.now()
    await page.getByRole('link', { name: 'A hundred pages' }).click()
    await page.locator('.text mark').first().waitFor()
    expect(Date.now() - began).toBeLessThan(3000)
    const marks = () => page.locator('.text mark').count()
    await expect.poll(marks, { timeout: 20_000 }).toBeGreaterThan(2 * PARAGRAPHS)
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    await page.getByText(/^Claim 2 of /).waitFor()
    await page.keyboard.press('k')
    await page.getByText(/^Claim 1 of /).waitFor()
    await page.keyboard.press('a')
    await page.getByText('accepted', { exact: true }).waitFor()
  })

  it('opens at a claim deep inside, in sight', async () => {
    const deep = (await bench.store.claims({ document: documents.get('A hundred pages') ?? '' })).at(-3)
    page = await bench.open(`${address('A hundred pages')}&claim=${deep?.claim.id}`)
    await page.locator('mark.selected').first().waitFor()
    await expect
      .poll(() =>
        page
          .locator('mark.selected')
          .first()
          .evaluate((mark) => mark.getBoundingClientRect().top),
      )
      .toSatisfy((top: number) => top > 40 && top < 860)
  })

  it('draws the PDF beside its text, at the words of the chosen claim', async () => {
    page = await bench.open(address('On oil'))
    await page.getByRole('button', { name: 'Original beside the text' }).click()
    await page.getByRole('region', { name: 'Pages of the file' }).waitFor()
    await page.locator('mark').last().click()
    await page.getByText('The words chosen stand on page 2.').waitFor()
    const mark = page.locator('[data-page="2"] .sheet-mark').first()
    await mark.waitFor()
    await page.locator('[data-page="2"] canvas').waitFor()
    expect(page.url()).toContain('file=beside')
    const [sheet, box] = [await page.locator('[data-page="2"]').boundingBox(), await mark.boundingBox()]
    if (sheet === null || box === null) throw new Error('nothing is drawn')
    expect(box.x).toBeGreaterThan(sheet.x)
    expect(box.y).toBeGreaterThan(sheet.y)
    expect(box.width).toBeGreaterThan(100)
  })

  it('says in a sentence that a damaged PDF cannot be shown', async () => {
    page = await bench.open('/')
    await page.route('**/original', (route) => route.fulfill({ body: 'no PDF at all', contentType: 'application/pdf' }))
    await page.goto(`${bench.address}${address('On oil')}&file=beside`.replace('//reader', '/reader'))
    await page.getByText('The file cannot be shown as a PDF').waitFor()
  })

  it('has had no trouble', () => {
    expect(bench.troubles).toEqual([])
  })
})
