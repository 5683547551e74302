import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Store } from '../../src/store/store.ts'
import { addExampleOutlooks } from '../../src/tasks/add-example-outlooks.ts'
import { askScoreboard } from '../../src/tasks/ask-scoreboard.ts'
import { loadRegistry } from '../../src/tasks/load-registry.ts'
import { storeOf } from '../store/stored-events.ts'

const TIE = ['IRN', 'SYR'] as const
const NOW = '2025-06-01T00:00:00.000Z'

describe('the outlooks of the bundled case', () => {
  let store: Store
  beforeAll(async () => {
    store = await storeOf([])
    await addExampleOutlooks('syria-iran', store, loadRegistry(), TIE, NOW)
  })
  afterAll(() => store.close())

  it('were open on 20 August 2024, and are settled since, with who says so', async () => {
    const then = await askScoreboard(store, { asOf: '2024-08-20' }, NOW.slice(0, 10), TIE)
    expect(then.counts).toEqual({ open: 2, due: 0, settled: 0, void: 0 })
    const now = await askScoreboard(store, {}, NOW.slice(0, 10), TIE)
    expect(now.counts).toEqual({ open: 0, due: 0, settled: 2, void: 0 })
    const fall = now.outlooks.find(({ record }) => record.deadline === '2024-12-31')
    expect(fall).toMatchObject({ outcome: 'no', why: expect.stringMatching(/general knowledge.*known on 2024-12-08/) })
    // who was surer of what did not come has the worse score
    const scores = new Map(now.scores.map(({ by, log }) => [by, log]))
    expect(scores.get('Analyst A')).toBeGreaterThan(scores.get('Analyst B') as number)
    expect(now.notes).toEqual([expect.stringMatching(/say little/)])
  })

  it('are not kept twice', async () => {
    await addExampleOutlooks('syria-iran', store, loadRegistry(), TIE, NOW)
    expect(await store.outlooks()).toHaveLength(2)
    await addExampleOutlooks('saudi-iran', store, loadRegistry(), ['IRN', 'SAU'], NOW)
    expect(await store.outlooks()).toHaveLength(2)
  })
})
