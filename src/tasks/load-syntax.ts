import { readFileSync } from 'node:fs'
import { EntenteError } from '../model/error.ts'
import { parseSyntaxModel, type SyntaxModel } from '../reading/syntax/syntax-model.ts'

/** Where the weights lie, seen from `src/tasks` and from `dist/tasks` alike. */
const weights = new URL('../../models/syntax-en.bin', import.meta.url)

/**
 * The syntax model that comes with the package. Reads the file each time; keep what it returns.
 *
 * @throws EntenteError "internal" if the file cannot be read, "unreadable" if it is no file of weights
 */
export function loadSyntax(): SyntaxModel {
  let bytes: Uint8Array
  try {
    bytes = readFileSync(weights)
  } catch (cause) {
    throw new EntenteError(
      'internal',
      `loadSyntax cannot read ${weights.pathname}. Install the package again, or make the file as models/README.md says.`,
      { cause },
    )
  }
  return parseSyntaxModel(bytes)
}
