/**
 * Benchmarks by name: `npm run bench` runs all, `npm run bench -- import` one. That of ties goes up to so many million events:
 * `npm run bench -- tie --to 10`.
 */
import { parseArgs } from 'node:util'

const { values, positionals } = parseArgs({ allowPositionals: true, options: { to: { type: 'string' } } })
const most = values.to === undefined ? undefined : Number(values.to)

const BENCHES: Readonly<Record<string, () => Promise<unknown>>> = {
  reading: () => import('./reading.ts'),
  shifts: () => import('./shifts.ts').then(({ benchShifts }) => benchShifts()),
  import: () => import('./import.ts').then(({ benchImport }) => benchImport()),
  tie: () => import('./tie.ts').then(({ benchTie }) => benchTie(most)),
  pull: () => import('./pull.ts').then(({ benchPull }) => benchPull()),
  balance: () => import('./balance.ts').then(({ benchBalance }) => benchBalance()),
  positions: () => import('./positions.ts').then(({ benchPositions }) => benchPositions()),
  outlook: () => import('./outlook.ts').then(({ benchOutlook }) => benchOutlook()),
  readouts: () => import('./readouts.ts').then(({ benchReadouts }) => benchReadouts()),
  explanations: () => import('./explanations.ts').then(async ({ benchExplanations }) => benchExplanations()),
  workbench: () => import('./workbench.ts').then(({ benchWorkbench }) => benchWorkbench()),
  episodes: () => import('./episodes.ts').then(({ benchEpisodes }) => benchEpisodes()),
}

const unknown = positionals.filter((argument) => !(argument in BENCHES))
if (unknown.length > 0 || (most !== undefined && !(most >= 1))) {
  console.error(
    unknown.length > 0
      ? `There is no benchmark ${unknown.join(', ')}; there are ${Object.keys(BENCHES).join(', ')}.`
      : `--to needs a number of million events of at least 1, got "${values.to}".`,
  )
  process.exitCode = 2
} else {
  for (const name of positionals.length > 0 ? positionals : Object.keys(BENCHES)) await BENCHES[name]?.()
}
