import { judgeDegree } from '../src/reading/judge-degree.ts'
import { loadVocabulary } from '../src/tasks/load-reader.ts'
import { annotatedDegrees } from './annotated-degrees.ts'
import type { Evaluation } from './evaluation.ts'
import { type DegreeFigures, scoreDegrees } from './score-degrees.ts'

/**
 * How well is told how far a predicate is so, on a scale of −3 … +3? Pearson's r and the mean absolute error, beside that
 * of the best single degree for all; together, and for each file.
 *
 * @param path a JSONL file (`text`, `targets` with `span1` and `label`), or a folder of such
 */
export function evaluateFactuality(path: string): Evaluation {
  const vocabulary = loadVocabulary()
  const judged = annotatedDegrees(path, vocabulary).flatMap(({ part, text, targets, reading }) =>
    targets.map(({ token, words, degree }) => {
      const { degree: said, cues } = judgeDegree(reading, token, vocabulary)
      return { part, text, words, gold: degree, said, cues }
    }),
  )
  const parts = [...new Set(judged.map((one) => one.part))]
  const byPart = Object.fromEntries(
    parts.map((part) => [part, scoreDegrees(judged.filter((one) => one.part === part))]),
  )
  const all = scoreDegrees(judged)
  const misses = judged
    .filter((one) => Math.abs(one.gold - one.said) >= 1.5)
    .map(({ part, text, words, gold, said, cues }) => {
      const why = cues.slice(0, 5).map(({ cue, adds }) => `${cue} ${adds.toFixed(2)}`)
      return `${part}\t${words}\tmarked ${gold.toFixed(2)}\tsaid ${said.toFixed(2)}\t${text}\t${why.join('; ')}`
    })
  return { figures: { ...all, parts: byPart }, table: tableOf(all, byPart), misses }
}

function tableOf(all: DegreeFigures, byPart: Readonly<Record<string, DegreeFigures>>): string {
  const line = (name: string, { r, mae, constantMae, predicates }: DegreeFigures) =>
    `${name.padEnd(20)} r ${r.toFixed(3)}  mae ${mae.toFixed(3)}  best constant ${constantMae.toFixed(3)}  predicates ${predicates}`
  return [line('together', all), ...Object.entries(byPart).map(([name, figures]) => line(name, figures))].join('\n')
}
