import type { BargainSettings } from '../analysis/positions/bargain.ts'
import { forecastDraws } from '../analysis/positions/forecast-draws.ts'
import type { ModelInput } from '../analysis/positions/uncertain-inputs.ts'
import type { PositionsInput } from '../model/positions-input.ts'

/** Some draws to be made: see `forecastDraws`. */
export interface DrawBatch {
  readonly input: PositionsInput
  readonly inputs: readonly ModelInput[]
  readonly draws: readonly Float64Array[]
  readonly from: number
  readonly to: number
  readonly settings: BargainSettings
}

/** Makes some draws on a thread of the pool: see `askPositions`. */
export default function drawsOnThread({
  input,
  inputs,
  draws,
  from,
  to,
  settings,
}: DrawBatch): readonly Float64Array[] {
  return forecastDraws(input, inputs, draws, from, to, settings)
}
