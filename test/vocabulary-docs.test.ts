import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  ASSESSMENT_TYPES,
  CLAIM_KINDS,
  DIMENSIONS,
  DIRECTIONS,
  FIGURE_TYPES,
  MODALITIES,
  PLOVER_TYPES,
} from '../src/model/claim.ts'

const docs = join(import.meta.dirname, '..', 'docs')
const claims = readFileSync(join(docs, 'claims.md'), 'utf8')
const glossary = readFileSync(join(docs, 'glossary.md'), 'utf8')

describe('docs/claims.md', () => {
  it.each([...CLAIM_KINDS, ...ASSESSMENT_TYPES, ...FIGURE_TYPES, ...MODALITIES, ...DIMENSIONS, ...DIRECTIONS])(
    'explains %s',
    (word) => expect(claims).toContain(`\`${word}\``),
  )

  it.each(PLOVER_TYPES)('names the type %s', (type) => {
    expect(claims).toMatch(new RegExp(`\\b${type}\\b`))
  })
})

describe('docs/glossary.md', () => {
  const terms = [...glossary.matchAll(/^\*\*([^*]+)\.\*\*/gm)].flatMap(([, term = '']) =>
    term.toLowerCase().split(', '),
  )

  it.each([
    'actor',
    'source of a claim',
    'target',
    'dyad',
    'tie',
    'claim',
    'event',
    'statement',
    'assessment',
    'figure',
    'attribution',
    'modality',
    'direction',
    'dimension',
    'passage',
    'salience',
    'coverage',
    'gap',
    'plover',
    'cameo',
    'goldstein scale',
    'admiralty code',
    'icd 203',
    'base rate',
    'brier score',
  ])('defines %s', (term) => expect(terms).toContain(term))

  it('defines no term twice', () => expect(new Set(terms).size).toBe(terms.length))
})
