/** Writes data/outlook/base-rates.tsv from the KEDS feeds before 1990: `node scripts/run-ts.mjs scripts/make-base-rates.ts ../shared/data`. */
import { writeFileSync } from 'node:fs'
import { outlookFeeds } from '../eval/outlook.ts'
import { CLASSES, LEVELS, referenceClass, TRENDS } from '../src/analysis/outlook/reference-class.ts'
import { NO_OUTCOME, tiePanel } from '../src/analysis/outlook/tie-panel.ts'
import { TIE_SIGNS } from '../src/analysis/outlook/tie-signs.ts'
import { HORIZONS, OUTCOMES } from '../src/model/outlook.ts'

const HEAD = `# What became of ties that stood alike: outcomes over 3, 6 and 12 months, month by month, of 178 ties of 100 events and more in the machine-coded
# feeds KEDS Gulf 1979-1989 and Levant 1979-1989; counted by scripts/make-base-rates.ts. usual: median size of a change of warmth. Outcomes of months that
# follow each other overlap, so that they are worth fewer than they count. Counts are facts; Apache-2.0 for the compilation.
horizon\tlevel\ttrend\t${OUTCOMES.join('\t')}\tusual
`

const feeds = outlookFeeds(process.argv[2] ?? '../shared/data', 0)
const lines = HORIZONS.flatMap((horizon) => {
  const counts = Array.from({ length: CLASSES }, () => OUTCOMES.map(() => 0))
  const sizes: number[] = []
  for (const { months, asked } of feeds) {
    const panel = tiePanel(months, horizon)
    for (const [tie, { pair }] of months.pairs.entries()) {
      if (!asked.has(pair.join('-'))) continue
      for (let t = 0; t < panel.origins; t++) {
        const row = tie * panel.origins + t
        const came = panel.outcome[row] as number
        if (came === NO_OUTCOME) continue
        const of = counts[referenceClass(panel.signs, row * TIE_SIGNS.length)] as number[]
        of[came] = (of[came] as number) + 1
        sizes.push(Math.abs(panel.change[row] as number))
      }
    }
  }
  sizes.sort((a, b) => a - b)
  const usual = (sizes[sizes.length >> 1] as number).toFixed(2)
  return counts.map((of, i) =>
    [horizon, LEVELS[Math.floor(i / TRENDS.length)], TRENDS[i % TRENDS.length], ...of, usual].join('\t'),
  )
})
writeFileSync(new URL('../data/outlook/base-rates.tsv', import.meta.url), `${HEAD}${lines.join('\n')}\n`)
