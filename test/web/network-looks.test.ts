import { describe, expect, it } from 'vitest'
import type { NetworkActor, NetworkTie } from '../../src/model/tie-network.ts'
import { tieLean, tieLevel } from '../../src/web/charts/tie-level.ts'
import { actorLook, measuresOf, nearOf, tieLook, tollOf } from '../../src/web/network/network-looks.ts'
import { networkSvg } from '../../src/web/network/network-svg.ts'

const palette = {
  paper: '#ffffff',
  ink: '#000000',
  soft: '#555555',
  line: '#dddddd',
  tint: '#eeeeee',
  closer: '#2f7fb5',
  apart: '#c2641a',
}
const tie = (a: string, b: string, told: number, levels: NetworkTie['levels']): NetworkTie => ({
  tie: [a, b],
  events: 9,
  told,
  levels,
  newest: told === 0 ? null : '2024-05-01',
})
const actor = (id: string, kind: NetworkActor['kind'] = 'state'): NetworkActor => ({
  id,
  name: `<${id}>`,
  kind,
  place: null,
})
const network = {
  actors: [actor('IRN'), actor('ISR'), actor('SYR'), actor('irgc', 'organisation')],
  ties: [tie('IRN', 'SYR', 9, [4, null]), tie('IRN', 'ISR', 4, [-6, -2]), tie('IRN', 'irgc', 0, [null, null])],
  total: 3,
  live: ['2024-05-01'],
}
const all = { lean: null, chosen: [] }
const measure = measuresOf(network)

describe('how a network looks', () => {
  it('tells closer and apart by more than colour', () => {
    expect(network.ties.map(tieLevel)).toEqual([4, -4, null])
    expect(network.ties.map(tieLean)).toEqual(['closer', 'apart', 'unknown'])
    const looks = network.ties.map((one) => tieLook(one, measure.tie, palette, all))
    expect(looks.map(({ type, color }) => [type, color])).toEqual([
      ['whole', palette.closer],
      ['dashed', palette.apart],
      ['whole', palette.line],
    ])
    expect(looks[0]?.size).toBeGreaterThan(looks[1]?.size ?? 9)
  })

  it('hides what was not told of yet, and what leans the other way', () => {
    const hidden = (lean: 'apart' | null) =>
      network.ties.map((one) => tieLook(one, measure.tie, palette, { ...all, lean }).hidden)
    expect(hidden(null)).toEqual([false, false, true])
    expect(hidden('apart')).toEqual([true, false, true])
  })

  it('lets whom one chose stand out with those around', () => {
    expect(nearOf(network, all)).toBeNull()
    expect(nearOf(network, { lean: null, chosen: ['IRN'] })).toEqual(new Set(['IRN', 'SYR', 'ISR']))
    const near = nearOf(network, { lean: 'apart', chosen: ['IRN'] })
    expect(near).toEqual(new Set(['IRN', 'ISR']))
    const toll = tollOf(network.ties)
    expect(toll.get('IRN')).toEqual({ told: 13, ties: 2 })
    const look = (id: string) => actorLook(actor(id), toll.get(id)?.told ?? 0, measure.actor, palette, near)
    expect([look('ISR').forceLabel, look('SYR').label]).toEqual([true, null])
    const faint = tieLook(tie('ISR', 'SYR', 1, [1, 1]), measure.tie, palette, { lean: null, chosen: ['IRN'] })
    expect(faint.color).toBe('#deebf3')
  })

  it('is drawn as an SVG for a file, with names as text', () => {
    const { svg } = networkSvg(network, Float32Array.from([0, 0, 10, 0, 0, 10, 10, 10]), all, palette)
    expect(svg.match(/<line /g)).toHaveLength(2)
    expect(svg.match(/stroke-dasharray/g)).toHaveLength(1)
    expect(svg.match(/<circle /g)).toHaveLength(3)
    expect(svg).toContain('&lt;IRN&gt;')
    expect(svg).not.toContain('<IRN>')
  })
})
