import { describe, expect, it } from 'vitest'
import type { ClaimGroup } from '../../../src/analysis/brief/group-claims.ts'
import { strongestSigns } from '../../../src/analysis/brief/strongest-signs.ts'
import type { Claim, ClaimContent } from '../../../src/model/claim.ts'
import { aClaim, aDocument } from './small-case.ts'

const one = aDocument({ id: 'one', text: 'Aa bb. Cc dd. Ee ff, gg hh. Ii jj.' })
const two = aDocument({ id: 'two', text: 'Kk ll. Mm nn.' })

function group(lead: Claim, rank: number): ClaimGroup {
  return { lead, claims: [lead], voices: 1, documents: 1, strength: rank, rank }
}
const told = (groups: readonly ClaimGroup[], count = 3) =>
  strongestSigns(groups, 'closer', count).map((found) => found.lead.passage.quote)
const economic: Partial<ClaimContent> = { dimension: 'economic', type: 'AID' }

describe('strongestSigns', () => {
  it('leads with the strongest, then with what adds to it', () => {
    const groups = [
      group(aClaim(one, 'Aa bb'), 10),
      group(aClaim(one, 'Cc dd'), 9),
      group(aClaim(two, 'Kk ll', economic), 5),
    ]
    // beside the first, the second is worth 9 × 0.7 × 0.6 × 0.8 = 3.02
    expect(told(groups)).toEqual(['Aa bb', 'Kk ll', 'Cc dd'])
  })

  it('keeps to the order of rank where signs differ in everything', () => {
    const groups = [group(aClaim(one, 'Aa bb'), 10), group(aClaim(two, 'Kk ll', economic), 5)]
    expect(told(groups)).toEqual(['Aa bb', 'Kk ll'])
  })

  it('takes no two from one sentence, and none that points elsewhere', () => {
    const groups = [
      group(aClaim(one, 'Ee ff'), 10),
      group(aClaim(one, 'gg hh', economic), 9),
      group(aClaim(two, 'Mm nn', { ...economic, direction: 'apart' }), 8),
      group(aClaim(one, 'Ii jj'), 1),
    ]
    expect(told(groups)).toEqual(['Ee ff', 'Ii jj'])
    expect(told(groups, 1)).toEqual(['Ee ff'])
    expect(told([])).toEqual([])
  })
})
