import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { gdeltText } from '../fixtures/feed-samples.ts'
import { addSmallMatrix } from './add-small-matrix.ts'
import { fillCase } from './fill-case.ts'
import { keepPicture, PICTURES } from './keep-picture.ts'
import { openBrowser } from './open-browser.ts'
import { openWorkbench, type Workbench } from './open-workbench.ts'

const example = (name: string) => fileURLToPath(new URL(`../../examples/syria-iran/${name}.md`, import.meta.url))
const PAYLOADS = fileURLToPath(new URL('payloads.md', import.meta.url))
const FIRST = '2011-08'
const ALL = '20'
const TIE = 'actors=SYR,IRN'

let browser: Browser
let bench: Workbench
const troubles: string[] = []
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())
afterEach(async () => {
  troubles.push(...bench.troubles)
  await bench.close()
})

/** A new empty case behind a server of its own; papers are named by the beginnings of their names. */
async function caseOf(papers: readonly string[] = [], others: readonly string[] = []): Promise<void> {
  bench = await openWorkbench(browser)
  const shown = PICTURES && papers.length > 0 ? [ALL] : papers
  if (shown.length + others.length > 0) await fillCase(bench, shown, others)
}

/** The ten are named, with their pictures, in docs/workbench.md. */
describe('the ten things an analyst does first, each from an empty case', () => {
  it('1: puts papers into an empty case, and sees them read', async () => {
    await caseOf()
    const page = await bench.open('/')
    await page.getByRole('heading', { name: 'This case is empty' }).waitFor()
    await page
      .locator('input[type=file]')
      .setInputFiles([example('2011-08-first-summer'), example('2024-06-trade-in-figures')])
    await page.getByRole('heading', { name: 'Ties', level: 1 }).waitFor({ timeout: 60_000 })
    await page.getByRole('link', { name: 'Documents' }).click()
    await page.getByRole('row').nth(2).waitFor()
    expect(await page.getByRole('link', { name: 'Iran backs Assad and urges him to listen' }).count()).toBe(1)
    await keepPicture(page, '01-papers')
  })

  it('2: drops a file of an event feed, and sees what became of each row', async () => {
    await caseOf()
    const page = await bench.open('/')
    await page.getByRole('heading', { name: 'This case is empty' }).waitFor()
    const days = Array.from({ length: 40 }, (_, i) => ({
      id: `${i}`,
      day: `2024${String(1 + (i % 9)).padStart(2, '0')}15`,
    }))
    const buffer = Buffer.from(gdeltText([...days, { id: '99', day: 'nonsense' }]))
    await page.locator('input[type=file]').setInputFiles({ name: '20240915.export.CSV', mimeType: 'text/csv', buffer })
    await page.getByText('41 rows = 40 stored + 0 known + 1 rejected').waitFor({ timeout: 60_000 })
    await page.getByRole('link', { name: 'Iran · Syria' }).first().waitFor()
    await keepPicture(page, '02-feed')
  })

  it('3: finds a tie on the board, and opens what is behind a stretch of it', async () => {
    await caseOf([FIRST])
    const page = await bench.open('/')
    await page.getByLabel('Search an actor').fill('Iran')
    await page.getByRole('link', { name: /^Iran · Syria$/ }).click()
    await page.getByRole('heading', { name: 'Iran · Syria', level: 1 }).waitFor()
    const pictures = page.locator('.tie-stack')
    await pictures.locator('svg.plot').nth(3).waitFor()
    const box = await pictures.boundingBox()
    if (box === null) throw new Error('the pictures have no place')
    await page.mouse.move(box.x + 42, box.y + 60)
    await page.mouse.down()
    await page.mouse.move(box.x + 120, box.y + 60, { steps: 4 })
    await page.mouse.up()
    await page.waitForURL(/from=2011-/)
    await page.getByRole('heading', { name: /What is behind .* 2011/ }).waitFor()
    // the claims of the whole time stay until those of the stretch are there
    await page.waitForFunction(() => document.querySelector('[aria-busy=true]') === null)
    await keepPicture(page, '03-tie')
    const claim = page.locator('.claim-list .quote').first()
    const quote = (await claim.textContent())?.replace(/^“|”$/g, '') ?? ''
    await claim.click()
    await page.locator('mark.selected').first().waitFor()
    expect((await page.locator('mark.selected').allTextContents()).join('')).toBe(quote)
  })

  it('4: judges claims by keyboard, and takes a judgement back', async () => {
    await caseOf([FIRST])
    const [document] = await bench.store.documents()
    const page = await bench.open(`/reader?document=${document?.id}`)
    await page.locator('.text').waitFor()
    await page.keyboard.press('j')
    await page.locator('mark.selected').first().waitFor()
    const address = page.url()
    await page.keyboard.press('a')
    await page.getByText('accepted', { exact: true }).waitFor()
    await page.keyboard.press('x')
    await page.getByRole('textbox', { name: 'Why?' }).fill('the author denies it below')
    await page.getByRole('dialog').getByRole('button', { name: 'Reject' }).click()
    await page.getByText('rejected', { exact: true }).waitFor()
    await page.getByText('the author denies it below').waitFor()
    await keepPicture(page, '04-reader', 500)
    await page.keyboard.press('u')
    await page.getByText('accepted', { exact: true }).waitFor()
    await page.reload()
    await page.getByText('accepted', { exact: true }).waitFor()
    expect(page.url()).toBe(address)
    await page.keyboard.press('u')
    await page.getByText('not judged', { exact: true }).first().waitFor()
  })

  it('5: grades a source, and takes that back', async () => {
    await caseOf([FIRST])
    const page = await bench.open('/sources')
    await page.getByRole('button', { name: /Grade of Levant Newswire: F/ }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Reliability').selectOption('B')
    await dialog.getByLabel('Why?').fill('checks what it prints')
    await dialog.getByRole('button', { name: 'Grade', exact: true }).click()
    await page.getByText('checks what it prints').waitFor()
    await keepPicture(page, '05-sources')
    await page.getByRole('button', { name: /Grade of Levant Newswire: B/ }).click()
    await page.getByRole('button', { name: 'Take the grade back' }).click()
    await page.getByRole('button', { name: /Grade of Levant Newswire: F/ }).waitFor()
  })

  it('6: sets two accounts side by side', async () => {
    await caseOf([FIRST, '2024-06-trade'])
    const page = await bench.open('/accounts')
    const titled = async (label: string, title: RegExp) => {
      const choice = page.getByLabel(label)
      const value = await choice.locator('option').filter({ hasText: title }).getAttribute('value')
      await choice.selectOption(value)
    }
    await titled('One account', /Iran backs Assad/)
    await titled('The other', /trade in figures/i)
    await page.getByRole('button', { name: 'Compare' }).click()
    await page.getByRole('heading', { name: /What only one tells/ }).waitFor({ timeout: 60_000 })
    await keepPicture(page, '06-accounts')
  })

  it('7: sees who pulls at a tie, and on which words that rests', async () => {
    await caseOf([FIRST, '2024-06-trade'])
    const page = await bench.open(`/pull?${TIE}`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.locator('main h2').first().waitFor({ timeout: 60_000 })
    expect(await page.locator('main').textContent()).toMatch(/Saudi Arabia|Russia|Turkey|United States|Israel/)
    await keepPicture(page, '07-pull')
  })

  it('8: weighs explanations, rates a piece of evidence by keyboard, and takes that back', async () => {
    await caseOf([FIRST])
    await addSmallMatrix(bench)
    const page = await bench.open('/explanations')
    await page.getByRole('button', { name: 'Iran backed Assad', exact: true }).click()
    await page.locator('.evidence-detail mark').waitFor()
    await page.getByRole('button', { name: /^Row 1, Route: Karam consistent$/ }).focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('I')
    await page.getByRole('button', { name: 'Row 1, Habit: Karam neutral, tester very inconsistent' }).waitFor()
    await keepPicture(page, '08-explanations')
    await page.keyboard.press('u')
    await page.getByRole('button', { name: 'Row 1, Habit: Karam neutral', exact: true }).waitFor()
    await page.locator('.evidence-detail').getByLabel('Route').selectOption('CC')
    await page.getByRole('button', { name: 'Rate', exact: true }).click()
    await page.getByRole('button', { name: 'Row 1, Route: Karam consistent, tester very consistent' }).waitFor()
  })

  it('9: keeps a question with what is thought of it, and settles it', async () => {
    await caseOf([FIRST])
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
    await keepPicture(page, '09-outlook')
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
  })

  it('10: reads the brief, and opens a sentence to its passages', async () => {
    await caseOf([FIRST, '2024-06-trade'])
    const page = await bench.open(`/brief?${TIE}`)
    await page.getByRole('heading', { name: 'Executive summary' }).waitFor({ timeout: 60_000 })
    await keepPicture(page, '10-brief')
    await page.locator('.evidence-mark').nth(1).click()
    const passages = page.getByRole('dialog')
    const quote = (await passages.locator('mark').first().textContent()) ?? ''
    await passages.getByRole('link', { name: 'Open in the text' }).first().click()
    await page.locator('.text').waitFor()
    expect(await page.locator('.text').textContent()).toContain(quote)
  })
})

describe('a picture', () => {
  it('is saved as SVG and as PNG, with its colours and its words', async () => {
    await caseOf([FIRST])
    const page = await bench.open(`/tie?${TIE}`)
    const figure = page
      .locator('figure')
      .filter({ has: page.locator('svg.plot') })
      .first()
    await figure.locator('svg.plot').first().waitFor()
    const save = async (name: 'SVG' | 'PNG') => {
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        figure.getByRole('button', { name, exact: true }).click(),
      ])
      return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) }
    }
    const svg = await save('SVG')
    expect(svg.name).toMatch(/\.svg$/)
    const text = svg.bytes.toString('utf8')
    expect(text.slice(0, 200)).toMatch(/^<svg[^>]* xmlns="http:\/\/www\.w3\.org\/2000\/svg"/)
    expect(['diplomatic', 'military', 'economic'].filter((word) => text.includes(`>${word}</text>`))).toHaveLength(3)
    expect(/var\(--|currentColor|<script|<image/.exec(text)).toBeNull()
    expect(await isWellFormed(page, text)).toBe(true)
    const png = await save('PNG')
    expect(png.name).toMatch(/\.png$/)
    expect(png.bytes.subarray(1, 4).toString('latin1')).toBe('PNG')
    const width = Number(/<svg[^>]* width="(\d+)/.exec(text)?.[1])
    expect(png.bytes.readUInt32BE(16)).toBe(2 * width)
  })
})

