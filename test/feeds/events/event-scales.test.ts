import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { DIMENSIONS, PLOVER_TYPES } from '../../../src/model/claim.ts'
import { parseTable } from '../../../src/model/table.ts'
import { loadScales } from '../../../src/tasks/load-scales.ts'

const read = (name: string) => readFileSync(new URL(`../../../data/scales/${name}`, import.meta.url), 'utf8')
const cameo = parseTable('cameo.tsv', read('cameo.tsv'), [
  'code',
  'goldstein',
  'material',
  'side',
  'type',
  'dimension',
  'name',
])
const scales = loadScales()

describe('cameo.tsv', () => {
  it('has the 312 codes, each once, none cut to a number', () => {
    expect(cameo).toHaveLength(312)
    expect(new Set(cameo.map(({ code }) => code)).size).toBe(312)
    expect(cameo.filter(({ code }) => !/^(?:0[1-9]|1\d|20)\d{0,2}$/.test(code))).toEqual([])
  })

  it("has the quad class of each root, after Schrodt and Yonamine's cut", () => {
    for (const { code, material, side } of cameo) {
      const root = Number(code.slice(0, 2))
      const expected =
        root <= 5
          ? 'verbal cooperation'
          : root <= 8
            ? 'material cooperation'
            : root <= 13
              ? 'verbal conflict'
              : 'material conflict'
      expect(`${material} ${side}`, code).toBe(expected)
    }
  })

  it('has vocabularies that we know, and a name for each code', () => {
    for (const { code, goldstein, type, dimension, name } of cameo) {
      expect(PLOVER_TYPES, code).toContain(type)
      expect(DIMENSIONS, code).toContain(dimension)
      expect(Math.abs(Number(goldstein)), code).toBeLessThanOrEqual(10)
      expect(name, code).toMatch(/^[a-z][a-z ,-]+$/)
    }
  })

  it.each([
    ['010', 0],
    ['016', -5],
    ['042', 1.9],
    ['043', 2.8],
    ['057', 8],
    ['072', 8.3],
    ['112', -2],
    ['138', -7],
    ['1711', -9.2],
    ['190', -10],
  ])('weighs %s as published: %f', (code, weight) => {
    expect(scales.read('cameo', code).intensity).toBe(weight)
  })
})

describe('the other scales', () => {
  it.each([
    // Goldstein 1992, table 2
    ['223', -10],
    ['072', 8.3],
    ['031', 1],
    ['121', -2.2],
    ['195', -7],
    ['013', 2],
  ])('WEIS %s weighs %f', (code, weight) => {
    expect(scales.read('weis', code)).toMatchObject({ intensity: weight, weis: code, cameo: null, known: true })
  })

  it('PLOVER modes weigh their own, and what is not told weighs as the type', () => {
    const plover = (key: string) => scales.read('plover', key.replaceAll('/', '\u001f'))
    expect(plover('CONSULT/Visit')).toMatchObject({ intensity: 4, mode: 'visit', type: 'CONSULT', material: false })
    expect(plover('assault//')).toMatchObject({ intensity: -9, mode: null, material: true, dimension: 'military' })
    expect(plover('AID//education; Human rights; military')).toMatchObject({ dimension: 'cultural' })
    expect(plover('HUG//')).toMatchObject({ known: false, intensity: null })
    expect(scales.typeWeights.get('CONCEDE')).toMatchObject({ intensity: 4.5, material: false })
    expect(scales.typeWeights.size).toBe(16)
  })

  it('know the kinds of ACLED and UCDP, in any case', () => {
    expect(scales.read('acled', 'air/drone strike')).toMatchObject({ type: 'ASSAULT', mode: 'aerial', intensity: -9.5 })
    expect(scales.read('acled', 'Other')).toMatchObject({ known: true, type: null, intensity: null })
    expect(scales.read('ucdp', '1')).toMatchObject({ type: 'ASSAULT', material: true })
    expect(scales.read('ucdp', '7')).toMatchObject({ known: false, key: '7' })
  })
})
