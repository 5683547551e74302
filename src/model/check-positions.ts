import { EntenteError } from './error.ts'
import type { PositionsInput } from './positions-input.ts'

/**
 * Whether a bargain can be reckoned from some inputs.
 *
 * @param name what they stand in, for messages
 * @throws EntenteError "invalid_input" that says which actor lacks what
 */
export function checkPositions({ actors, axes }: Pick<PositionsInput, 'actors' | 'axes'>, name: string): void {
  const wrong = (message: string) => new EntenteError('invalid_input', `${name}: ${message}`)
  if (actors.length < 2) throw wrong(`needs at least two actors, got ${actors.length}.`)
  const twice = actors.find(({ actor }, i) => actors.findIndex((other) => other.actor === actor) < i)
  if (twice !== undefined) throw wrong(`${twice.name} stands in the list twice.`)
  for (const { name: called, capability, salience, position } of actors) {
    if (!(capability.low > 0)) throw wrong(`the capability of ${called} is ${capability.low}; it has to be above 0.`)
    for (const { low, high } of salience)
      if (!(low >= 0 && high <= 1))
        throw wrong(`the salience of ${called} is ${low < 0 ? low : high}; it is a share from 0 to 1.`)
    if (salience.every(({ high }) => high === 0))
      throw wrong(`the salience of ${called} is 0: to whom an issue does not matter at all has no say on it.`)
    position.forEach(({ low, high }, i) => {
      const { from, to, name: axis } = axes[i] ?? { from: { at: 0 }, to: { at: 0 }, name: '' }
      if (low < from.at || high > to.at)
        throw wrong(
          `the position of ${called} is ${low < from.at ? low : high}; ${axis} goes from ${from.at} to ${to.at}.`,
        )
    })
  }
  const still = axes.find((_, i) =>
    actors.every(({ position }) => position[i]?.likely === actors[0]?.position[i]?.likely),
  )
  if (still !== undefined && axes.length === 1)
    throw wrong('all actors hold the same position, so there is nothing to bargain over.')
}
