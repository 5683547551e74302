import { describe, expect, it } from 'vitest'
import { reliabilityOf, SOURCES, type SourceMaterial } from '../../../src/analysis/sources/source-table.ts'
import type { Claim } from '../../../src/model/claim.ts'
import type { Document } from '../../../src/model/document.ts'
import type { Judgement } from '../../../src/model/judgement.ts'
import type { Appearance, Source } from '../../../src/model/source.ts'
import { loadRegistry } from '../../../src/tasks/load-registry.ts'
import { loadReliability } from '../../../src/tasks/load-reliability.ts'
import { sampleClaim, sampleDocument } from '../../store/sample-claim.ts'

const registry = loadRegistry([])
const defaults = loadReliability()
const words = Array.from({ length: 8 }, (_, i) => `thing ${i}`)
const paper = (publisher: string | null, published: string, id: string) =>
  sampleDocument(`${id}: ${words.join('. ')}.`, { id, publisher, published })
const told = (document: Document, closer: number, apart: number, more: Partial<Claim> = {}): readonly Claim[] =>
  words
    .slice(0, closer + apart)
    .map((quote, i) =>
      sampleClaim(document, quote, { direction: i < closer ? 'closer' : 'apart', type: 'SUPPORT', ...more }),
    )
const appearance = ({ id, address, title, publisher, published, retrieved }: Document): Appearance => ({
  document: id,
  address,
  title,
  publisher,
  published,
  retrieved,
})
const table = (documents: readonly Document[], claims: readonly Claim[], more: Partial<SourceMaterial> = {}) =>
  SOURCES.run({
    appearances: documents.map(appearance),
    copies: [],
    claims,
    judgements: [],
    defaults,
    registry,
    ...more,
  })
const called = (sources: readonly Source[], name: string) => sources.find((one) => one.name === name)

const sana = paper('SANA', '2024-05-30', 's1')
const sana2 = paper('SANA', '2023-01-02', 's2')
const gulf = paper('Gulf Ledger', '2024-06-01', 'g1')

describe('the table of sources', () => {
  const claims = [...told(sana, 5, 1), ...told(sana2, 2, 0), ...told(gulf, 2, 4)]
  const sources = table([sana, sana2, gulf], claims)

  it('has documents, claims, time and ties of each, those with most first', () => {
    expect(sources.map(({ name }) => name)).toEqual(['SANA', 'Gulf Ledger'])
    expect(sources[0]).toMatchObject({
      kind: 'official-outlet',
      speaksFor: 'SYR',
      reliability: 'C',
      graded: { kind: 'default' },
      documents: 2,
      copies: 0,
      claims: 8,
      span: ['2023-01-02', '2024-05-30'],
      dyads: [{ dyad: ['IRN', 'SYR'], claims: 8 }],
    })
    expect(sources[1]).toMatchObject({ kind: 'unknown', reliability: 'F', speaksFor: null })
  })

  it('reckons how one-sided each is against the others on the same tie', () => {
    expect(sources[0]?.leaning).toBeCloseTo((7 - 1) / 8)
    expect(sources[1]?.leaning).toBeCloseTo((2 - 4) / 6)
    expect(sources[0]?.oneSided).toBeCloseTo(6 / 8 - -2 / 6)
    expect(sources[1]?.oneSided).toBeCloseTo(-2 / 6 - 6 / 8)
  })

  it('says nothing of how one-sided a source is on few claims, or on ties of which nobody else tells', () => {
    expect(called(table([sana, gulf], [...told(sana, 4, 0), ...told(gulf, 2, 4)]), 'SANA')?.oneSided).toBeNull()
    const elsewhere = told(gulf, 2, 4, { dyad: ['RUS', 'SYR'], source: ['RUS'] })
    expect(called(table([sana, gulf], [...told(sana, 6, 0), ...elsewhere]), 'SANA')?.oneSided).toBeNull()
    expect(called(table([sana], []), 'SANA')).toMatchObject({ leaning: null, oneSided: null, claims: 0 })
  })

  it('counts a text under each publisher it stood under, and what repeats an earlier one as a copy', () => {
    const also = { ...appearance(sana), publisher: 'Levant Wire', address: 'https://wire.example/1' }
    const copies = [{ document: 'g1', of: 's1', kind: 'near', similarity: 0.9, share: 1, passages: [] }] as const
    const found = table([sana, gulf], claims, { appearances: [appearance(sana), also, appearance(gulf)], copies })
    expect(called(found, 'Levant Wire')).toMatchObject({ documents: 1, claims: 6, copies: 0 })
    expect(called(found, 'Gulf Ledger')?.copies).toBe(1)
  })

  it('keeps whom a source cites, in chains', () => {
    const cites = told(gulf, 3, 0, { attribution: ['reuters', 'anonymous: five sources'] })
    expect(called(table([gulf], cites), 'Gulf Ledger')?.cites).toEqual([
      { name: 'Reuters, citing five sources', claims: 3 },
    ])
  })
})

describe('grades', () => {
  const judged = (id: string, claim: string, verdict: Judgement['verdict']): Judgement => ({
    id,
    claim,
    verdict,
    by: 'A. Nalyst',
    at: `2024-06-0${id}T00:00:00Z`,
  })
  const grade = (judgements: readonly Judgement[]) =>
    reliabilityOf(
      judgements,
      defaults,
    )({ id: 'sana', name: 'SANA', kind: 'official-outlet', speaksFor: 'SYR', voice: 'SYR' })

  it('are the kind’s, until somebody judges; the last judgement in force counts', () => {
    expect(grade([])).toEqual({ reliability: 'C', graded: { kind: 'default' } })
    const first = judged('1', 'source:sana', { kind: 'grade', reliability: 'B', why: 'precise' })
    const second = judged('2', 'source:sana', { kind: 'grade', reliability: 'E', why: 'made up' })
    const other = judged('3', 'source:irna', { kind: 'grade', reliability: 'A', why: 'x' })
    expect(grade([first, second, other])).toEqual({
      reliability: 'E',
      graded: { kind: 'judged', by: 'A. Nalyst', why: 'made up' },
    })
    expect(grade([first, second, judged('4', 'source:sana', { kind: 'undo', judgement: '2' })]).reliability).toBe('B')
  })

  it('are F for kinds of which nothing is known', () => {
    for (const kind of ['unknown', 'none', 'never heard of']) {
      const found = reliabilityOf([], defaults)({ id: 'x', name: 'x', kind, speaksFor: null, voice: 'x' })
      expect(found.reliability).toBe('F')
    }
  })
})
