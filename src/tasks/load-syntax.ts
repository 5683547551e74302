import { parseSyntaxModel, type SyntaxModel } from '../reading/syntax/syntax-model.ts'
import { readWeights } from './read-weights.ts'

/**
 * The syntax model that comes with the package. Reads the file each time; keep what it returns.
 *
 * @throws EntenteError "internal" if the file cannot be read, "unreadable" if it is no file of weights
 */
export function loadSyntax(): SyntaxModel {
  return parseSyntaxModel(readWeights('syntax-en.bin', 'as models/README.md says'))
}
