/** The logistic score of signs with amounts, in (0, 1). */
export function scoreSigns(signs: ReadonlyMap<string, number>, weights: ReadonlyMap<string, number>): number {
  let sum = 0
  for (const [name, amount] of signs) sum += amount * (weights.get(name) ?? 0)
  return 1 / (1 + Math.exp(-sum))
}
