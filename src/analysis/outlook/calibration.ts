import type { CalibrationBin } from '../../model/outlook-bins.ts'

export interface Calibration {
  /** those that are empty are left out */
  readonly bins: readonly CalibrationBin[]
  /** Σ n |said − came| / Σ n over the bins of each outcome, then the mean over outcomes */
  readonly error: number
  readonly n: number
}

const BINS = 10

/** Gathers forecasts for a calibration picture. */
export class CalibrationCounts {
  private readonly outcomes: number
  private readonly n: Float64Array
  private readonly said: Float64Array
  private readonly came: Float64Array

  constructor(outcomes: number) {
    this.outcomes = outcomes
    ;[this.n, this.said, this.came] = [0, 1, 2].map(() => new Float64Array(outcomes * BINS)) as [
      Float64Array,
      Float64Array,
      Float64Array,
    ]
  }

  add(probabilities: ArrayLike<number>, came: number): void {
    for (let k = 0; k < this.outcomes; k++) {
      const p = probabilities[k] as number
      const at = k * BINS + Math.min(BINS - 1, Math.floor(p * BINS))
      this.n[at] = (this.n[at] as number) + 1
      this.said[at] = (this.said[at] as number) + p
      if (k === came) this.came[at] = (this.came[at] as number) + 1
    }
  }

  /**
   * Does what is said to be likely come as often as said?
   *
   * @source Bröcker & Smith 2007 for the reliability picture; the error is the expected calibration error by class, Nixon et al. 2019
   */
  done(): Calibration {
    const bins = Array.from({ length: BINS }, (_, bin) => {
      const over = (counts: Float64Array) =>
        Array.from({ length: this.outcomes }, (_, k) => counts[k * BINS + bin] as number).reduce((a, b) => a + b, 0)
      const n = over(this.n)
      return { from: bin / BINS, to: (bin + 1) / BINS, n, said: over(this.said) / n, came: over(this.came) / n }
    }).filter(({ n }) => n > 0)
    const all = this.n.reduce((sum, n) => sum + n, 0)
    let off = 0
    for (let i = 0; i < this.n.length; i++) off += Math.abs((this.said[i] as number) - (this.came[i] as number))
    return { bins, error: all === 0 ? 0 : off / all, n: all / this.outcomes }
  }
}
