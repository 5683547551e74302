import type { BacktestFit } from '../analysis/outlook/backtest.ts'
import type { CumulativeModel } from '../analysis/outlook/cumulative-model.ts'

interface PackedModel {
  readonly means: string
  readonly deviations: string
  readonly curves: readonly string[]
  readonly rows: number
}

/** A fit as JSON: numbers in base64, so that nothing of them is rounded. */
export interface PackedFit extends Omit<BacktestFit, 'model' | 'regression'> {
  readonly model: PackedModel
  readonly regression: PackedModel
}

export function packFit(fit: BacktestFit): PackedFit {
  return { ...fit, model: packed(fit.model), regression: packed(fit.regression) }
}

export function unpackFit(fit: PackedFit): BacktestFit {
  return { ...fit, model: unpacked(fit.model), regression: unpacked(fit.regression) }
}

function packed({ means, deviations, curves, rows }: CumulativeModel): PackedModel {
  return { means: text(means), deviations: text(deviations), curves: curves.map(text), rows }
}

function unpacked({ means, deviations, curves, rows }: PackedModel): CumulativeModel {
  return { means: numbers(means), deviations: numbers(deviations), curves: curves.map(numbers), rows }
}

function text(values: Float64Array): string {
  return Buffer.from(values.buffer, values.byteOffset, values.byteLength).toString('base64')
}

function numbers(packedText: string): Float64Array {
  const bytes = Buffer.from(packedText, 'base64')
  return new Float64Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength))
}
