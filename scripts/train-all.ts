import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/**
 * Trains again, in the order in which they lean on each other, all weights that depend on the parser and on the rules: run it
 * after a change of either. The parser itself is trained apart (models/README.md).
 *
 * npm run train
 */
/** Each script with the data it is given; those without find their own. */
const ORDER: readonly (readonly [string, ...(readonly string[])])[] = [
  ['acts'],
  ['attribution', '../shared/gold/polnear/dev'],
  ['degree', '../shared/gold/factuality'],
  ['entities', '../shared/gold/re3d', '../shared/gold/polnear/dev'],
  ['antecedents'],
  ['claims', 'training/claims'],
  ['participants'],
  ['dimension', 'training/claims'],
  ['judge'],
  ['politics', '../shared/gold/coders/set1.jsonl', '../shared/gold/plv/train.tsv', '../shared/data/ud'],
]
const root = fileURLToPath(new URL('..', import.meta.url))

for (const [at, [name, ...data]] of ORDER.entries()) {
  const script = `scripts/train-${name}.ts`
  console.log(`${at + 1} of ${ORDER.length}: ${script}`)
  const { status } = spawnSync(process.execPath, ['scripts/run-ts.mjs', script, ...data], {
    cwd: root,
    stdio: 'inherit',
  })
  if (status !== 0) {
    console.error(`${script} stopped with exit code ${status}; the weights after it are as they were.`)
    process.exit(1)
  }
}
