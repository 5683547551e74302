import { describe, expect, it } from 'vitest'
import type { NetworkActor, NetworkTie } from '../../src/model/tie-network.ts'
import { placeLabels } from '../../src/web/map/place-labels.ts'
import { placesOf } from '../../src/web/map/places-of.ts'
import { mappedTies, type Point, tieArcs } from '../../src/web/map/tie-arcs.ts'

const actor = (id: string, state: string | null): NetworkActor => ({
  id,
  name: id,
  kind: null,
  place: state === null ? null : { state, numeric: '', point: [0, 0] },
})
const tie = (a: string, b: string): NetworkTie => ({ tie: [a, b], events: 1, told: 1, levels: [1, null], newest: null })
const actors = [actor('IRN', 'IRN'), actor('SYR', 'SYR'), actor('irgc', 'IRN'), actor('eu', null)]
const ties = [tie('IRN', 'SYR'), tie('SYR', 'irgc'), tie('IRN', 'irgc'), tie('SYR', 'eu')]

describe('a map of ties', () => {
  it('tells which ties it can show, and loses none', () => {
    const { between, within, nowhere } = mappedTies(ties, actors)
    const ids = (some: readonly NetworkTie[]) => some.map((one) => one.tie.join())
    expect([ids(between), ids(within), ids(nowhere)]).toEqual([['IRN,SYR', 'SYR,irgc'], ['IRN,irgc'], ['SYR,eu']])
  })

  it('puts all who are at home in a state at one place, the state first', () => {
    const places = placesOf(actors, [tie('SYR', 'irgc'), tie('IRN', 'SYR')])
    expect(places.map(({ label, ids }) => [label, ids])).toEqual([
      ['IRN', ['IRN', 'irgc']],
      ['SYR', ['SYR']],
    ])
  })

  it('bends ties between the same two places past each other', () => {
    const spots: Readonly<Record<string, Point>> = { IRN: [100, 0], irgc: [100, 0], SYR: [0, 0] }
    const arcs = tieArcs(ties, (id) => spots[id] ?? null)
    expect(arcs.map((arc) => [arc.from, arc.to])).toEqual([
      [
        [0, 0],
        [100, 0],
      ],
      [
        [0, 0],
        [100, 0],
      ],
      [
        [100, 0],
        [100, 0],
      ],
    ])
    expect(new Set(arcs.slice(0, 2).map(({ bend }) => bend.join())).size).toBe(2)
  })

  it('writes no name over another or out of the picture', () => {
    const ask = (text: string, x: number, y: number) => ({ text, point: [x, y] as const, radius: 3 })
    const labels = placeLabels([ask('Syria', 100, 50), ask('Iraq', 104, 52), ask('Iran', 196, 50)], [200, 100])
    expect(labels.map(({ text, anchor }) => [text, anchor])).toEqual([
      ['Syria', 'start'],
      ['Iraq', expect.stringMatching(/middle|end/)],
      ['Iran', 'end'],
    ])
    const many = Array.from({ length: 40 }, (_, i) => ask(`Name ${i}`, 100 + (i % 3), 50))
    expect(placeLabels(many, [200, 100]).length).toBeLessThan(8)
  })
})
