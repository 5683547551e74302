import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { TiePoint } from '../src/model/tie.ts'
import type { DirectedTie, TieReport } from '../src/model/tie-report.ts'

/**
 * Writes docs/worked-example-israel-egypt.md and its pictures from the KEDS Levant events, by the commands that it shows. Only pictures
 * and figures made from the events are kept. Needs a set-up clone and ../shared/data/keds.
 */
const root = fileURLToPath(new URL('..', import.meta.url))
const data = join(root, '../shared/data/keds/levant-1979-2004.csv.gz')
if (!existsSync(data)) {
  console.error(`There is no ${data}; the worked example stays as it is.`)
  process.exit(1)
}
const folder = mkdtempSync(join(tmpdir(), 'entente-example-'))
try {
  entente('init', folder)
  const account =
    entente('import', data)
      .trim()
      .split('\n')
      .find((line) => line.includes('(keds)')) ?? ''
  const whole: TieReport = JSON.parse(entente('tie', 'ISR', 'EGY', '--json', '--sensitivity'))
  const years: TieReport = JSON.parse(entente('tie', 'ISR', 'EGY', '--per', 'year', '--json'))
  writeFileSync(join(root, 'docs/pictures/tie-israel-egypt.svg'), entente('tie', 'ISR', 'EGY', '--svg'))
  writeFileSync(join(root, 'docs/worked-example-israel-egypt.md'), page(whole, years, account.replace(/^\S+\//, '')))
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function entente(...args: readonly string[]): string {
  const env = { ...process.env, ENTENTE_CASE: folder, COLUMNS: '100' }
  const { stdout, stderr, status } = spawnSync(process.execPath, [join(root, 'dist/cli/main.js'), ...args], {
    encoding: 'utf8',
    env,
    maxBuffer: 2 ** 28,
  })
  if (status !== 0) throw new Error(stderr)
  return args[0] === 'import' ? `${stdout}${stderr}` : stdout
}

function page(whole: TieReport, years: TieReport, account: string): string {
  const [there, back] = whole.directions
  const { correlation, difference, periods } = whole.reciprocity
  return `# A worked example: Israel and Egypt, 1979 to 2004

Made by \`scripts/worked-example.ts\` from the events that the KEDS project coded from Reuters and AFP leads on the Levant; the
events themselves are no part of this repository. The commands:

\`\`\`sh
./entente init case
./entente import levant-1979-2004.csv.gz --case case
./entente tie ISR EGY --case case --sensitivity
./entente tie ISR EGY --case case --svg > tie-israel-egypt.svg
\`\`\`

> ${account}

![Warmth of Israel toward Egypt and of Egypt toward Israel by ${whole.per}, with intervals, and below each how many events were told](pictures/tie-israel-egypt.svg)

**What it shows.** ${sentence(there, 'Israel', 'Egypt')} ${sentence(back, 'Egypt', 'Israel')} Over the ${periods} ${whole.per}s in which both directions
have events, ${(difference ?? 0) > 0 ? 'Israel' : 'Egypt'} is the warmer by ${Math.abs(difference ?? 0).toFixed(1)}; the two move together with a rank correlation of ${correlation?.toFixed(2)}.

By year, the warmest and the coldest:

| | warmest | coldest |
| --- | --- | --- |
| Israel → Egypt | ${extreme(years.directions[0], 1)} | ${extreme(years.directions[0], -1)} |
| Egypt → Israel | ${extreme(years.directions[1], 1)} | ${extreme(years.directions[1], -1)} |

The series begins after the peace treaty of March 1979. The picture is that of what two agencies wrote: a period of many reports is
not a warmer one, which is why volume stands below and apart.

**By dimension**, all years together:

| dimension | Israel → Egypt | events | Egypt → Israel | events |
| --- | --- | ---: | --- | ---: |
${dimensions(there, back)}

**How much hangs on the weights.** Rank correlation with the tie as shown, over all ${whole.per}s:

| setting | Israel → Egypt | Egypt → Israel |
| --- | ---: | ---: |
${there.sensitivity.map(({ change, agreement }, i) => `| ${change} | ${rank(agreement)} | ${rank(back.sensitivity[i]?.agreement ?? null)} |`).join('\n')}

What the weights of words and deeds change is told by "deeds only" and "words only": these are two readings of the same years, and
[docs/methods.md](methods.md#tie) has the one formula they share.
`
}

function sentence({ all }: DirectedTie, from: string, to: string): string {
  const deeds = Math.round(100 * (all.materialShare ?? 0))
  return `${from} toward ${to}: ${all.volume.toLocaleString('en-GB')} events, ${deeds} % of them deeds, warmth ${number(all.whole?.mean)} (90 %: ${number(all.whole?.low)} to ${number(all.whole?.high)}).`
}

function extreme({ all }: DirectedTie, sign: 1 | -1): string {
  const warm = all.series.points.filter((point) => (point.volume ?? 0) >= 20)
  const value = (point: TiePoint) => sign * (point.warmth?.mean ?? 0)
  const most = warm.reduce<TiePoint | null>(
    (best, point) => (best === null || value(point) > value(best) ? point : best),
    null,
  )
  const { mean, low, high } = most?.warmth ?? {}
  return most === null
    ? '–'
    : `${most.period}: ${number(mean)} (${number(low)} to ${number(high)}), ${most.volume} events`
}

function dimensions(there: DirectedTie, back: DirectedTie): string {
  return there.dimensions
    .map(({ series, whole, volume }) => {
      const other = back.dimensions.find((one) => one.series.dimension === series.dimension)
      return `| ${series.dimension} | ${number(whole?.mean)} | ${volume} | ${number(other?.whole?.mean)} | ${other?.volume ?? 0} |`
    })
    .join('\n')
}

function rank(value: number | null): string {
  return value === null ? '–' : value.toFixed(2).replace('-', '−')
}

function number(value: number | undefined): string {
  if (value === undefined) return '–'
  const text = Math.abs(value).toFixed(1)
  return text === '0.0' ? text : `${value < 0 ? '−' : '+'}${text}`
}
