import type { TieSettings } from '../../model/tie.ts'

const SCALES = {
  feed: 'as the feed’s own scale weighs its code',
  plover: 'by its PLOVER type',
  sign: '+5 or −5 by its sign',
} as const

/** How warmth is reckoned, with every weight: what docs/methods.md#tie says, for the settings at hand. */
export function tieFormula({ weights, prior }: TieSettings): readonly string[] {
  const { actual, reported } = weights.modality
  return [
    'warmth = (n·y + k·m) / (n + k), from −10 to 10; interval ± t·√(s² / (n + k)), 90 %',
    `y: mean intensity of the period's events, each ${SCALES[weights.scale]}; an event counts ${weights.verbal} if words, ${weights.material} if a deed, times its reports to the power ${weights.reports}, and if a claim tells it, times ${actual} (told as fact) or ${reported} (as a report)`,
    `n: independent events, (Σw)² / Σw² and at most Σw, over 1 + (events a day − 1)·${prior.dayCorrelation}`,
    `m: mean of earlier periods' y, each worth its n, half of it after ${prior.halfLifeDays} days, and ${prior.neutral} events at 0; k: that worth W, at most ${prior.past}: ${prior.past}·W / (${prior.past} + W)`,
    `s²: variance of intensities around their period's mean up to then, ${prior.spread} before any is seen, worth ${prior.spreadWorth} events; t: Student's, with as many degrees of freedom`,
  ]
}
