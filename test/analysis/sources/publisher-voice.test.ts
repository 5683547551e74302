import { describe, expect, it } from 'vitest'
import { publisherVoice } from '../../../src/analysis/sources/publisher-voice.ts'
import { loadRegistry } from '../../../src/tasks/load-registry.ts'

const registry = loadRegistry([])
const voice = (publisher: string | null, published = '2024-05-30') =>
  publisherVoice({ id: 'd1', publisher, published }, registry)

describe('whose voice a publisher is', () => {
  it.each([
    ['SANA', 'official-outlet', 'SYR', 'SYR'],
    ['Reuters', 'independent-outlet', null, 'reuters'],
    ['Office of the Supreme Leader of Iran', 'office', 'IRN', 'IRN'],
    ['Syrian Ministry of Foreign Affairs and Expatriates', 'office', 'SYR', 'SYR'],
    ['The Gulf Ledger', 'unknown', null, 'the gulf ledger'],
  ])('%s: %s', (publisher, kind, speaksFor, counts) => {
    expect(voice(publisher)).toMatchObject({ kind, speaksFor, voice: counts })
  })

  it('is one for all that speak for a state, and its own for each that does not', () => {
    expect(voice('IRNA').voice).toBe(voice('Office of the Supreme Leader of Iran').voice)
    expect(voice('IRNA').id).not.toBe(voice('Office of the Supreme Leader of Iran').id)
    expect(voice('Orontes Post').voice).toBe(voice('ORONTES  POST').voice)
    expect(voice('Orontes Post').voice).not.toBe(voice('Gulf Ledger').voice)
  })

  it('is the text alone where no publisher is told', () => {
    expect(voice(null)).toEqual({ id: 'document:d1', name: 'no publisher', kind: 'none', speaksFor: null, voice: 'd1' })
  })
})
