import type { PositionsInput, UncertainValue } from '../../model/positions-input.ts'

/** One number that goes into the model. */
export interface ModelInput {
  /** place of its actor */
  readonly actor: number
  readonly of: 'capability' | 'salience' | 'position'
  /** place of its axis; −1 of a capability */
  readonly axis: number
  readonly value: UncertainValue
}

/**
 * All numbers of an input: of each actor its capability, then salience and position by axis. What was given as one number gets a
 * spread of so much: of itself, or of the axis where it is a position.
 *
 * @param spread share in [0, 1]
 */
export function modelInputs({ actors, axes }: PositionsInput, spread: number): readonly ModelInput[] {
  return actors.flatMap(({ capability, salience, position }, actor) => [
    { actor, of: 'capability' as const, axis: -1, value: loosened(capability, spread * capability.likely) },
    ...salience.map((value, axis) => ({
      actor,
      of: 'salience' as const,
      axis,
      value: clipped(loosened(value, spread * value.likely), 0, 1),
    })),
    ...position.map((value, axis) => {
      const { from, to } = axes[axis] ?? { from: { at: 0 }, to: { at: 1 } }
      const [low, high] = [Math.min(from.at, to.at), Math.max(from.at, to.at)]
      return { actor, of: 'position' as const, axis, value: clipped(loosened(value, spread * (high - low)), low, high) }
    }),
  ])
}

function loosened(value: UncertainValue, by: number): UncertainValue {
  return value.low < value.high ? value : { low: value.likely - by, likely: value.likely, high: value.likely + by }
}

function clipped({ low, likely, high }: UncertainValue, least: number, most: number): UncertainValue {
  return { low: Math.max(least, low), likely, high: Math.min(most, high) }
}
