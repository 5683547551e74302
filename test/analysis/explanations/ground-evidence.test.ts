import { describe, expect, it } from 'vitest'
import { evidenceGroups } from '../../../src/analysis/explanations/evidence-groups.ts'
import { groundEvidence } from '../../../src/analysis/explanations/ground-evidence.ts'
import { findCopies } from '../../../src/analysis/sources/find-copies.ts'
import type { Claim } from '../../../src/model/claim.ts'
import type { Document } from '../../../src/model/document.ts'
import type { Matrix } from '../../../src/model/matrix.ts'
import { sampleClaim, sampleDocument } from '../../store/sample-claim.ts'
import { groundOf, matrixOfCodes } from './matrix-of-codes.ts'

const SENTENCE =
  'The foreign minister of Syria told his guest from Tehran in a long meeting on Thursday evening that the country would hold the rear and that nobody in the capital had ever spoken of opening a front in the Golan this year'
const FIRST = sampleDocument(`Damascus. ${SENTENCE}. Little else was said.`, { title: 'First', address: 'first.md' })
const COPY = sampleDocument(`A reader asks what was said. ${SENTENCE}. So they wrote, and we print it here.`, {
  title: 'Copy',
  address: 'copy.md',
  publisher: 'Orontes Post',
})

function matrixOn(quotes: readonly (readonly [Document, string])[], groups: readonly (string | null)[] = []): Matrix {
  const matrix = matrixOfCodes({ A: quotes.map(() => 'C I') }, { groups })
  return {
    ...matrix,
    evidence: matrix.evidence.map((one, i) => {
      const [document, quote] = quotes[i] as readonly [Document, string]
      const { id, title, address } = document
      return { ...one, ground: { kind: 'passage', document: id, address, title, quote } }
    }),
  }
}

const ground = (matrix: Matrix, claims: readonly Claim[] = [], documents: readonly Document[] = [FIRST, COPY]) =>
  groundEvidence({ matrix, documents, claims, told: new Map(), copies: [], reliability: () => 'B' })

describe('groundEvidence', () => {
  const quote = 'the country would hold the rear'

  it('finds words again where the text was taken out anew, by its file and title', () => {
    const anew = sampleDocument(FIRST.text.replace('would hold', 'would\nhold'), {
      title: 'First',
      address: 'x/first.md',
    })
    const { grounds, lost } = ground(matrixOn([[FIRST, quote]]), [], [anew])
    expect(lost.size).toBe(0)
    expect(grounds.get('e1')?.passage).toMatchObject({ document: anew.id, quote: 'the country would\nhold the rear' })
  })

  it('says why words are lost', () => {
    const { grounds, lost } = ground(
      matrixOn([
        [FIRST, 'never said'],
        [COPY, quote],
      ]),
      [],
      [FIRST],
    )
    expect(grounds.size).toBe(0)
    expect(lost.get('e1')).toBe('the words “never said” no longer stand in “First”')
    expect(lost.get('e2')).toBe('its document “Copy” is not in the case, or was not known by then')
  })

  it('takes claims that share half their words with it, and the way they all point', () => {
    const closer = sampleClaim(FIRST, 'the country would hold the rear and that')
    const beside = sampleClaim(FIRST, 'opening a front in the Golan', { direction: 'apart' })
    const one = ground(matrixOn([[FIRST, quote]]), [closer, beside]).grounds.get('e1')
    expect(one).toMatchObject({ claims: [closer.id], points: 'closer', reliability: 'B', credibility: 3 })
    const against = sampleClaim(FIRST, 'hold the rear', { direction: 'apart' })
    expect(ground(matrixOn([[FIRST, quote]]), [closer, against]).grounds.get('e1')?.points).toBeNull()
    const maybe = sampleClaim(FIRST, quote, { modality: 'possible' })
    expect(ground(matrixOn([[FIRST, quote]]), [maybe]).grounds.get('e1')?.points).toBeNull()
  })
})

describe('evidenceGroups', () => {
  it('counts words that one text took from another once', async () => {
    const copies = await findCopies([FIRST, COPY])
    expect(copies).toHaveLength(1)
    const other = 'So they wrote, and we print it here'
    const matrix = matrixOn([
      [FIRST, 'nobody in the capital had ever spoken of opening a front'],
      [COPY, 'nobody in the capital had ever spoken of opening a front'],
      [COPY, other],
    ])
    const { grounds } = groundEvidence({
      matrix,
      documents: [FIRST, COPY],
      claims: [],
      told: new Map(),
      copies,
      reliability: () => 'B',
    })
    expect(evidenceGroups(matrix.evidence, grounds)).toEqual([0, 0, 2])
  })

  it('puts together what tells the same of one happening, and what an analyst says', () => {
    const told = { episode: 'e', type: 'ASSAULT', negated: false } as const
    const grounds = new Map([
      ['e1', groundOf('one', { origin: 'a', told })],
      ['e2', groundOf('two', { origin: 'b', told })],
      ['e3', groundOf('three', { origin: 'c', told: { ...told, negated: true } })],
      ['e4', groundOf('four', { origin: 'd', told })],
      ['e5', groundOf('five', { origin: 'e' })],
    ])
    const { evidence } = matrixOfCodes({ A: ['C', 'C', 'C', 'C', 'C'] }, { groups: [null, null, null, 'own', 'own'] })
    expect(evidenceGroups(evidence, grounds)).toEqual([0, 0, 2, 3, 3])
  })
})
