import type { UsedSelection } from '../../address/selection.ts'

/** What of the network is looked at as if it were otherwise; it stands in the address. */
export interface WhatIf {
  /** ties with the other sign, as `a:b` */
  readonly turn: readonly string[]
  /** actors left out */
  readonly without: readonly string[]
  /** how sure a sign has to be, in percent; null for the usual */
  readonly sure: string | null
}

export const USUAL_SURE = 95
export const SURE_CHOICES = [95, 90, 80, 70, 60, 50] as const

export function whatIfOf({ word }: Pick<UsedSelection, 'word'>): WhatIf {
  const list = (name: string) => (word(name) ?? '').split(',').filter((one) => one !== '')
  return { turn: list('turn'), without: list('without'), sure: word('sure') }
}

/** The words of the address with a tie's sign turned, or turned back. */
export function turnedTie({ turn }: WhatIf, a: string, b: string): { readonly turn: string | null } {
  const same = (one: string) => one === `${a}:${b}` || one === `${b}:${a}`
  return { turn: (turn.some(same) ? turn.filter((one) => !same(one)) : [...turn, `${a}:${b}`]).join(',') || null }
}

/** The words of the address with an actor left out, or taken in again. */
export function leftOut({ without }: WhatIf, actor: string): { readonly without: string | null } {
  const is = without.includes(actor)
  return { without: (is ? without.filter((one) => one !== actor) : [...without, actor]).join(',') || null }
}
