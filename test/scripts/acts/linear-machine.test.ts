import { describe, expect, it } from 'vitest'
import { trainLinearMachine } from '../../../scripts/acts/linear-machine.ts'

const row = (id: number, label: number, cost = 1) => ({
  ids: Int32Array.of(id, 3),
  values: Float32Array.of(0.9, 0.1),
  label,
  cost,
})

describe('trainLinearMachine', () => {
  it('learns which feature goes with which label', () => {
    const weights = trainLinearMachine([row(0, 0), row(1, 1), row(2, -1), row(0, 0), row(1, 1)], 4, 2, 2)
    const of = (feature: number, label: number) => weights[feature * 2 + label] as number
    expect(of(0, 0)).toBeGreaterThan(0.5)
    expect(of(0, 1)).toBeLessThan(0)
    expect(of(1, 1)).toBeGreaterThan(0.5)
    expect(of(2, 0)).toBeLessThan(0)
    expect(of(2, 1)).toBeLessThan(0)
  })

  it('follows the rows that cost more where rows disagree', () => {
    const weights = trainLinearMachine([row(0, 0, 5), row(0, 1, 0.1)], 4, 2, 1)
    expect(weights[0]).toBeGreaterThan(weights[1] as number)
  })

  it('gives the same weights for the same rows', () => {
    const rows = Array.from({ length: 40 }, (_, i) => row(i % 3, (i * 7) % 2))
    expect(trainLinearMachine(rows, 4, 2, 1)).toEqual(trainLinearMachine(rows, 4, 2, 1))
  })
})
