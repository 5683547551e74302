import { readFileSync } from 'node:fs'
import { type LedgerVocabulary, literally, wordPattern } from '../analysis/ledger/ledger-vocabulary.ts'
import { EntenteError } from '../model/error.ts'
import { LEDGER_KINDS, LEDGER_STAGES } from '../model/ledger-report.ts'
import { parseTable, type Row } from '../model/table.ts'

const folder = new URL('../../data/ledger/', import.meta.url)
const BOUNDS = ['about', 'over', 'under'] as const
const NUMBER = '\\d[\\d,]*(?:\\.\\d+)?'

/** The words by which texts tell of trade, debt, aid, arms, investment and agreements, as they come with the package. */
export function loadLedgerVocabulary(): LedgerVocabulary {
  const table = <K extends string>(name: string, columns: readonly K[]): readonly Row<K>[] =>
    parseTable(name, readFileSync(new URL(name, folder), 'utf8'), columns)
  const currencies = table('currencies.tsv', ['code', 'name', 'issuer', 'words']).map(
    ({ code, name, issuer, words }) => ({
      code,
      name,
      issuer: issuer === '' ? null : issuer,
      words: [code, ...words.split('|').filter((word) => word !== '')],
    }),
  )
  const currencyOf = new Map(
    currencies.flatMap(({ code, words }) => words.map((word) => [word.toLowerCase(), code] as const)),
  )
  const numbers = new Map(
    table('numbers.tsv', ['word', 'value']).map(({ word, value }) => [word, Number(value)] as const),
  )
  return {
    kinds: table('kinds.tsv', ['words', 'kind', 'weight', 'giver', 'own']).map(
      ({ words, kind, weight, giver, own }) => ({
        pattern: wordPattern(words),
        value: {
          kind: kind === 'same' ? kind : among(LEDGER_KINDS, kind, 'kinds.tsv'),
          weight: Number(weight),
          own: own === 'yes',
          giver: giver === '' ? null : among(['source', 'target'] as const, giver, 'kinds.tsv'),
        },
      }),
    ),
    stages: table('stages.tsv', ['words', 'stage', 'holds']).map(({ words, stage, holds }) => ({
      pattern: wordPattern(words),
      value: { stage: among(LEDGER_STAGES, stage, 'stages.tsv'), holds: holds === 'yes' },
    })),
    currencies: new Map(currencies.map((one) => [one.code, one])),
    currencyOf,
    money: moneyPattern([...currencyOf.keys()], numbers),
    comparisons: table('comparisons.tsv', ['words', 'factor']).map(({ words, factor }) => ({
      pattern: wordPattern(words),
      value: factor === 'n' ? factor : Number(factor),
    })),
    hedges: table('hedges.tsv', ['words', 'low', 'high', 'bound']).map(({ words, low, high, bound }) => ({
      words,
      pattern: new RegExp(`(?:${words.split('|').map(literally).join('|')})\\s*$`, 'u'),
      value: {
        low: Number(low),
        high: high === 'inf' ? Number.POSITIVE_INFINITY : Number(high),
        bound: bound === '' ? null : among(BOUNDS, bound, 'hedges.tsv'),
      },
    })),
    numbers,
    times: table('times.tsv', ['words', 'years']).map(({ words, years }) => ({
      pattern: wordPattern(words),
      value: years === 'to' ? years : Number(years),
    })),
    redLines: table('red-lines.tsv', ['words']).map(({ words }) => wordPattern(words)),
  }
}

/** "$20 billion to $30 billion", "between 3 and 4 million euros": sign, number, scale, then a second one; or a word of the currency after. */
function moneyPattern(words: readonly string[], numbers: ReadonlyMap<string, number>): RegExp {
  const list = [...words].sort((a, b) => b.length - a.length)
  const before = list
    .filter((word) => !/^\p{L}{4,}/u.test(word))
    .map(literally)
    .join('|')
  const after = list
    .filter((word) => /\p{L}/u.test(word))
    .map((word) => `${literally(word)}s?`)
    .join('|')
  const scale = [...numbers]
    .filter(([, value]) => value >= 1000)
    .map(([word]) => literally(word))
    .join('|')
  const amount = (name: string) => `(?<${name}>${NUMBER})(?:[\\s-]*(?<${name}Scale>${scale})\\b)?`
  const second = `(?:\\s*(?:to|and|or|–|-)\\s*(?:${before})?\\s?${amount('b')})?`
  const signed = `(?<sign>${before})\\s?${amount('a')}${second}`
  const named = `${amount('a')}${second}\\s+(?:u\\.?s\\.? )?(?<name>${after})(?!\\p{L})`
    .replaceAll('<a', '<c')
    .replaceAll('<b', '<d')
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${signed}|${named})`, 'gu')
}

function among<T extends string>(list: readonly T[], word: string, table: string): T {
  const found = list.find((one) => one === word)
  if (found === undefined)
    throw new EntenteError('invalid_input', `${table} has "${word}"; it takes ${list.join(', ')}`)
  return found
}
