import { readFileSync } from 'node:fs'
import { EntenteError } from '../model/error.ts'
import { type ActModel, parseActModel } from '../reading/classify-model.ts'

/** Where the weights lie, seen from `src/tasks` and from `dist/tasks` alike. */
const weights = new URL('../../models/acts-en.bin', import.meta.url)

/**
 * The weights that tell acts apart. Reads the file each time; keep what it returns.
 *
 * @throws EntenteError "internal" if the file cannot be read, "unreadable" if it is no file of weights
 */
export function loadActs(): ActModel {
  let bytes: Uint8Array
  try {
    // a copy: the slices of a Buffer share its memory
    bytes = new Uint8Array(readFileSync(weights))
  } catch (cause) {
    throw new EntenteError(
      'internal',
      `loadActs cannot read ${weights.pathname}. Install the package again, or make the file with scripts/train-acts.ts.`,
      { cause },
    )
  }
  return parseActModel(bytes)
}
