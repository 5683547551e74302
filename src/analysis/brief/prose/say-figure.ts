import type { FigureValue } from '../../../model/claim.ts'

const CURRENCIES: Readonly<Record<string, string>> = { USD: '$', EUR: '€', GBP: '£', JPY: '¥' }
const SCALES: readonly (readonly [number, string])[] = [
  [1e12, ' trillion'],
  [1e9, ' billion'],
  [1e6, ' million'],
]

/**
 * An amount with its unit as people write it: "$244 million a year", "20 to 30 attacks", "40 %".
 * A share is a fraction of one; a percentage is out of a hundred.
 */
export function sayFigure(value: FigureValue): string {
  const amounts = typeof value.amount === 'number' ? [value.amount] : [...value.amount]
  const share = /^(?:share|ratio of one)$/.test(value.unit)
  const percent = share || /^(?:percent|per cent|%)$/.test(value.unit)
  const symbol = CURRENCIES[value.unit]
  const numbers = amounts.map((amount) => `${symbol ?? ''}${sayAmount(share ? amount * 100 : amount)}`).join(' to ')
  const unit = percent ? ' %' : symbol !== undefined ? '' : ` ${value.unit}`
  const per = value.per === undefined || value.per === null || value.per === '' ? '' : ` a ${value.per}`
  return `${numbers}${unit}${per}`
}

function sayAmount(amount: number): string {
  const scale = SCALES.find(([size]) => Math.abs(amount) >= size)
  const [size, word] = scale ?? [1, '']
  return `${(amount / size).toLocaleString('en-GB', { maximumFractionDigits: 2 })}${word}`
}
