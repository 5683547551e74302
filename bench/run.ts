/** Benchmarks by name: `npm run bench` runs all, `npm run bench -- import` one. */
const BENCHES: Readonly<Record<string, () => Promise<unknown>>> = {
  reading: () => import('./reading.ts'),
  shifts: () => import('./shifts.ts').then(({ benchShifts }) => benchShifts()),
  import: () => import('./import.ts').then(({ benchImport }) => benchImport()),
  tie: () => import('./tie.ts').then(({ benchTie }) => benchTie()),
}

const named = process.argv.slice(2).filter((argument) => argument in BENCHES)
const unknown = process.argv.slice(2).filter((argument) => !(argument in BENCHES))
if (unknown.length > 0) {
  console.error(`There is no benchmark ${unknown.join(', ')}; there are ${Object.keys(BENCHES).join(', ')}.`)
  process.exitCode = 2
} else {
  for (const name of named.length > 0 ? named : Object.keys(BENCHES)) await BENCHES[name]?.()
}
