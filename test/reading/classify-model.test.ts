import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type ActModel,
  featureMark,
  featureRow,
  parseActModel,
  scoreAct,
  writeActModel,
} from '../../src/reading/classify-model.ts'

const feature = 123456
const row = featureRow(feature, 4)
const marks = new Uint8Array(16)
marks[row] = featureMark(feature)
const weights = new Int8Array(32)
weights[row * 2] = 100
weights[row * 2 + 1] = -50
const head = { name: 'news', labels: ['AID', 'ASSAULT'], bits: 4, scale: 0.01, marks, weights }
const model: ActModel = { heads: new Map([['news', head]]), learned: new Set([7, -3]) }

describe('the file of weights', () => {
  it('gives back what was written', () => {
    const read = parseActModel(writeActModel(model))
    expect(read.heads.get('news')).toEqual(head)
    expect([...read.learned]).toEqual([7, -3])
  })

  it('is told from other files and from half of one', () => {
    expect(() => parseActModel(new TextEncoder().encode('some words\n'))).toThrow(/needs a file of weights/)
    expect(() => parseActModel(writeActModel(model).subarray(0, 100))).toThrow(/needs/)
  })
})

describe('scoreAct', () => {
  it('adds up what the features say, whatever their number', () => {
    expect([...scoreAct(head, { ids: [feature], values: [1] })]).toEqual([1, -0.5])
    expect([...scoreAct(head, { ids: [feature], values: [4] })]).toEqual([1, -0.5])
    expect([...scoreAct(head, { ids: [], values: [] })]).toEqual([0, 0])
  })

  it('lets no other feature of the row count', () => {
    const other = Array.from({ length: 5000 }, (_, i) => i).find(
      (id) => featureRow(id, 4) === row && featureMark(id) !== featureMark(feature),
    )
    expect([...scoreAct(head, { ids: [other ?? 0], values: [1] })]).toEqual([0, 0])
  })

  it('finds a row for every hash', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: 20 }), (id, bits) => {
        const at = featureRow(id, bits)
        return at >= 0 && at < 2 ** bits
      }),
    )
  })
})
