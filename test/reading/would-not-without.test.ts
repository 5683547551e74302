import { describe, expect, it } from 'vitest'
import { createReader } from '../../src/reading/read-document.ts'
import { loadVocabulary } from '../../src/tasks/load-reader.ts'

const reader = createReader(loadVocabulary())

function first(text: string): string {
  const [claim] = reader.read({ id: 'd', title: '', publisher: null, published: '2024-08-20', text })
  return `${claim?.type} ${claim?.direction}`
}

describe('wouldNotWithout', () => {
  it('takes what would be lost without the other for need of it', () => {
    expect(first('Without Eritrea, Norway could not supply its northern islands.')).toBe('DEPENDENCE closer')
  })

  it('needs the other behind "without", and a deed that would be', () => {
    expect(first('Without delay, Norway could attack Eritrea.')).toBe('ASSAULT apart')
    expect(first('Norway attacked Eritrea without Portugal.')).toBe('ASSAULT apart')
  })
})
