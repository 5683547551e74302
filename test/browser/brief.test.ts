import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fillCase } from './fill-case.ts'
import { axeTroubles, openWorkbench, type Workbench } from './open-workbench.ts'

const HOSTILE = '<img src=x onerror="window.hit=1"><script>window.hit=1</script> {{constructor}}'
const BRIEF = '/brief?actors=SYR,IRN'

let bench: Workbench
let page: Page
beforeAll(async () => {
  bench = await openWorkbench()
  await fillCase(bench, ['2011-08', '2024-06-trade'])
  page = await bench.open(`${BRIEF}&edit=1`)
  await page.getByRole('heading', { name: 'How Iran and Syria stand' }).waitFor()
})
afterAll(() => bench.close())

const dialog = () => page.getByRole('dialog')
const api = (format: string) => new URL(`/api/ties/SYR/IRN/brief?format=${format}`, bench.address)
const published = (format: string) => fetch(api(format)).then((response) => response.status)

describe('a brief that an analyst writes into', () => {
  it('marks a typed sentence that rests on nothing, shows it as text, and is not published', async () => {
    await page.getByRole('button', { name: '+ Add a sentence here' }).first().click()
    await dialog().getByLabel('The sentence').fill(HOSTILE)
    await dialog().getByText('On nothing so far.').waitFor()
    expect(await axeTroubles(page)).toEqual([])
    await dialog().getByRole('button', { name: 'Save' }).click()
    await page.locator('.editable', { hasText: HOSTILE }).getByText('rests on nothing').waitFor()
    await page.getByText('Not to be published yet: 1 sentence').waitFor()
    expect(await page.getByRole('link', { name: 'PDF' }).count()).toBe(0)
    expect(await published('html')).toBe(403)
    expect(await page.evaluate(() => 'hit' in window)).toBe(false)
  })

  it('is published when the sentence rests on a claim found by its words', async () => {
    await page.getByRole('button', { name: `Edit: ${HOSTILE}` }).click()
    await dialog().getByLabel('Claims with these words').fill('Assad')
    await dialog().getByRole('button', { name: 'Find' }).click()
    await dialog().locator('.attach').first().click()
    await dialog().getByText('1 passage ticked').waitFor()
    await dialog().getByRole('button', { name: 'Save' }).click()
    await page.getByRole('link', { name: 'PDF' }).waitFor()
    expect(await Promise.all(['html', 'md', 'docx', 'pdf'].map(published))).toEqual([200, 200, 200, 200])
    const html = await (await fetch(api('html'))).text()
    expect(html).not.toContain('<script>window.hit')
    expect(html).toContain('&lt;script&gt;window.hit=1')
  })

  it('keeps of an edited sentence only the passages that are ticked again', async () => {
    const sentence = page.locator('.editable', { has: page.locator('.evidence-mark') }).nth(1)
    const text = (await sentence.locator('bdi').first().textContent()) ?? ''
    await sentence.getByRole('button', { name: 'Edit:' }).click()
    await dialog().getByLabel('The sentence').fill('In short, they stand close.')
    await dialog().getByText('no passage ticked').waitFor()
    await dialog().getByRole('checkbox').first().check()
    await dialog().getByRole('button', { name: 'Save' }).click()
    const edited = page.locator('.editable', { hasText: 'In short, they stand close.' })
    await edited.getByText('edited by tester').waitFor()
    expect(await edited.locator('.evidence-mark').count()).toBe(1)
    await edited.getByRole('button', { name: 'Undo:' }).click()
    await page.locator('.editable', { hasText: text }).waitFor()
    expect(await page.getByText('In short, they stand close.', { exact: true }).count()).toBe(1)
  })

  it('has a sentence taken out and put back, and both in its history', async () => {
    const sentence = page.locator('.editable', { has: page.locator('.evidence-mark') }).nth(1)
    const text = (await sentence.locator('bdi').first().textContent()) ?? ''
    await sentence.getByRole('button', { name: 'Take out:' }).click()
    await page.locator('.omitted', { hasText: text }).getByRole('button', { name: 'Put back' }).click()
    await page.locator('.omitted').waitFor({ state: 'detached' })
    await page.getByText(/edits so far/).click()
    await page.locator('.brief-history', { hasText: 'taken back' }).waitFor()
  })

  it('lets a sentence be a judgement in a name, which the published brief tells', async () => {
    await page.getByRole('button', { name: `Add a sentence after it: ${HOSTILE}` }).click()
    await dialog().getByLabel('The sentence').fill('It will hold.')
    await dialog().getByLabel('It is a judgement').check()
    await dialog().getByLabel('Your name').fill('N. Haddad')
    await dialog().getByRole('button', { name: 'Save' }).click()
    await page.locator('.editable', { hasText: 'It will hold.' }).getByText('judgement of N. Haddad').waitFor()
    const markdown = await (await fetch(api('md'))).text()
    expect(markdown).toContain('It will hold. (judgement of N. Haddad)')
  })

  it('shows the sections that the address asks for, in its order, after a reload too', async () => {
    await page.getByRole('button', { name: 'Sections' }).click()
    await dialog().getByRole('checkbox', { name: 'Outside actors' }).uncheck()
    await dialog().getByRole('button', { name: 'Move “Where the tie stands” up' }).click()
    await page.waitForURL(/sections=standing,summary,changes,voices,interests/)
    await page.reload()
    await page.getByRole('heading', { name: 'Executive summary' }).waitFor()
    const heads = await page.locator('.brief h2').allTextContents()
    expect(heads.slice(0, 2)).toEqual(['Where the tie stands', 'Executive summary'])
    expect(heads).not.toContain('Outside actors in the tie')
    expect(bench.troubles).toEqual([])
  })
})
