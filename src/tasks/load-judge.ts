import { type JudgeModel, parseJudge } from '../reading/judge-model.ts'
import { readWeights } from './read-weights.ts'

/**
 * The weights that tell what a claim says. Reads the file each time; keep what it returns.
 *
 * @throws EntenteError "internal" if the file cannot be read, "unreadable" if it is no file of weights
 */
export function loadJudge(): JudgeModel {
  return parseJudge(readWeights('judge-en.bin', 'with scripts/train-judge.ts'))
}
