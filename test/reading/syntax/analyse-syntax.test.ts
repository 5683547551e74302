import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyseSyntax } from '../../../src/reading/syntax/analyse-syntax.ts'
import type { Token } from '../../../src/reading/token.ts'
import { loadSyntax } from '../../../src/tasks/load-syntax.ts'

const model = loadSyntax()

/** "dependent relation head" for each word of a text. */
const arcs = (text: string): string[] => {
  const { tokens } = analyseSyntax(text, model)
  return tokens.map((token) => `${token.text} ${token.relation} ${tokens[token.head]?.text ?? '-'}`)
}

function checkWhole(text: string): void {
  const { tokens, sentences } = analyseSyntax(text, model)
  let at = 0
  let token = 0
  sentences.forEach((sentence, s) => {
    expect([sentence.index, sentence.from]).toEqual([s, token])
    expect(sentence.to).toBeGreaterThan(sentence.from)
    const own = tokens.slice(sentence.from, sentence.to)
    expect(own.filter((each) => each.head === -1)).toHaveLength(1)
    for (const each of own) {
      expect(text.slice(each.start, each.end)).toBe(each.text)
      expect(each.text).not.toMatch(/^$|\s/)
      expect(each.start).toBeGreaterThanOrEqual(at)
      expect([each.index, each.sentence]).toEqual([token++, s])
      at = each.end
      expect(reachesRoot(tokens, each, own.length)).toBe(true)
    }
    expect([sentence.start, sentence.end]).toEqual([own[0]?.start, own.at(-1)?.end])
  })
  expect(token).toBe(tokens.length)
  expect(tokens.map((each) => each.text).join('')).toBe(
    text.replace(/[\s\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g, ''),
  )
}

function reachesRoot(tokens: readonly Token[], from: Token, most: number): boolean {
  let token: Token | undefined = from
  for (let step = 0; token !== undefined && step <= most; step++) {
    if (token.head === -1) return true
    if (tokens[token.head]?.sentence !== from.sentence) return false
    token = tokens[token.head]
  }
  return false
}

describe('analyseSyntax on any text', () => {
  it('puts every token once into a tree, with exact offsets', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({
        unit: fc.constantFrom('\ud800', '\udc00', 'a', '.', '"', "'", '’', '-', '…', ' ', '\n', '\r\n', '\t', '😀'),
      }),
      fc.constantFrom(
        'Mr. Assad ',
        'U.S.-led ',
        '“No,” ',
        'he said. ',
        "n't",
        '$3bn ',
        'قال ',
        '...',
        '?" ',
        '(a) ',
        '\n\n',
      ),
    )
    const texts = fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join(''))
    fc.assert(fc.property(texts, checkWhole), { seed: 20240820, numRuns: 300 })
  })

  it.each([
    ['an endless word', 'x'.repeat(200_000)],
    ['quotes without space', '"'.repeat(10_000)],
    ['quotes with space', '" '.repeat(10_000)],
    ['a sentence without end', 'and the envoy said that '.repeat(500)],
    ['full stops', '. '.repeat(5_000)],
  ])('reads %s', (_, text) => {
    checkWhole(text)
  })

  it('counts paragraphs by line breaks', () => {
    const { sentences } = analyseSyntax('A title\n\nFirst. Second.\nThird.', model)
    expect(sentences.map((sentence) => sentence.paragraph)).toEqual([0, 1, 1, 2])
  })
})

describe('analyseSyntax on plain sentences', () => {
  it.each([
    ['The minister accused Israel of violating the agreement.', ['minister nsubj accused', 'Israel obj accused']],
    ['Three soldiers were killed by Turkish forces.', ['soldiers nsubj:pass killed', 'forces obl:agent killed']],
    [
      'Egypt and Ethiopia signed a declaration.',
      ['Egypt nsubj signed', 'Ethiopia conj Egypt', 'declaration obj signed'],
    ],
    [
      'Tehran refused to withdraw its advisers.',
      ['Tehran nsubj refused', 'withdraw xcomp refused', 'advisers obj withdraw'],
    ],
    [
      'The ministry said Iran had recalled its ambassador.',
      ['recalled ccomp said', 'Iran nsubj recalled', 'ambassador obj recalled'],
    ],
    [
      'The deal was condemned by the Saudi government.',
      ['deal nsubj:pass condemned', 'government obl:agent condemned'],
    ],
    ['Talks between Israel and Egypt continued.', ['Talks nsubj continued', 'Israel nmod Talks', 'Egypt conj Israel']],
    ['Russia did not support the proposal.', ['Russia nsubj support', 'not advmod support', 'proposal obj support']],
    ["Iran's ambassador left Damascus.", ['Iran nmod:poss ambassador', 'ambassador nsubj left', 'Damascus obj left']],
  ])('reads %j', (text, expected) => {
    expect(arcs(text)).toEqual(expect.arrayContaining(expected))
  })

  it('reads verbs in headlines in title case', () => {
    expect(arcs('Iran Warns Israel Against Further Strikes')).toEqual(
      expect.arrayContaining(['Iran nsubj Warns', 'Strikes obl Warns']),
    )
    expect(arcs('Israel Strikes Iranian Consulate in Damascus')).toEqual(
      expect.arrayContaining(['Israel nsubj Strikes', 'Consulate obj Strikes', 'Damascus obl Strikes']),
    )
    expect(arcs('Egypt Rejects Ethiopian Plan to Fill Nile Dam')).toEqual(
      expect.arrayContaining(['Egypt nsubj Rejects', 'Plan obj Rejects']),
    )
    const { tokens } = analyseSyntax('China Imposes Sanctions on U.S. Lawmakers', model)
    expect(tokens.map((token) => token.lemma)).toEqual(['China', 'impose', 'sanction', 'on', 'U.S.', 'lawmaker'])
  })

  it('tags and lemmatises', () => {
    const { tokens } = analyseSyntax('The ministers have been meeting Iranian officials in Damascus.', model)
    expect(tokens.map((token) => `${token.lemma}/${token.tag}`).join(' ')).toBe(
      'the/DT minister/NNS have/VBP be/VBN meet/VBG iranian/JJ official/NNS in/IN Damascus/NNP ./.',
    )
    expect(tokens.map((token) => token.pos).join(' ')).toBe('DET NOUN AUX AUX VERB ADJ NOUN ADP PROPN PUNCT')
  })
})
