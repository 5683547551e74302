import { beforeAll, describe, expect, it } from 'vitest'
import { markedSentence } from '../../scripts/acts/marked-sentence.ts'
import { bestOf } from '../../src/reading/classify-claim.ts'
import { actFeatures } from '../../src/reading/classify-features.ts'
import { scoreAct } from '../../src/reading/classify-model.ts'
import type { ReaderVocabulary } from '../../src/reading/reader-vocabulary.ts'
import { loadVocabulary } from '../../src/tasks/load-reader.ts'

let vocabulary: ReaderVocabulary
beforeAll(() => {
  vocabulary = loadVocabulary()
})

function features(marked: string) {
  const { tree, context } = markedSentence(marked, vocabulary.syntax)
  return actFeatures(tree, context, vocabulary)
}

function typeOf(marked: string): string {
  const head = vocabulary.acts?.heads.get('news')
  if (head === undefined) throw new Error('the weights are not loaded')
  return bestOf(head, scoreAct(head, features(marked))).label
}

describe('actFeatures', () => {
  it('are the same for the same sentence and others when the sides are turned', () => {
    const one = features('<s>Chad</s> warned <t>Niger</t> on Monday.')
    expect(features('<s>Chad</s> warned <t>Niger</t> on Monday.')).toEqual(one)
    expect(features('<t>Chad</t> warned <s>Niger</s> on Monday.')).not.toEqual(one)
  })

  it('do without a source, a target or both', () => {
    for (const marked of ['Chad warned <t>Niger</t>.', '<s>Chad</s> warned Niger.', 'Chad warned Niger.', '.']) {
      const { ids, values } = features(marked)
      expect(ids.length).toBe(values.length)
      expect(values.every(Number.isFinite)).toBe(true)
    }
  })
})

describe('the shipped weights', () => {
  it.each([
    ['<s>Zambian jets</s> bombed <t>a camp of the rebels</t> near the river.', 'ASSAULT'],
    ['<s>Iceland</s> imposed sanctions on <t>a shipping company</t> over the spill.', 'COERCE'],
    ['<s>Laos</s> sent medicine and tents to <t>Nepal</t> after the flood.', 'AID'],
    ['<s>The Maltese premier</s> held talks with <t>his Tunisian counterpart</t>.', 'CONSULT'],
    ['<s>Togo</s> rejected <t>Benin</t>’s offer to share the port.', 'REJECT'],
    ['<s>Fiji</s> accused <t>Tonga</t> of poaching in its waters.', 'ACCUSE'],
    ['<s>Malawi</s> freed <t>eleven Mozambican fishermen</t> on Friday.', 'YIELD'],
  ])('%s', (marked, type) => {
    expect(typeOf(marked)).toBe(type)
  })
})
