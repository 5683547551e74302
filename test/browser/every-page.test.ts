import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addSmallMatrix } from './add-small-matrix.ts'
import { addSmallPositions } from './add-small-positions.ts'
import { fillCase } from './fill-case.ts'
import { importFeud } from './import-feud.ts'
import { axeTroubles, openWorkbench, type Workbench } from './open-workbench.ts'

const TIE = 'actors=SYR,IRN'
const PAGES = [
  '/',
  '/?view=table&at=2011-08',
  '/?view=map',
  '/?view=network',
  `/tie?${TIE}`,
  `/tie?${TIE}&show=episodes&with=IRN,USA`,
  `/pull?${TIE}`,
  `/pull?${TIE}&to=2021&turn=TUR:USA&without=RUS`,
  '/positions',
  `/positions?${TIE}&set=how-close-they-stand&actor=IRN`,
  `/ledger?${TIE}`,
  `/ledger?${TIE}&kind=trade&giver=IRN`,
  '/explanations?row=backs',
  '/explanations?side=add&row=orders',
  '/explanations?side=raters&view=people',
  '/explanations?side=history&since=2020',
  `/outlook?${TIE}`,
  `/outlook?${TIE}&state=due`,
  '/outlook',
  '/reader',
  `/brief?${TIE}`,
  `/brief?${TIE}&edit=1&sections=voices,summary`,
  '/accounts',
  '/documents',
  '/sources',
  '/actors?name=Khamenei',
  '/actors?actor=SYR',
]

let bench: Workbench
beforeAll(async () => {
  bench = await openWorkbench()
  await fillCase(bench, ['2011-08', '2024-06-trade'])
  await addSmallMatrix(bench)
  await addSmallPositions(bench)
  await importFeud(bench)
}, 60_000)
afterAll(() => bench.close())

describe('every page', () => {
  it.each(PAGES)('keeps nobody out, light or dark, narrow, from right to left: %s', async (path) => {
    const page = await bench.open(path)
    const settled = () =>
      page.waitForFunction(
        () =>
          document.querySelector('main h1') !== null &&
          document.querySelector('main [role=status], [aria-busy=true]') === null,
      )
    await settled()
    expect(await axeTroubles(page), 'light').toEqual([])
    await page.getByLabel('Light or dark').selectOption('dark')
    expect(await axeTroubles(page), 'dark').toEqual([])
    await page.setViewportSize({ width: 390, height: 844 })
    await page.getByLabel('Language').selectOption('ar')
    await page.getByRole('navigation').getByText('القارئ').waitFor()
    await settled()
    expect(await page.evaluate(() => [document.documentElement.dir, document.documentElement.scrollWidth])).toEqual([
      'rtl',
      390,
    ])
    await page.context().close()
  })

  it('asked nobody else for anything, and broke nowhere', () => {
    expect(bench.troubles).toEqual([])
  })
})
