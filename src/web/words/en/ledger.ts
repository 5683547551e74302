/** The page of ledger. */
export const LEDGER = {
  title: 'Ledger',
  lead: 'Name two actors: what passes between them, who says how much, and what is at stake.',
  columns: ['What', 'From whom to whom', 'When', 'How much', 'Stage', 'Who says so'] as const,
  kinds: { trade: 'trade', debt: 'debt', aid: 'aid', arms: 'arms', investment: 'investment', agreement: 'agreement' },
  disagree: 'figures disagree',
  agreements: 'Agreements',
  noStage: 'stage not told',
  comparisons: 'Comparisons, checked',
  verdicts: { holds: 'holds', fails: 'does not hold', open: 'cannot be checked' },
  shares: 'Who leans on whom',
  stakes: (name: string) => `What is at stake for ${name}`,
  interests: 'Interests',
  constraints: 'Constraints',
  redLines: 'Red lines',
  dependence: 'Dependence',
}
