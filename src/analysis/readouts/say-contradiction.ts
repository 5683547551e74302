import type { ContradictionAbout, Readout, ReadoutItem } from '../../model/readout.ts'
import { labelWhen } from '../brief/prose/say-date.ts'
import { sayFigure } from '../brief/prose/say-figure.ts'
import { possessive } from './say-one-sided.ts'

/** In what two accounts contradict each other, as a sentence names it. */
const SAID: Readonly<Record<ContradictionAbout, (a: Side, b: Side) => string>> = {
  negation: (a, b) => `${(a.item.negated ? a : b).name} denies what ${(a.item.negated ? b : a).name} tells`,
  number: (a, b) => `the numbers differ: ${numbers(a, b)} in ${a.name}, ${numbers(b, a)} in ${b.name}`,
  date: (a, b) => `the dates differ: ${dates(a)} in ${a.name}, ${dates(b)} in ${b.name}`,
  speaker: (a, b) =>
    a.item.initiators.length > 0 && b.item.initiators.length > 0
      ? `in ${a.name} it was ${possessive(who(a))} idea, in ${b.name} ${possessive(who(b))}`
      : `${a.name} has ${who(a)} say it, ${b.name} ${who(b)}`,
  hedge: (a, b) => `it is settled in ${(a.item.hedged ? b : a).name}, left open in ${(a.item.hedged ? a : b).name}`,
}

interface Side {
  readonly name: string
  readonly item: ReadoutItem
  readonly nameOf: (actor: string) => string
}

/** The contradictions of two items in one sentence; null where there is none. */
export function sayContradiction(
  about: readonly ContradictionAbout[],
  [one, a]: readonly [Readout, ReadoutItem],
  [two, b]: readonly [Readout, ReadoutItem],
  nameOf: (actor: string) => string,
): string | null {
  if (about.length === 0) return null
  const left = { name: one.name, item: a, nameOf }
  const right = { name: two.name, item: b, nameOf }
  return about.map((what) => SAID[what](left, right)).join('; ')
}

function numbers({ item }: Side, other: Side): string {
  const units = new Set(other.item.numbers.map(({ unit }) => unit))
  return item.numbers
    .filter(({ unit }) => units.has(unit))
    .map(({ low, high, unit }) => sayFigure({ amount: low === high ? low : [low, high], unit }))
    .join(', ')
}

function dates({ item }: Side): string {
  return item.dates.map(labelWhen).join(', ')
}

function who({ item, nameOf }: Side): string {
  return (item.initiators.length > 0 ? item.initiators : item.speakers).map(nameOf).join(' and ')
}
