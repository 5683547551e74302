/**
 * The position that no other one defeats: that from which the weighted distance to all is least.
 *
 * @param weights of each position, ≥ 0; capability times salience
 * @returns the lower one where two are equal
 * @source Black 1948, On the rationale of group decision-making; weighted as in Bueno de Mesquita 1984
 */
export function medianPosition(positions: Float64Array, weights: Float64Array): number {
  let least = Number.POSITIVE_INFINITY
  let median = Number.NaN
  for (const position of positions) {
    let distance = 0
    for (let k = 0; k < positions.length; k++)
      distance += (weights[k] as number) * Math.abs((positions[k] as number) - position)
    if (distance < least || (distance === least && position < median)) [least, median] = [distance, position]
  }
  return median
}

/** The weighted mean of positions. */
export function meanPosition(positions: Float64Array, weights: Float64Array): number {
  let [sum, all] = [0, 0]
  for (let k = 0; k < positions.length; k++) {
    sum += (weights[k] as number) * (positions[k] as number)
    all += weights[k] as number
  }
  return sum / all
}
