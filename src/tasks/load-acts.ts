import { type ActModel, parseActModel } from '../reading/classify-model.ts'
import { readWeights } from './read-weights.ts'

/**
 * The weights that tell acts apart. Reads the file each time; keep what it returns.
 *
 * @throws EntenteError "internal" if the file cannot be read, "unreadable" if it is no file of weights
 */
export function loadActs(): ActModel {
  return parseActModel(readWeights('acts-en.bin', 'with scripts/train-acts.ts'))
}
