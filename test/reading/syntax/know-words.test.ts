import { describe, expect, it } from 'vitest'
import { knowWords } from '../../../src/reading/syntax/know-words.ts'
import { lemmatize } from '../../../src/reading/syntax/lemmatize.ts'
import { loadVocabulary } from '../../../src/tasks/load-reader.ts'

const vocabulary = loadVocabulary()
const { lemmas } = vocabulary.syntax
const lemmasOf = (part: string) =>
  [...vocabulary.predicates.keys()]
    .filter((key) => key.startsWith(`${part}:`))
    .map((key) => key.slice(2))
    .filter((word) => /^[a-z]+$/.test(word))

const IRREGULAR = new Set(
  `arise be bear beat become begin bind bite break bring browbeat build buy catch choose come deal do draw drive eat fall
  feed feel fight find flee fling fly forbid foresee forget forgive forgo freeze get give go grow hang have hear hide hold
  keep know lay lead lean leave lend lie lose make mean meet mislead overcome overfly overhear override overrun oversee
  overtake overthrow pay prove rebuild repay retake ride ring rise run say see seek sell send shake shine shoot show shrink
  sink sit slay speak spend split spread stand steal stick strike strive swear sweep swing take teach tear tell think throw
  understand undergo underlie undertake underwrite unfreeze uphold win withdraw withhold withstand write
  beset bet bid broadcast burst cast cost cut forecast hit hurt let put quit read rid set shed shut spit thrust upset`.split(
    /\s+/,
  ),
)

const DOUBLES = new Set(
  `abet admit commit concur confer defer deter emit equip expel impel incur infer kidnap occur omit outfit permit prefer
  rebut recur refer regret submit transfer transmit worship`.split(/\s+/),
)

/** What "-ed" and "-ing" are put to where a verb ends in one vowel and one consonant. */
function stems(verb: string): readonly string[] {
  if (!/(?:^|[^aeiou]|qu)[aeiou][bdgklmnprtz]$/.test(verb)) return [verb]
  const doubled = `${verb}${verb.at(-1)}`
  if (/^[^aeiou]*(?:qu)?[aeiou][^aeiou]$/.test(verb) || DOUBLES.has(verb)) return [doubled]
  return verb.endsWith('l') ? [doubled, verb] : [verb]
}

describe('knowWords', () => {
  it('outranks what was seen, and leaves the table it was given alone', () => {
    const none = {
      exceptions: new Map<number, string>(),
      verbs: new Set<number>(),
      nouns: new Set<number>(),
      adjectives: new Set<number>(),
    }
    const more = knowWords(none, [{ base: 'shoot', part: 'v', forms: ['shot'] }], { verbs: ['evade'], nouns: ['aide'] })
    expect(lemmatize('shot', 'VBD', none)).toBe('shot')
    expect(lemmatize('shot', 'VBD', more)).toBe('shoot')
    expect(lemmatize('evaded', 'VBD', none)).toBe('evad')
    expect(lemmatize('evaded', 'VBD', more)).toBe('evade')
    expect(none.verbs.size + none.exceptions.size).toBe(0)
  })

  // British "fulfil" and American "fulfill" share all forms but one.
  const verbs = lemmasOf('v').filter((verb) => !IRREGULAR.has(verb) && verb !== 'fulfill')

  it.each([
    ['troops', 'NNS', 'troop'],
    ['supplies', 'NNS', 'supply'],
    ['bases', 'NNS', 'base'],
    ['aides', 'NNS', 'aide'],
    ['froze', 'VBD', 'freeze'],
    ['shot', 'VBN', 'shoot'],
    ['lent', 'VBD', 'lend'],
    ['withheld', 'VBD', 'withhold'],
    ['overran', 'VBD', 'overrun'],
    ['slain', 'VBN', 'slay'],
    ['sank', 'VBD', 'sink'],
    ['swore', 'VBD', 'swear'],
    ['vied', 'VBD', 'vie'],
    ['freed', 'VBN', 'free'],
    ['better', 'JJR', 'good'],
  ])('%s as %s is %s', (form, tag, lemma) => {
    expect(lemmatize(form, tag, lemmas)).toBe(lemma)
  })

  it.each(verbs)('every form of %s comes back', (verb) => {
    const ends = /(?:s|sh|ch|x|z|o)$/.test(verb) ? 'es' : 's'
    expect(lemmatize(/[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}${ends}`, 'VBZ', lemmas)).toBe(verb)
    const past = /[^aeiou]y$/.test(verb)
      ? [`${verb.slice(0, -1)}ied`]
      : verb.endsWith('e')
        ? [`${verb}d`]
        : stems(verb).map((stem) => `${stem}ed`)
    for (const form of past) expect(lemmatize(form, 'VBD', lemmas), form).toBe(verb)
    const ing = /(?:ee|oe|ye)$/.test(verb)
      ? [`${verb}ing`]
      : verb.endsWith('ie')
        ? [`${verb.slice(0, -2)}ying`]
        : verb.endsWith('e')
          ? [`${verb.slice(0, -1)}ing`]
          : stems(verb).map((stem) => `${stem}ing`)
    for (const form of ing) expect(lemmatize(form, 'VBG', lemmas), form).toBe(verb)
  })

  it.each(lemmasOf('n'))('the plural of %s comes back', (noun) => {
    const plural = /[^aeiou]y$/.test(noun)
      ? `${noun.slice(0, -1)}ies`
      : /(?:s|sh|ch|x|z)$/.test(noun)
        ? `${noun}es`
        : `${noun}s`
    expect(lemmatize(plural, 'NNS', lemmas)).toBe(noun)
  })
})