/** Whether a browser takes it for a picture. */
function isWellFormed(page: Page, svg: string): Promise<boolean> {
  return page.evaluate((text) => {
    const made = new DOMParser().parseFromString(text, 'image/svg+xml')
    return made.querySelector('parsererror') === null && made.documentElement.localName === 'svg'
  }, svg)
}

describe('whom a name means', () => {
  it('is told with why', async () => {
    await caseOf()
    const page = await bench.open('/actors')
    await page.getByLabel('A name, a phrase or an id').fill('the Syrian Prime Minister')
    await page.keyboard.press('Enter')
    await page.getByText('Counts as SYR').waitFor()
  })
})

describe('the text of a document', () => {
  it('is shown as text, whatever is in it', async () => {
    await caseOf([], [PAYLOADS])
    const page = await bench.open('/documents')
    await page.getByRole('link', { name: /onerror/ }).click()
    await page.locator('.text').waitFor()
    expect(await page.locator('.text').textContent()).toContain('Iran accused Israel of')
    expect(await page.locator('.text').textContent()).toContain('javascript:alert(1)')
    expect(await page.locator('.text').locator('script, img, iframe, svg, style, a').count()).toBe(0)
    expect(await page.evaluate(() => (window as unknown as { hit?: number }).hit)).toBeUndefined()
  })
})

describe('all pages', () => {
  it('asked nobody else for anything, and broke nowhere', async () => {
    await caseOf()
    expect(troubles).toEqual([])
  })
})
