import { expect, it } from 'vitest'
import { askNetwork } from '../../src/tasks/ask-network.ts'
import { loadRegistry } from '../../src/tasks/load-registry.ts'
import { loadStatePlaces } from '../../src/tasks/load-state-places.ts'
import { row, storeOf } from '../store/stored-events.ts'

const asked = { least: 1, order: 'name', most: 100 } as const

it('puts those who are no state where they are at home, and those without a home nowhere', async () => {
  const store = await storeOf([
    row({ source: 'hezbollah', target: 'irgc' }),
    row({ source: 'quds-force', target: 'eu' }),
    row({ source: 'SYR', target: 'some-rebels' }),
  ])
  const { actors, live } = await askNetwork(store, loadRegistry(), loadStatePlaces(), asked)
  expect(Object.fromEntries(actors.map(({ id, kind, place }) => [id, [kind, place?.state ?? null]]))).toEqual({
    SYR: ['state', 'SYR'],
    eu: ['organisation', null],
    hezbollah: ['armed-group', 'LBN'],
    irgc: ['organisation', 'IRN'],
    'quds-force': ['organisation', 'IRN'],
    'some-rebels': [null, null],
  })
  expect(live).toEqual(['2024-05-01'])
  store.close()
})

it('knows where every state lies', () => {
  const places = loadStatePlaces()
  const states = [...loadRegistry().actors.values()].filter(({ kind }) => kind === 'state').map(({ id }) => id)
  expect(states.filter((id) => !places.has(id))).toEqual([])
  const within = ([east, north]: readonly [number, number]) => Math.abs(east) <= 180 && Math.abs(north) <= 90
  expect([...places.values()].every(({ point }) => within(point))).toBe(true)
})
