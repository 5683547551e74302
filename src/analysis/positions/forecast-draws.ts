import type { PositionsInput } from '../../model/positions-input.ts'
import { type BargainSettings, bargainEnd } from './bargain.ts'
import { bargainingTable } from './bargaining-table.ts'
import { spatialOdds } from './spatial-odds.ts'
import type { ModelInput } from './uncertain-inputs.ts'

/** What is forecast: median and mean on one axis, the expected place on each of several. */
export function outcomesOf({
  axes,
}: PositionsInput): readonly { readonly outcome: 'median' | 'mean' | 'expected'; readonly axis: number }[] {
  return axes.length === 1
    ? [
        { outcome: 'median', axis: 0 },
        { outcome: 'mean', axis: 0 },
      ]
    : axes.map((_, axis) => ({ outcome: 'expected' as const, axis }))
}

/**
 * Runs the model over some draws.
 *
 * @param inputs as `modelInputs` gives them
 * @param draws  of each input, by draw
 * @param from   first draw, and `to` the one after the last
 * @returns of each outcome its values, draw by draw
 */
export function forecastDraws(
  input: PositionsInput,
  inputs: readonly ModelInput[],
  draws: readonly Float64Array[],
  from: number,
  to: number,
  settings: BargainSettings,
): readonly Float64Array[] {
  const outcomes = outcomesOf(input).map(() => new Float64Array(to - from))
  const forecast = forecaster(input, settings)
  for (let draw = from; draw < to; draw++) {
    const values = forecast(inputs, (k) => draws[k]?.[draw] ?? Number.NaN)
    values.forEach((value, i) => {
      const outcome = outcomes[i]
      if (outcome !== undefined) outcome[draw - from] = value
    })
  }
  return outcomes
}

/** Runs the model again and again, in the same memory. */
export function forecaster(
  { actors, axes }: PositionsInput,
  settings: BargainSettings,
): (inputs: readonly ModelInput[], numberOf: (input: number) => number) => readonly number[] {
  const size = actors.length
  const capability = new Float64Array(size)
  const salience = actors.map(() => new Float64Array(axes.length))
  const position = actors.map(() => new Float64Array(axes.length))
  const table = bargainingTable(size)
  const alone = { capability, salience: new Float64Array(size), position: new Float64Array(size) }
  return (inputs, numberOf) => {
    for (let k = 0; k < inputs.length; k++) {
      const { actor, of, axis } = inputs[k] as ModelInput
      const value = numberOf(k)
      if (of === 'capability') capability[actor] = value
      else ((of === 'salience' ? salience : position)[actor] as Float64Array)[axis] = value
    }
    if (axes.length === 1) {
      for (let i = 0; i < size; i++) {
        alone.salience[i] = salience[i]?.[0] ?? 0
        alone.position[i] = position[i]?.[0] ?? 0
      }
      const { median, mean } = bargainEnd(table, alone, settings)
      return [median, mean]
    }
    const { odds } = spatialOdds({ capability, salience, position: position.map((row) => shares(row, axes)) })
    return axes.map((_, axis) => position.reduce((sum, row, i) => sum + (row[axis] as number) * (odds[i] as number), 0))
  }
}

/** Positions as shares of their axes. */
export function shares(row: ArrayLike<number>, axes: PositionsInput['axes']): readonly number[] {
  return axes.map(({ from, to }, axis) => ((row[axis] as number) - from.at) / (to.at - from.at))
}
