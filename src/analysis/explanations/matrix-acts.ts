import { undoneJudgements } from '../../model/judged-claim.ts'
import type { Judgement } from '../../model/judgement.ts'
import type { Evidence, MatrixStep } from '../../model/matrix.ts'
import type { MatrixAct, MatrixRecord } from '../../model/matrix-act.ts'

const LONGEST = 60

/**
 * What was done to a matrix, by whom and when, newest first; what was taken back with it.
 *
 * @param judgements of one matrix, oldest first, undone ones and undoings too
 */
export function matrixActs(judgements: readonly Judgement[]): readonly MatrixAct[] {
  const undone = undoneJudgements(judgements)
  const byId = new Map(judgements.map((one) => [one.id, one]))
  const acts: MatrixRecord[][] = []
  for (const judgement of judgements) {
    if (!isStep(judgement)) continue
    const last = acts.at(-1)
    if (last?.[0]?.at === judgement.at) last.push(judgement)
    else acts.push([judgement])
  }
  const told = new Sayer()
  return acts
    .map((records): MatrixAct => {
      const [first] = records as [MatrixRecord]
      const says = records.map(({ verdict }) => told.say(verdict))
      const undoings = records.flatMap(({ id }) => undone.get(id) ?? [])
      const undoing = byId.get(undoings[0] ?? '')
      return {
        standing: records.flatMap(({ id }) => (undone.has(id) ? [] : [id])),
        by: first.by,
        at: first.at,
        says: says.length === 1 ? (says[0] ?? '') : sayMany(records, says),
        why: first.verdict.why,
        undoings,
        undoneBy: undoing === undefined ? null : { by: undoing.by, at: undoing.at },
        isRating: records.every(({ verdict }) => verdict.kind === 'rate'),
      }
    })
    .reverse()
}

const STEPS: ReadonlySet<string> = new Set(['question', 'hypothesis', 'evidence', 'rate', 'leave-out', 'order'])

function isStep(judgement: Judgement): judgement is MatrixRecord {
  return STEPS.has(judgement.verdict.kind)
}

/** "the question “Why?”, and 12 more steps" */
function sayMany(records: readonly MatrixRecord[], says: readonly string[]): string {
  const question = records.findIndex(({ verdict }) => verdict.kind === 'question')
  const lead = says[Math.max(0, question)] ?? ''
  return `${lead}, and ${says.length - 1} more ${says.length === 2 ? 'step' : 'steps'}`
}

/** Says one step after the other: what a thing is called, and whether it is new, hangs on those before. */
class Sayer {
  private asked = false
  private readonly hypotheses = new Map<string, string>()
  private readonly evidence = new Map<string, Evidence>()

  say(step: MatrixStep): string {
    switch (step.kind) {
      case 'question': {
        const says = `${this.asked ? 'question reworded' : 'question'}: “${step.question}”`
        this.asked = true
        return says
      }
      case 'hypothesis': {
        const { id, name } = step.hypothesis
        const says = `${this.hypotheses.has(id) ? 'explanation changed' : 'explanation added'}: “${name}”`
        this.hypotheses.set(id, name)
        return says
      }
      case 'evidence': {
        const { id, says } = step.evidence
        const before = this.evidence.get(id)
        this.evidence.set(id, step.evidence)
        const found = before?.ground.kind === 'awaited' && step.evidence.ground.kind !== 'awaited'
        return `${found ? 'evidence found' : before === undefined ? 'evidence added' : 'evidence changed'}: ${short(says)}`
      }
      case 'rate': {
        const ratings = Object.entries(step.ratings).map(
          ([id, code]) => `${this.hypotheses.get(id) ?? id} ${code ?? '–'}`,
        )
        return `rated ${this.called(step.evidence)}: ${ratings.join(', ')}`
      }
      case 'leave-out':
        return step.what === 'evidence'
          ? `evidence left out: ${this.called(step.id)}`
          : `explanation left out: “${this.hypotheses.get(step.id) ?? step.id}”`
      case 'order':
        return step.what === 'evidence' ? 'evidence put in another order' : 'explanations put in another order'
    }
  }

  private called(id: string): string {
    return short(this.evidence.get(id)?.says ?? id)
  }
}

function short(text: string): string {
  if (text.length <= LONGEST) return `“${text}”`
  const cut = text.slice(0, LONGEST)
  return `“${cut.slice(0, cut.lastIndexOf(' '))} …”`
}
