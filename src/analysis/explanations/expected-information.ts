/**
 * What would it tell on the whole to look for a piece of evidence? The information it is expected to give about which explanation
 * holds, whether it is found or not.
 *
 * @param posterior what is believed now; sums to 1; shape (n)
 * @param found     how likely it is to be found under each explanation, [0, 1]; shape (n)
 * @returns bits, and the probability of finding it
 * @source Lindley 1956, On a measure of the information provided by an experiment
 */
export function expectedInformation(
  posterior: ArrayLike<number>,
  found: ArrayLike<number>,
): { readonly bits: number; readonly chance: number } {
  let chance = 0
  for (let h = 0; h < posterior.length; h++) chance += (posterior[h] as number) * (found[h] as number)
  let bits = 0
  for (let h = 0; h < posterior.length; h++) {
    const p = posterior[h] as number
    const f = found[h] as number
    bits += p * (part(f, chance) + part(1 - f, 1 - chance))
  }
  return { bits: Math.max(0, bits), chance }
}

function part(given: number, overall: number): number {
  return given === 0 ? 0 : given * Math.log2(given / overall)
}
