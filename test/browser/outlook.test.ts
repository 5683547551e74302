import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OutlookRecord } from '../../src/model/outlook-record.ts'
import { fillCase } from './fill-case.ts'
import { axeTroubles, openWorkbench, type Workbench } from './open-workbench.ts'

const TIE = ['IRN', 'SYR'] as const
const TYPED = { kind: 'typed', says: 'a signed text' } as const

function record(
  id: string,
  knownAsOf: string,
  deadline: string,
  yes: number,
  rest: Partial<OutlookRecord> = {},
): OutlookRecord {
  return {
    id,
    tie: TIE,
    question: 'Will they sign a treaty?',
    outcomes: ['yes', 'no'],
    ordered: false,
    probabilities: [yes, 1 - yes],
    forecasts: [
      { kind: 'analyst', by: 'Haddad', probabilities: [yes, 1 - yes], weight: 0.5, says: '' },
      { kind: 'analyst', by: 'Weber', probabilities: [0.5, 0.5], weight: 0.5, says: '' },
    ],
    climatology: null,
    persistence: null,
    rule: TYPED,
    confidence: { level: 'low', why: 'few said anything' },
    scenarios: [],
    made: `${knownAsOf}T12:00:00.000Z`,
    knownAsOf,
    deadline,
    by: 'tester',
    ...rest,
  }
}

let bench: Workbench
let page: Page
beforeAll(async () => {
  bench = await openWorkbench()
  await fillCase(bench, ['2011-08'])
  const signs = [
    {
      says: 'a rejection or a threat between the two',
      check: { kind: 'told', types: ['REJECT', 'THREATEN'] },
    },
    { says: 'consultations', check: { kind: 'told', types: ['CONSULT', 'SUPPORT', 'AID', 'COOPERATE'] } },
  ] as const
  await bench.store.addOutlook(record('aaaa1111', '2010-12-31', '2011-12-31', 0.2))
  await bench.store.addOutlook(
    record('bbbb2222', '2011-05-31', '2011-12-31', 0.6, { scenarios: [{ outcome: 'yes', signposts: signs }] }),
  )
  await bench.store.addOutlook(record('cccc3333', '2011-05-31', '2099-12-31', 0.1, { question: 'Will they part?' }))
  await bench.store.addSettlement({
    outlook: 'aaaa1111',
    outcome: 'no',
    why: 'none was signed',
    knownOn: '2012-01-10',
    by: 'tester',
    at: '2012-01-10T12:00:00.000Z',
  })
  page = await bench.open('/outlook?actors=SYR,IRN')
}, 60_000)
afterAll(() => bench.close())

describe('the page of outlooks', () => {
  it('shows probabilities over time by forecaster, what came and what moved', async () => {
    await page
      .getByText('Since the outlook of 31 December 2010: yes up by 40 points and no down by 40 points.')
      .waitFor()
    const picture = page.getByRole('img', { name: /over time: Will they sign a treaty\?/ })
    await picture.waitFor()
    const told = await picture.evaluate((svg) => svg.textContent)
    expect(told).toContain('no – this came')
    expect(told).not.toContain('yes – this came')
    const rows = page.locator('.over-time table tbody tr')
    await page.locator('.over-time summary').click()
    // two outlooks by the pool and two analysts
    expect(await rows.count()).toBe(6)
    expect(await rows.nth(3).allInnerTexts()).toEqual([expect.stringMatching(/31 May 2011\s+Haddad\s+60 %\s+40 %/)])
    await page.locator('.over-time').getByLabel('Question').selectOption({ label: 'Will they part?' })
    await page.getByRole('img', { name: /Will they part\?/ }).waitFor()
    expect(new URL(page.url()).searchParams.get('series')).toContain('will they part?')
  })

  it('lists those that are open, due or settled, as the address says', async () => {
    const questions = () => page.locator('.kept tbody th > span').allTextContents()
    expect(await questions()).toHaveLength(3)
    for (const [label, state, expected] of [
      ['open 1', 'open', ['Will they part?']],
      ['due 1', 'due', ['Will they sign a treaty?']],
      ['settled 1', 'settled', ['Will they sign a treaty?']],
    ] as const) {
      await page.locator('.kept label').getByText(label, { exact: true }).click()
      expect(new URL(page.url()).searchParams.get('state')).toBe(state)
      await expect.poll(questions).toEqual(expected)
    }
  })

  it('ticks signposts that were seen, each open to what was told then', async () => {
    await page.locator('.kept label').getByText('due 1', { exact: true }).click()
    await page.getByText('Signposts: 1 of 2 seen').click()
    const seen = page.locator('.signposts li.seen')
    expect(await seen.textContent()).toMatch(/^● seen: consultations seen \d/)
    await seen.getByRole('link').click()
    await page.locator('.claim-list .quote').first().waitFor()
    expect(new URL(page.url()).pathname).toBe('/tie')
    await page.goBack()
  })

  it('keeps nobody out, narrow and dark', async () => {
    await page.locator('.over-time').waitFor()
    expect(await axeTroubles(page)).toEqual([])
    await page.setViewportSize({ width: 390, height: 844 })
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
    expect(bench.troubles).toEqual([])
  })
})
