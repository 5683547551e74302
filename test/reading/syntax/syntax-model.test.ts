import { describe, expect, it } from 'vitest'
import { EntenteError } from '../../../src/model/error.ts'
import { parseSyntaxModel, syntaxModelMagic } from '../../../src/reading/syntax/syntax-model.ts'
import { loadSyntax } from '../../../src/tasks/load-syntax.ts'

describe('parseSyntaxModel', () => {
  it('knows the tags and relations a reader looks for', () => {
    const model = loadSyntax()
    expect(model.tags).toEqual(expect.arrayContaining(['NNP', 'VBD', 'VBN', 'JJ', 'POS']))
    expect(model.relationNames).toEqual(
      expect.arrayContaining(['nsubj', 'nsubj:pass', 'obj', 'obl:agent', 'conj', 'root']),
    )
    expect(model.relationNames[model.sizes.ROOT_LABEL ?? -1]).toBe('root')
  })

  it.each([
    ['nothing', new Uint8Array()],
    ['another file', new TextEncoder().encode('%PDF-1.4 and so on')],
    ['a file cut short', new TextEncoder().encode(`${syntaxModelMagic}\u0001\u0002`)],
  ])('refuses %s', (_, bytes) => {
    expect(() => parseSyntaxModel(bytes)).toThrow(EntenteError)
    expect(() => parseSyntaxModel(bytes)).toThrow(/models\/README\.md/)
  })
})
