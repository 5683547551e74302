import type { Money } from '../../model/ledger-report.ts'
import { sayFigure } from '../brief/prose/say-figure.ts'

const BOUNDS = { about: 'about ', over: 'over ', under: 'under ' } as const

/** "about $120 million", "$20 billion to $30 billion", "€3 million a year", "4 million SYP". */
export function sayMoney({ low, high, currency, per, bound }: Money): string {
  const amount = low === high ? low : ([low, high] as const)
  return `${bound === null ? '' : BOUNDS[bound]}${sayFigure({ amount, unit: currency, ...(per === null ? {} : { per }) })}`
}

/** "0.49", "3.1 to 4". */
export function sayRatio([low, high]: readonly [number, number]): string {
  const say = (value: number) => value.toLocaleString('en-GB', { maximumSignificantDigits: value >= 100 ? 3 : 2 })
  return say(low) === say(high) ? say(low) : `${say(low)} to ${say(high)}`
}
