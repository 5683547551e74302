import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { PLOVER_TYPES } from '../../src/model/claim.ts'
import { cameoCode, parseCameoCodes } from '../../src/reading/cameo-code.ts'

const codes = parseCameoCodes(readFileSync(new URL('../../data/reading/cameo-codes.tsv', import.meta.url), 'utf8'))

describe('cameo-codes.tsv', () => {
  it.each(PLOVER_TYPES)('%s has a code for any words, in its last row only', (type) => {
    const rows = codes.get(type) ?? []
    expect(rows.map((row) => row.words.size === 0)).toEqual(rows.map((_, i) => i === rows.length - 1))
    for (const { code } of rows) expect(code).toMatch(/^(?:0[1-9]|1\d|20)\d{1,2}$/)
  })
})

describe('cameoCode', () => {
  it('goes by the words of the clause', () => {
    expect(cameoCode(codes, 'CONSULT', ['king', 'phone', 'emir'])).toEqual({ code: '041', mode: 'phone' })
    expect(cameoCode(codes, 'CONSULT', ['king', 'see', 'emir'])).toEqual({ code: '040', mode: null })
    expect(cameoCode(codes, 'COERCE', ['police', 'jail', 'editor'])?.code).toBe('173')
  })

  it('has none for what is no act', () => {
    expect(cameoCode(codes, 'CLOSER', ['friend'])).toBeNull()
  })
})
