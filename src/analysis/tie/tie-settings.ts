import type { TieSettings } from '../../model/tie.ts'
import { MODALITY_WEIGHTS } from '../brief/tie-balance.ts'

/** The settings of every tie that nobody asked to be made otherwise. */
export const TIE_SETTINGS: TieSettings = {
  weights: { scale: 'feed', verbal: 1, material: 1, reports: 0, modality: MODALITY_WEIGHTS },
  prior: { past: 8, halfLifeDays: 180, neutral: 2, dayCorrelation: 0.1, spread: 16, spreadWorth: 20 },
}
