import { EXPLANATIONS } from '../src/analysis/explanations/explanations.ts'
import { type Matrix, RATINGS } from '../src/model/matrix.ts'
import { seededRandom } from '../src/model/seeded-random.ts'
import { loadLikelihoodWords } from '../src/tasks/load-likelihood-words.ts'
import { loadRatingScale } from '../src/tasks/load-rating-scale.ts'

const HYPOTHESES = 12
const EVIDENCE = 500
const ANALYSTS = ['A', 'B', 'C']
const RUNS = 21

/** A generated matrix of 12 explanations and 500 pieces of evidence, rated by three: everything reckoned anew, as after one rating. */
export function benchExplanations(): void {
  const material = { matrix: generatedMatrix(), grounds: new Map(), lost: new Map(), scale: loadRatingScale() }
  const run = () => EXPLANATIONS.run({ ...material, likelihoodWords: loadLikelihoodWords() }, {})
  run()
  const times = Array.from({ length: RUNS }, () => {
    const [start, before] = [performance.now(), process.cpuUsage().user]
    run()
    return { wall: performance.now() - start, user: (process.cpuUsage().user - before) / 1000 }
  })
  const middle = (key: 'wall' | 'user') => times.map((time) => time[key]).sort((a, b) => a - b)[RUNS >> 1] ?? 0
  console.log(
    `${HYPOTHESES} explanations × ${EVIDENCE} pieces of evidence × ${ANALYSTS.length} analysts: ${middle('wall').toFixed(1)} ms (${middle('user').toFixed(1)} ms of processor), median of ${RUNS}`,
  )
}

function generatedMatrix(): Matrix {
  const random = seededRandom(1)
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T
  const hypotheses = Array.from({ length: HYPOTHESES }, (_, h) => ({
    id: `h${h}`,
    name: `H${h}`,
    says: `Explanation ${h}`,
    prior: null,
    expects: null,
  }))
  const evidence = Array.from({ length: EVIDENCE }, (_, i) => ({
    id: `e${i}`,
    says: `Evidence ${i}`,
    ground: { kind: 'note' as const },
    relevance: pick(['high', 'medium', 'low'] as const),
    group: random() < 0.3 ? `g${Math.floor(random() * 50)}` : null,
  }))
  const ratings = evidence.flatMap(({ id }) =>
    ANALYSTS.map((analyst) => ({
      evidence: id,
      analyst,
      why: null,
      ratings: Object.fromEntries(hypotheses.map((one) => [one.id, pick(RATINGS)])),
    })),
  )
  return { id: 'generated', question: 'Which one?', tie: null, hypotheses, evidence, ratings }
}
