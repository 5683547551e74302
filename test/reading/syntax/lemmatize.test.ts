import { describe, expect, it } from 'vitest'
import { lemmatize } from '../../../src/reading/syntax/lemmatize.ts'
import { loadSyntax } from '../../../src/tasks/load-syntax.ts'

const { lemmas } = loadSyntax()

describe('lemmatize', () => {
  it.each([
    ['said', 'VBD', 'say'],
    ['met', 'VBD', 'meet'],
    ['fought', 'VBD', 'fight'],
    ['withdrawn', 'VBN', 'withdraw'],
    ['taken', 'VBN', 'take'],
    ['sought', 'VBN', 'seek'],
    ['broke', 'VBD', 'break'],
    ['is', 'VBZ', 'be'],
    ['had', 'VBD', 'have'],
    ['denies', 'VBZ', 'deny'],
    ['imposed', 'VBD', 'impose'],
    ['recalled', 'VBN', 'recall'],
    ['banned', 'VBN', 'ban'],
    ['visited', 'VBD', 'visit'],
    ['accusing', 'VBG', 'accuse'],
    ['signing', 'VBG', 'sign'],
    ['countries', 'NNS', 'country'],
    ['forces', 'NNS', 'force'],
    ['crises', 'NNS', 'crisis'],
    ['men', 'NNS', 'man'],
    ['lives', 'NNS', 'life'],
    ['embassies', 'NNS', 'embassy'],
    ['MPs', 'NNS', 'MP'],
    ['Damascus', 'NNP', 'Damascus'],
    ['Stronger', 'JJR', 'strong'],
    ['closest', 'JJS', 'close'],
    ["n't", 'RB', 'not'],
  ])('%s as %s is %s', (form, tag, lemma) => {
    expect(lemmatize(form, tag, lemmas)).toBe(lemma)
  })
})
