import { describe, expect, it } from 'vitest'
import { loadReader } from '../../src/tasks/load-reader.ts'

const reader = loadReader()

function modality(text: string): string | undefined {
  const document = { id: 'd', title: '', publisher: null, published: '2024-06-15', text }
  return reader.read(document)[0]?.modality
}

describe('judgeModality', () => {
  it.each([
    ['Norway attacked Sweden.', 'actual'],
    ['Norway did not attack Sweden.', 'negated'],
    ['Norway failed to attack Sweden.', 'negated'],
    ['Norway never stopped supporting Sweden.', 'actual'],
    ['Norway did not recognise Sweden until 1905.', 'actual'],
    ['Norway might attack Sweden.', 'possible'],
    ['Norway is planning to attack Sweden.', 'planned'],
    ['Norway wanted stronger ties with Sweden.', 'planned'],
  ])('%s', (text, expected) => {
    expect(modality(text)).toBe(expected)
  })
})
