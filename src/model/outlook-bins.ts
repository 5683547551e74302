/** Forecasts that said about the same: how likely they said on average, how often it came. */
export interface CalibrationBin {
  /** in [0, 1], the upper end excluded but for the last */
  readonly from: number
  readonly to: number
  readonly n: number
  readonly said: number
  readonly came: number
}
