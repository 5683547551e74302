/** The pairs of eval/readouts that signs, weights and thresholds were chosen on. */
export const TUNE = [
  '01-geneva-1985',
  '02-kazan-2024',
  '03-ismailia-1977',
  '04-sochi-2023',
  '05-panmunjom-2018',
  '06-tripoli-2004',
  '13-algiers-1975',
  '14-tokyo-1978',
  '15-nkomati-1984',
  '16-beijing-1989',
  '17-brasilia-1998',
  '18-saint-petersburg-2003',
  '19-riyadh-2007',
  '20-panama-2015',
  '21-ankara-2021',
  '22-melbourne-2024',
] as const

/** Pairs that nothing was chosen on, but that were measured while rules were written; all others are fresh. */
export const SEEN = [
  '07-peking-1972',
  '08-woodside-2023',
  '09-prague-2022',
  '10-asmara-2018',
  '11-algiers-2022',
  '12-iguazu-1985',
] as const
