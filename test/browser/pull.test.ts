import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PositionsActor } from '../../src/model/positions-input.ts'
import { askKeptPositions } from '../../src/tasks/ask-kept-positions.ts'
import { loadRegistry } from '../../src/tasks/load-registry.ts'
import { parsePositions } from '../../src/tasks/read-positions.ts'
import { SMALL_POSITIONS } from './add-small-positions.ts'
import { fillCase } from './fill-case.ts'
import { importFeud } from './import-feud.ts'
import { openWorkbench, type Workbench } from './open-workbench.ts'

const TIE = 'actors=SYR,IRN'
let bench: Workbench
beforeAll(async () => {
  bench = await openWorkbench()
  await fillCase(bench, ['2011-08', '2024-06-trade'])
}, 60_000)
afterAll(() => bench.close())

const placeOf = async (actor: string): Promise<PositionsActor['position'][number] | undefined> => {
  const { input } = await askKeptPositions(bench.store, 'how-close-they-stand')
  return input.actors.find((one) => one.actor === actor)?.position[0]
}

describe('positions', () => {
  it('are pasted, moved by pointer and keys, typed, kept, and taken back', async () => {
    const page = await bench.open(`/positions?${TIE}`)
    await page.getByText('Paste it instead').click()
    await page.getByLabel('YAML or CSV').fill(SMALL_POSITIONS)
    await page.getByRole('button', { name: 'Take it' }).click()
    await page.waitForURL(/set=how-close-they-stand/)
    const handle = page.getByRole('slider', { name: 'Place of Russia' })
    await page.getByText('Over 2,000 draws').first().waitFor()
    const before = await page.locator('.forecast-words').textContent()

    const box = await handle.boundingBox()
    if (box === null) throw new Error('Russia has no place')
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
    await page.mouse.move(x, y)
    await page.mouse.down()
    await page.mouse.move(x + 200, y, { steps: 5 })
    // few draws at once, while nothing is kept yet
    await page.getByText('Over 200 draws').first().waitFor()
    expect((await placeOf('RUS'))?.likely).toBe(30)
    await page.mouse.up()
    await page.getByText('2 steps').waitFor()
    await page.getByText('Over 2,000 draws').first().waitFor()
    expect(await page.locator('.forecast-words').textContent()).not.toBe(before)
    const dragged = (await placeOf('RUS'))?.likely ?? 0
    expect(dragged).toBeGreaterThan(50)

    await handle.focus()
    for (let i = 0; i < 5; i++) await page.keyboard.press('ArrowLeft')
    await page.getByText('3 steps').waitFor()
    expect((await placeOf('RUS'))?.likely).toBeCloseTo(dragged - 5, 5)

    const field = page.getByRole('spinbutton', { name: 'Position of Iran, most likely' })
    await field.fill('70')
    await field.press('Enter')
    await page.getByText('4 steps').waitFor()
    expect(await placeOf('IRN')).toEqual({ low: 70, likely: 70, high: 100 })

    await page.reload()
    await handle.waitFor()
    expect(await field.inputValue()).toBe('70')
    for (const steps of ['5 steps', '6 steps', '7 steps']) {
      await page.getByRole('button', { name: 'Undo my last change' }).click()
      await page.getByText(steps).waitFor()
    }
    expect(await page.getByRole('button', { name: 'Undo my last change' }).isDisabled()).toBe(true)
    expect([(await placeOf('RUS'))?.likely, (await placeOf('IRN'))?.likely]).toEqual([30, 90])
    await page.context().close()
  })

  it('open what they are drawn from, leave as a file, and are put away and brought back', async () => {
    const page = await bench.open(`/positions?${TIE}&set=how-close-they-stand`)
    const saved = page.waitForEvent('download')
    await page.getByRole('button', { name: 'YAML' }).click()
    const chunks: Buffer[] = []
    for await (const chunk of await (await saved).createReadStream()) chunks.push(chunk as Buffer)
    const { input } = await askKeptPositions(bench.store, 'how-close-they-stand')
    expect(parsePositions(Buffer.concat(chunks).toString('utf8'), 'saved.yaml', loadRegistry())).toEqual(input)
    await page.getByRole('button', { name: 'Put away' }).click()
    await page.getByRole('button', { name: 'Bring it back' }).click()
    await page.getByRole('button', { name: 'Iran', exact: true }).click()
    await page.getByRole('link', { name: 'Iran backs Assad and urges him to listen' }).click()
    await page.locator('.text').waitFor()
    await page.context().close()
  })
})

describe('who stands with whom', () => {
  const words = (page: Page) => page.locator('.what-if').textContent()

  it('is asked what if: a tie turned, an actor left out, all in the address and back with one click', async () => {
    await importFeud(bench)
    const page = await bench.open(`/pull?${TIE}&to=2021`)
    await page.getByText('1 of 5 triangles out of balance').waitFor()
    await page.getByText('All 10 ties').click()
    await page
      .getByRole('button', { name: /Turn the sign of (Turkey and the United States|the United States and Turkey)/ })
      .click()
    await page.getByText('0 of 5 triangles out of balance').waitFor()
    expect(await words(page)).toContain('What if, and not what is told:')
    expect(await words(page)).toContain('0 of 10 ties at odds, before 1 of 10')
    expect(page.url()).toMatch(/turn=(TUR%3AUSA|USA%3ATUR|TUR:USA|USA:TUR)/)
    await page.reload()
    await page.getByText('0 of 5 triangles out of balance').waitFor()
    await page.getByText('All 6 actors').click()
    await page.getByRole('button', { name: 'Leave out Russia' }).click()
    await page.getByText('All 5 actors').waitFor()
    await page.getByRole('button', { name: 'Back to what is told' }).click()
    await page.getByText('1 of 5 triangles out of balance').waitFor()
    expect(page.url()).not.toMatch(/turn|without/)
    await page.context().close()
  })

  it('opens each tie from the ring and, by keyboard, from the table', async () => {
    const page = await bench.open(`/pull?${TIE}&to=2021`)
    const line = page.getByRole('link', { name: /^Iran – Russia: together|^Russia – Iran: together/ })
    await line.waitFor({ state: 'attached' })
    expect(await line.getAttribute('href')).toMatch(/^\/tie\?actors=(IRN,RUS|RUS,IRN)/)
    await page.getByText('All 10 ties').focus()
    await page.keyboard.press('Enter')
    await page
      .getByRole('row')
      .getByRole('link', { name: /Iran – Russia|Russia – Iran/ })
      .press('Enter')
    await page.getByRole('heading', { level: 1, name: /Iran/ }).waitFor()
    expect(page.url()).toMatch(/\/tie\?actors=/)
    await page.context().close()
  })

  it('tells the triangles in words', async () => {
    const page = await bench.open(`/pull?${TIE}&to=2021`)
    await page.getByText('4 of 5 triangles balanced').click()
    await page.getByText(/(Syria and Iran|Iran and Syria) stand together against Israel\./).waitFor()
    await page.getByText('1 of 5 triangles out of balance').waitFor()
    await page
      .getByText(/(Iran and the United States|the United States and Iran) are at odds, and both stand with Turkey\./)
      .waitFor()
    await page.context().close()
  })
})

describe('all pages', () => {
  it('broke nowhere', () => {
    expect(bench.troubles).toEqual([])
  })
})
