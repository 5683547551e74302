import { readFileSync } from 'node:fs'
import { EntenteError } from '../model/error.ts'
import { type JudgeModel, parseJudge } from '../reading/judge-model.ts'

/** Where the weights lie, seen from `src/tasks` and from `dist/tasks` alike. */
const weights = new URL('../../models/judge-en.bin', import.meta.url)

/**
 * The weights that tell what a claim says. Reads the file each time; keep what it returns.
 *
 * @throws EntenteError "internal" if the file cannot be read, "unreadable" if it is no file of weights
 */
export function loadJudge(): JudgeModel {
  let bytes: Uint8Array
  try {
    bytes = readFileSync(weights)
  } catch (cause) {
    throw new EntenteError(
      'internal',
      `loadJudge cannot read ${weights.pathname}. Install the package again, or make the file with scripts/train-judge.ts.`,
      { cause },
    )
  }
  return parseJudge(bytes)
}
