import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { paperPictures } from '../../src/analysis/brief/paper/paper-pictures.ts'
import type { Store } from '../../src/store/store.ts'
import { askBrief } from '../../src/tasks/ask-brief.ts'
import { beginPositions, changePositions } from '../../src/tasks/keep-positions.ts'
import { loadRegistry } from '../../src/tasks/load-registry.ts'
import { parsePositions } from '../../src/tasks/read-positions.ts'
import { renderBrief } from '../../src/tasks/write-brief.ts'
import { TAKEN } from '../store/sample-claim.ts'
import { row, type StoredRow, storeOf } from '../store/stored-events.ts'

const FILE = `
issue: When to pay
axis: { from: { at: 0, means: never }, to: { at: 10, means: now } }
actors:
  - { actor: IRN, capability: [3, 5], salience: 0.5, position: [7, 8, 9] }
  - { actor: SYR, capability: 2, salience: [0.4, 0.6, 0.7], position: 1 }
`
const TIES = [
  ['SYR', 'IRN', 5],
  ['SYR', 'ISR', -7],
  ['IRN', 'ISR', -8],
] as const
const HAND = { by: 'tester', at: TAKEN }
const registry = loadRegistry()
let store: Store
beforeAll(async () => {
  const rows = TIES.flatMap(([source, target, intensity]) =>
    Array.from(
      { length: 24 },
      (_, n): StoredRow => row({ day: `20${10 + (n % 12)}-05-15`, source, target, intensity }),
    ),
  )
  store = await storeOf(rows)
})
afterAll(() => store.close())

const brief = async () => (await askBrief(store, registry, ['SYR', 'IRN'], { asOf: null }, TAKEN)).brief

describe('a brief of a case', () => {
  it('draws who stands with whom around the two', async () => {
    const made = await brief()
    expect(made.network?.triangles).toMatchObject({ count: 1, balanced: 1 })
    expect(await renderBrief(made, 'html')).toContain('0 of 3 ties at odds with two camps')
    expect(paperPictures(made).map(({ title }) => title)).toContain('Who stands with whom')
  })

  it('draws the positions that the case keeps of the tie, until they are put away', async () => {
    const input = parsePositions(FILE, 'pay.yaml', registry)
    const { id } = await beginPositions(store, input, ['SYR', 'IRN'], HAND)
    await beginPositions(store, { ...input, issue: 'Of others' }, ['SYR', 'TUR'], HAND)
    const made = await brief()
    expect(made.positions.map(({ issue, forecasts }) => [issue, forecasts[0]?.spread?.draws])).toEqual([
      ['When to pay', 2000],
    ])
    expect(await renderBrief(made, 'html')).toContain('When to pay: positions and forecast')
    expect(paperPictures(made).map(({ title }) => title)).toContain('Positions and forecast')
    await changePositions(store, registry, id, { kind: 'put-away', why: null }, HAND)
    expect((await brief()).positions).toEqual([])
  })
})
