import { describe, expect, it } from 'vitest'
import { cameoClauses } from '../../../scripts/acts/cameo-clauses.ts'
import { cameoToPlover } from '../../../scripts/acts/cameo-to-plover.ts'

const DICTIONARY = `
&GRAIN
+WHEAT

####### VERB PATTERNS #######

---  SHIP   [---]  ---
SHIP {SHIPS SHIPPING SHIPPED }
HAUL
- * &GRAIN (TO +)      [073]     # SHIP
- $ * BY               [---]     # HAUL

---  MAUL   [182]  ---
MAUL
`

describe('cameoClauses', () => {
  it('makes clauses of patterns and of verbs with a code', () => {
    const clauses = cameoClauses(DICTIONARY)
    expect(clauses[0]).toEqual({
      marked: '<s>Xland</s> shipped wheat to <t>Yland</t> .',
      code: '073',
      weight: 0.5,
    })
    expect(clauses.at(-1)).toEqual({ marked: '<s>Xland</s> mauled <t>Yland</t> .', code: '182', weight: 1 })
    expect(clauses.every((clause) => /^\d/.test(clause.code))).toBe(true)
  })
})

describe('cameoToPlover', () => {
  it('takes the longest beginning it knows', () => {
    expect(cameoToPlover('1121')).toBe('ACCUSE')
    expect(cameoToPlover('1631')).toBe('COERCE')
    expect(cameoToPlover('0872')).toBe('RETREAT')
    expect(cameoToPlover('014')).toBeNull()
  })
})
