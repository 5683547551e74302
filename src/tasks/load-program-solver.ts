import highsModule, { type Highs, type Model } from 'highs'
import { EntenteError } from '../model/error.ts'
import type { IntegerProgram, ProgramAnswer, ProgramModel, ProgramSolver } from '../model/integer-program.ts'

/** The package's types are those of its CommonJS build; what is imported is the other one, whose default is the loader itself. */
const loadHighs = highsModule as unknown as typeof highsModule.default

const OPTIMAL = 7
/** time limit, iteration limit, interrupted */
const GAVE_UP: readonly number[] = [13, 14, 17]

/** Programs solved by HiGHS in WebAssembly: with parts from where the last answer ended, whole ones by branch and cut. */
export async function loadProgramSolver(): Promise<ProgramSolver> {
  const highs = await loadHighs()
  return (program) => modelOf(highs, program)
}

function modelOf(highs: Highs, { costs, whole }: IntegerProgram): ProgramModel {
  const model = highs.createModel()
  const { integer, continuous } = highs.constants.variableType
  const columns = costs.length
  model.options.set({ output_flag: false, mip_rel_gap: 0, random_seed: 0 })
  model.addVars(new Float64Array(columns), new Float64Array(columns).fill(1))
  model.changeColsCost({ kind: 'range', from: 0, to: columns - 1 }, costs)
  return {
    require: (rows) => {
      for (const { columns, weights, atLeast } of rows)
        model.addRow(atLeast, highs.infinity, { indices: columns, values: weights })
    },
    least: (asked, seconds, start) => {
      for (const column of whole) model.changeColIntegrality(column, asked ? integer : continuous)
      if (start !== undefined) model.setSolution({ colValue: start })
      return leastOf(model, seconds)
    },
    close: () => model.dispose(),
  }
}

function leastOf(model: Model, seconds: number): ProgramAnswer | null {
  model.zeroAllClocks()
  if (Number.isFinite(seconds)) model.options.set('time_limit', Math.max(0, seconds))
  const { modelStatus } = model.run()
  if (GAVE_UP.includes(modelStatus)) return null
  if (modelStatus !== OPTIMAL) throw new EntenteError('internal', `The solver ended with status ${modelStatus}.`)
  return { values: model.getSolution().colValue, cost: model.getObjectiveValue() }
}
