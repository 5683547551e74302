import type { ActModel } from '../reading/classify-model.ts'
import type { JudgeModel } from '../reading/judge-model.ts'
import type { SyntaxModel } from '../reading/syntax/syntax-model.ts'
import { loadActs } from './load-acts.ts'
import { loadJudge } from './load-judge.ts'
import { loadSyntax } from './load-syntax.ts'

/** All weights of models/ that the reader uses. */
export interface ReaderModels {
  readonly syntax: SyntaxModel
  readonly acts: ActModel
  /** null leaves judging to the rules */
  readonly judge: JudgeModel | null
}

/** The weights that come with the package. Reads their files each time; keep what it returns. */
export function loadModels(): ReaderModels {
  return { syntax: loadSyntax(), acts: loadActs(), judge: loadJudge() }
}
