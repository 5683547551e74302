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
    ['Norway hoped for stronger ties with Sweden.', 'planned'],
    ['Norway wanted stronger ties with Sweden.', 'actual'],
    ['Norway stopped supporting Sweden.', 'actual'],
    ['Norway is to reopen its border with Sweden.', 'planned'],
    ['Norway has yet to recognise Sweden.', 'negated'],
    ['Norway no longer recognises Sweden.', 'negated'],
    ['Norway will attack Sweden if the truce fails.', 'conditional'],
    ['Without British help Norway would not attack Sweden.', 'conditional'],
    ['Were the truce to fail, Norway might attack Sweden.', 'conditional'],
  ])('%s', (text, expected) => {
    expect(modality(text)).toBe(expected)
  })
})
