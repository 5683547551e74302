/** How near in the text items count as neighbours: the width of a bell, in parts of an account. */
const WIDTH = 0.12
/** With less than this of partners nearby, nothing tells where one is to be looked for. */
const LEAST = 1e-3
const UNKNOWN = 0.25

/**
 * How far each pair lies from where the neighbours of its items have their partners, in parts of an account: seen from its row and
 * from its column.
 *
 * @param shares how likely each pair is, 0 to 1, row by row
 * @source Nadaraya 1964, "On Estimating Regression" (the place of partners as a weighted mean over a bell)
 */
export function placedApart(
  rows: number,
  columns: number,
  shares: Float64Array,
): readonly (readonly [number, number])[] {
  const turned = new Float64Array(shares.length)
  for (let i = 0; i < shares.length; i++) turned[(i % columns) * rows + Math.floor(i / columns)] = shares[i] as number
  const [byRow, byColumn] = [expectedPlaces(rows, columns, shares), expectedPlaces(columns, rows, turned)]
  const apart = (expected: number | null | undefined, place: number) =>
    expected === null || expected === undefined ? UNKNOWN : Math.abs(place - expected)
  return Array.from(shares, (_, i): readonly [number, number] => {
    const [a, b] = [Math.floor(i / columns), i % columns]
    return [apart(byRow[a], (b + 0.5) / columns), apart(byColumn[b], (a + 0.5) / rows)]
  })
}

/** Where the partner of each row is looked for, from the partners of the rows around it; null where these have none. */
function expectedPlaces(rows: number, columns: number, shares: Float64Array): readonly (number | null)[] {
  const [weights, places] = [new Float64Array(rows), new Float64Array(rows)]
  for (let i = 0; i < shares.length; i++) {
    const weight = (shares[i] as number) ** 2
    const row = Math.floor(i / columns)
    weights[row] = (weights[row] as number) + weight
    places[row] = (places[row] as number) + (weight * ((i % columns) + 0.5)) / columns
  }
  return Array.from(weights, (_, a) => {
    let [weight, place] = [0, 0]
    for (let other = 0; other < rows; other++) {
      if (other === a) continue
      const near = Math.exp(-(((other - a) / rows / WIDTH) ** 2))
      weight += near * (weights[other] as number)
      place += near * (places[other] as number)
    }
    return weight < LEAST ? null : place / weight
  })
}
