import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fillCase } from './fill-case.ts'
import { openWorkbench, type Workbench } from './open-workbench.ts'

let bench: Workbench
beforeAll(async () => {
  bench = await openWorkbench()
  await fillCase(bench, ['2011-08', '2024-06-trade'])
}, 60_000)
afterAll(() => bench.close())

const word = (page: Page, name: string) => new URL(page.url()).searchParams.get(name)

describe('the map of ties', () => {
  it('goes from tie to tie by keyboard, tells each, and opens it', async () => {
    const page = await bench.open('/')
    await page.getByText('Map', { exact: true }).click()
    const arcs = page.locator('.tie-map .arc')
    await arcs.first().waitFor()
    expect(word(page, 'view')).toBe('map')
    const tip = page.locator('.picture-tip')
    await page.locator('.map-moving').focus()
    await page.keyboard.press('Tab')
    await tip.waitFor()
    const told = (await arcs.first().getAttribute('aria-label')) ?? ''
    expect(told).toMatch(/^[\w ]+ · [\w ]+, → .*, \d+ events?$/)
    expect((await tip.textContent())?.replaceAll('\n', ', ')).toBe(told)
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/tie\?actors=/)
    await page.context().close()
  })

  it('loses none of the ties: what has no place stands beside it', async () => {
    const page = await bench.open('/?view=map')
    await page.locator('.tie-map .arc').first().waitFor()
    const beside = await page.locator('.off-map .actor-ties li').count()
    const drawn = await page.locator('.tie-map .arc').count()
    await page.getByText('As a table').click()
    const rows = await page.locator('.behind-picture tbody tr').count()
    expect(beside + drawn).toBe(rows)
    await page.getByRole('radiogroup', { name: 'Which ties are drawn' }).getByText('▼ apart').click()
    await page.waitForURL(/lean=apart/)
    expect(await page.locator('.tie-map .arc-line.closer').count()).toBe(0)
    await page.context().close()
  })
})

describe('the network of ties', () => {
  const settled = (page: Page) => page.locator('.network[aria-busy=false] .network-canvas canvas').first().waitFor()

  it('shows by keyboard where somebody stands, and with whom', async () => {
    const page = await bench.open('/?view=network')
    await settled(page)
    await page.getByRole('button', { name: /^Iran\b/ }).focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/actors=IRN/)
    const own = page.locator('.actor-ties a')
    expect(await own.allInnerTexts()).toContain('Syria')
    await page.reload()
    await settled(page)
    expect(await page.locator('.actor-button[aria-pressed=true]').textContent()).toMatch(/^Iran/)
    await page.locator('.network-canvas').focus()
    for (const key of ['ArrowLeft', '+', '-', '0']) await page.keyboard.press(key)
    await own.getByText('Syria', { exact: true }).click()
    await page.getByRole('heading', { name: 'Iran · Syria', level: 1 }).waitFor()
    await page.goto(`${bench.address}?view=network&actors=IRN,SYR`)
    await settled(page)
    const chosen = page.locator('.chosen-tie')
    expect(await chosen.textContent()).toMatch(/Iran toward Syria.*[+−]\d\.\d/)
    await chosen.getByRole('link', { name: 'Iran · Syria' }).click()
    await page.getByRole('heading', { name: 'Iran · Syria', level: 1 }).waitFor()
    await page.context().close()
  })

  it('is saved as a picture in which apart is dashed', async () => {
    const page = await bench.open('/?view=network')
    await settled(page)
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'SVG' }).click()])
    const svg = readFileSync(await file.path(), 'utf8')
    expect(svg).toMatch(/<line [^>]*stroke-dasharray/)
    expect(svg).toContain('>Iran</text>')
    await page.context().close()
  })

  it('is said to be impossible without WebGL, and stands as a table', async () => {
    const page = await bench.open('/documents')
    await page.addInitScript(() => {
      const get = HTMLCanvasElement.prototype.getContext
      HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, ...asked: [string]) {
        return asked[0].startsWith('webgl') ? null : get.apply(this, asked)
      } as typeof get
    })
    await page.goto(`${bench.address}?view=network`)
    await page.getByText('does not paint with WebGL').waitFor()
    await page.locator('.behind-picture tbody tr').first().waitFor()
    await page.context().close()
  })
})

describe('a replay', () => {
  it('goes back and forth by keyboard, and is in the address', async () => {
    const page = await bench.open('/?view=table')
    const slider = page.getByLabel('As of the month')
    const end = await slider.getAttribute('aria-valuetext')
    const counts = () => page.locator('tbody tr td:nth-child(2)').allInnerTexts()
    await page.locator('tbody tr').first().waitFor()
    const now = await counts()
    await slider.focus()
    await page.keyboard.press('Home')
    await page.waitForURL(/at=\d{4}-\d\d/)
    const then = await counts()
    const sum = (all: readonly string[]) => all.reduce((total, one) => total + Number(one), 0)
    expect(sum(then)).toBeLessThan(sum(now))
    await page.reload()
    await page.locator('tbody tr').first().waitFor()
    expect(await counts()).toEqual(then)
    await page.keyboard.press('Tab')
    await slider.focus()
    await page.keyboard.press('End')
    expect(await slider.getAttribute('aria-valuetext')).toBe(end)
    expect(await counts()).toEqual(now)
    await page.context().close()
  })

  it('plays by itself until it is stopped, on the network too', async () => {
    const page = await bench.open('/?view=network&step=year')
    await page.getByRole('button', { name: 'Play' }).click()
    await page.waitForURL(/at=/)
    const first = word(page, 'at')
    await page.waitForFunction((at) => new URL(location.href).searchParams.get('at') !== at, first)
    await page.getByRole('button', { name: 'Pause' }).click()
    const stopped = word(page, 'at') ?? ''
    expect(stopped > (first ?? '')).toBe(true)
    await page.getByRole('button', { name: 'Back to now' }).click()
    expect(word(page, 'at')).toBeNull()
    await page.context().close()
  })
})

describe('a tie beside another', () => {
  it('is proposed, drawn behind, told in a table, and in the address', async () => {
    const page = await bench.open('/tie?actors=SYR,IRN')
    const field = page.getByLabel('Compare with')
    await field.focus()
    const proposed = page.locator('datalist option')
    await proposed.first().waitFor({ state: 'attached' })
    const names = await proposed.evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value))
    const other = names.find((one) => one.includes('Syria') && one !== 'Iran · Syria') ?? ''
    await field.fill(other)
    await page.getByRole('button', { name: 'Compare', exact: true }).click()
    const beside = page.locator('.side-by-side tbody tr')
    await beside.nth(3).waitFor()
    expect(word(page, 'with')).toMatch(/^[\w-]+,[\w-]+$/)
    expect(await page.locator('.side-by-side h2').textContent()).toBe(`Syria · Iran beside ${other}`)
    await page.reload()
    await beside.nth(3).waitFor()
    expect(await page.locator('.tie-stack').textContent()).toContain('◇')
    await page.getByRole('button', { name: 'Compare no more' }).click()
    await beside.first().waitFor({ state: 'detached' })
    expect(word(page, 'with')).toBeNull()
    await page.context().close()
  })

  it('is told to be unknown where nobody is called so', async () => {
    const page = await bench.open('/tie?actors=SYR,IRN&with=Atlantis,Syria')
    await page.getByText('No actor is called "Atlantis"').waitFor()
    await page.context().close()
  })
})

describe('these pages', () => {
  it('asked nobody else for anything, and broke nowhere', () => {
    expect(bench.troubles).toEqual([])
  })
})
