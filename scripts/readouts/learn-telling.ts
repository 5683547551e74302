import { readFileSync, writeFileSync } from 'node:fs'
import { sameWords } from '../../eval/same-words.ts'
import type { AlignedPair } from '../../src/analysis/readouts/align-items.ts'
import { type KindWeights, kindShares } from '../../src/analysis/readouts/item-kind.ts'
import { oneSidedItems } from '../../src/analysis/readouts/one-sided-items.ts'
import type { TellingWeights } from '../../src/analysis/readouts/rank-one-sided.ts'
import { tellingSigns } from '../../src/analysis/readouts/telling-signs.ts'
import { wordWeights } from '../../src/analysis/readouts/word-weights.ts'
import { parseTable } from '../../src/model/table.ts'
import { fitRanking } from '../weights/fit-ranking.ts'
import type { ExampleLesson } from './example-lesson.ts'
import type { ReadoutLesson } from './learn-readouts.ts'

const RIDGE = 1
const TABLE = new URL('../../data/readouts/telling.tsv', import.meta.url)
const COLUMNS = ['sign', 'set', 'weight', 'reason'] as const

/** How much each sign tells, from which of the one-sided items are marked most telling, in the example too; near what was set by hand. */
export function learnTelling(
  lessons: readonly ReadoutLesson[],
  kinds: KindWeights,
  example: ExampleLesson,
  shared: readonly AlignedPair[],
): TellingWeights {
  const rows = parseTable('telling.tsv', readFileSync(TABLE, 'utf8'), COLUMNS)
  const names = rows.map(({ sign }) => sign)
  const choices = lessons.flatMap(({ gold, readouts, sides }) => {
    const candidates = (['a', 'b'] as const).flatMap((side, i) => {
      const account = readouts[i] as ReadoutLesson['readouts'][0]
      const only = gold.items[side].filter(({ id }) => (side === 'a' ? gold.onlyA : gold.onlyB).includes(id))
      return account.items.flatMap((item) => {
        const ids = only.filter((one) => sameWords(one, item.passage)).map(({ id }) => id)
        if (ids.length === 0) return []
        const shares = kindShares(item, account.items.length, sides, kinds)
        const signs = tellingSigns(item, account, shares, { added: false, puts: false })
        return [{ row: names.map((name) => signs.get(name) ?? 0), best: ids.includes(gold.mostTelling) }]
      })
    })
    const best = candidates.findIndex((one) => one.best)
    return best < 0 ? [] : [{ rows: candidates.map(({ row }) => row), best }]
  })
  const { readouts: accounts, sides, marked } = example
  const weigh = wordWeights(accounts.map(({ items }) => items))
  const numbered = shared.map(({ a, b }) => ({ a: a + 1, b: b + 1 }))
  const told = ([0, 1] as const).flatMap((k) => {
    const only = oneSidedItems(accounts, k, numbered, sides, weigh)
    const best = only.findIndex(({ item }) => item.passage.quote.includes(marked[k]))
    const rows = only.map(({ item, form }) => {
      const account = accounts[k]
      const signs = tellingSigns(item, account, kindShares(item, account.items.length, sides, kinds), form)
      return names.map((name) => signs.get(name) ?? 0)
    })
    return best < 0 ? [] : [{ rows, best }]
  })
  const learned = fitRanking(
    [...choices, ...told],
    rows.map(({ set }) => Number(set)),
    RIDGE,
  )
  return new Map(names.map((name, k) => [name, learned[k] ?? 0]))
}

/** Puts weights into the table, which keeps what was set by hand and the reasons. */
export function writeTelling(weights: TellingWeights): void {
  const text = readFileSync(TABLE, 'utf8')
  const head = text.split('\n').filter((line) => line.startsWith('#'))
  const rows = parseTable('telling.tsv', text, COLUMNS).map(({ sign, set, reason }) =>
    [sign, set, (weights.get(sign) ?? 0).toFixed(2), reason].join('\t'),
  )
  writeFileSync(TABLE, `${[...head, COLUMNS.join('\t'), ...rows].join('\n')}\n`)
}
