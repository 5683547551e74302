import { describe, expect, it } from 'vitest'
import { claimTable } from '../../src/cli/claim-table.ts'
import type { Claim } from '../../src/model/claim.ts'

const text = 'Officials in the port said that Ostland had shut the gate to Vestria for good.'
const document = { title: 'The gate', publisher: 'Harbour Review', published: '2024-05-30', text }
const claim: Claim = {
  id: 'c1',
  kind: 'event',
  source: ['OST'],
  target: ['VES'],
  type: 'COERCE',
  attribution: ['anonymous: officials in the port'],
  modality: 'reported',
  when: '2024-05',
  dimension: 'economic',
  dyad: ['OST', 'VES'],
  direction: 'apart',
  value: null,
  passage: { document: 'd', start: 32, end: 77, quote: text.slice(32, 77) },
  sentence: [0, text.length],
  reader: { name: 'hand', version: '1', score: 1 },
}
const style = { color: false, nameOf: (id: string) => ({ OST: 'Ostland', VES: 'Vestria' })[id] ?? id }

describe('claimTable', () => {
  it('sets who says it at the line’s end where there is room', () => {
    expect(claimTable(document, [claim], { ...style, columns: 100 }).split('\n')).toEqual([
      'The gate',
      'Harbour Review, 30 May 2024, 1 claim',
      '',
      'Officials in the port said that «Ostland had shut the gate to Vestria for good».',
      '    − Ostland → Vestria  COERCE  reported  2024-05  according to unnamed (officials in the port)',
      '',
      '',
    ])
  })

  it('sets it below where there is none, cut nowhere', () => {
    const lines = claimTable(document, [claim], { ...style, columns: 60 }).split('\n')
    expect(lines).toContain('    − Ostland → Vestria  COERCE  reported  2024-05')
    expect(lines).toContain('      according to unnamed (officials in the port)')
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(60)
  })
})
