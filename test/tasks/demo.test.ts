import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { assessmentScreen } from '../../src/cli/assessment-screen.ts'
import { tieCharts } from '../../src/cli/tie-screen.ts'
import type { Assessment } from '../../src/model/assessment.ts'
import type { TieReport } from '../../src/model/tie-report.ts'
import type { Store } from '../../src/store/store.ts'
import { addExample, assessCase, EXAMPLES } from '../../src/tasks/demo.ts'
import { openCase } from '../../src/tasks/open-case.ts'

const NOW = '2025-01-01T00:00:00.000Z'
let folder = ''
let store: Store
let assessment: Assessment
let measure: TieReport | null
const first = new Map<string, number>()

async function kinds(): Promise<Map<string, number>> {
  const counts = new Map<string, number>()
  for await (const { kind } of addExample('saudi-iran', store, folder, () => NOW)) {
    counts.set(kind, (counts.get(kind) ?? 0) + 1)
  }
  return counts
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demo-'))
  store = await openCase(folder, NOW, { create: true })
  for (const [kind, count] of await kinds()) first.set(kind, count)
  ;({ assessment, measure } = await assessCase(store, EXAMPLES['saudi-iran'], join(folder, 'brief.html'), NOW))
})
afterAll(async () => {
  store.close()
  await rm(folder, { recursive: true })
})

describe('the bundled case', () => {
  it('is read without a problem, and not a second time', async () => {
    expect(first.get('read')).toBeGreaterThan(7)
    expect(first.get('problem')).toBeUndefined()
    const again = await kinds()
    expect(again.get('read')).toBeUndefined()
    expect(again.get('known')).toBe(first.get('added'))
  })

  it('gives signs each way that open passages of the brief beside', async () => {
    expect(assessment.closer.length).toBeGreaterThan(0)
    expect(assessment.apart.length).toBeGreaterThan(0)
    const html = await readFile(join(folder, 'brief.html'), 'utf8')
    for (const sign of [...assessment.closer, ...assessment.apart]) {
      expect(sign.published).not.toBeNull()
      expect(sign.evidence.length).toBeGreaterThan(0)
      for (const number of sign.evidence) expect(html).toContain(`<li id="e${number}">`)
    }
  })

  it.each([100, 80, 60])('fits one screen of %i columns', (columns) => {
    const screen = assessmentScreen(assessment, { columns, color: false, next: ['The brief: brief.html'] })
    const lines = screen.trimEnd().split('\n')
    if (columns === 100) expect(lines.length).toBeLessThanOrEqual(40)
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(columns)
    for (const part of ['Iran and Saudi Arabia', '▲', '▼', '?', 'Confidence', 'brief.html'])
      expect(screen).toContain(part)
  })

  it('says which years no source covers with a dot, and never with an empty bar', () => {
    const gap = assessment.periods.some((one) => one.coverage === 'gap')
    const screen = assessmentScreen(assessment, { columns: 100, color: false, next: [] })
    expect(screen.includes('·'.repeat(2))).toBe(gap)
  })

  it('shows the tie as measured, in the terminal and in the brief, each point with its passages', async () => {
    if (measure === null) throw new Error('the case tells of deeds')
    const charts = tieCharts(measure, { columns: 80, color: false })
    expect(charts).toContain('Iran → Saudi Arabia warmth')
    for (const line of charts.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
    const html = await readFile(join(folder, 'brief.html'), 'utf8')
    const covered = measure.directions[0].all.series.points.filter(({ state }) => state === 'covered')
    expect(covered.length).toBeGreaterThan(1)
    for (const { from } of covered) {
      expect(html).toMatch(new RegExp(`<td class="n" id="warmth-IRN-${from}"><a class="mark count" href="#e\\d+"`))
      expect(html).toContain(`href="#warmth-IRN-${from}"`)
    }
  })
})
