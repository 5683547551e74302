import { readFileSync } from 'node:fs'
import { EntenteError } from '../model/error.ts'

/**
 * The bytes of a file in models/, as a copy of their own: slices of a Buffer share its memory.
 *
 * @param remedy how the file is made, to follow "Install the package again, or make the file"
 * @throws EntenteError "internal" if the file cannot be read
 */
export function readWeights(name: string, remedy: string): Uint8Array {
  // seen from `src/tasks` and from `dist/tasks` alike
  const weights = new URL(`../../models/${name}`, import.meta.url)
  try {
    return new Uint8Array(readFileSync(weights))
  } catch (cause) {
    const message = `readWeights cannot read ${weights.pathname}. Install the package again, or make the file ${remedy}.`
    throw new EntenteError('internal', message, { cause })
  }
}
