import { describe, expect, it } from 'vitest'
import { findShifts } from '../../src/analysis/shifts/find-shifts.ts'
import { findManyShifts } from '../../src/tasks/find-many-shifts.ts'
import { noise } from '../analysis/shifts/seeded-noise.ts'

const built = new URL('../../dist/tasks/shift-worker.js', import.meta.url)

describe('findManyShifts', () => {
  it('finds on many threads what is found on one, in the order of the ties', async () => {
    const draw = noise(4)
    const tie = (at: number) =>
      [0, 1].map(() => Float64Array.from({ length: 90 }, (_, i) => Math.exp(draw()) * (i < at ? 4 : 60)))
    const ties = Array.from({ length: 450 }, (_, i) => tie(20 + (i % 50)))
    const attention = new Float64Array(90).fill(1)
    const many = await findManyShifts({ ties, attention, periodsPerYear: 12 }, { threads: 2, worker: built })
    expect(many).toEqual(ties.map((series) => findShifts(series, attention, 12)))
  })
})
