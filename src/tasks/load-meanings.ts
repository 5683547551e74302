import { parseMeanings, type WordMeanings } from '../reading/word-meanings.ts'
import { readWeights } from './read-weights.ts'

/**
 * What words mean. Reads the file each time; keep what it returns.
 *
 * @throws EntenteError "internal" if the file cannot be read, "unreadable" if it is no file of meanings
 */
export function loadMeanings(): WordMeanings {
  return parseMeanings(readWeights('meanings-en.bin', 'with scripts/train-meanings.py'))
}
