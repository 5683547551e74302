// Runs a TypeScript file of this repository: run-ts.mjs FILE [ARGUMENT…]. The file is bundled with what it imports from here;
// packages stay outside. `import.meta.url` means the source file it is written in, so that paths relative to it hold.
import { existsSync, mkdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const [file, ...rest] = process.argv.slice(2)
if (file === undefined || !existsSync(resolve(file))) {
  console.error(`usage: node scripts/run-ts.mjs FILE [ARGUMENT…]${file === undefined ? '' : `; there is no ${file}`}`)
  process.exit(2)
}

const { build } = await import('esbuild')
const entry = resolve(file)
const folder = join(root, 'node_modules/.cache/entente')
mkdirSync(folder, { recursive: true })
const outfile = join(folder, `${basename(entry).replace(/\.ts$/, '')}-${process.pid}.mjs`)

const sourceUrls = {
  name: 'source-urls',
  setup({ onLoad }) {
    onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8')
      const url = JSON.stringify(pathToFileURL(path).href)
      return { contents: source.replaceAll('import.meta.url', url), loader: 'ts' }
    })
  },
}

try {
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    packages: 'external',
    sourcemap: 'inline',
    plugins: [sourceUrls],
    logLevel: 'error',
  })
} catch {
  process.exit(1)
}

process.argv = [process.argv[0], entry, ...rest]
process.setSourceMapsEnabled(true)
try {
  await import(pathToFileURL(outfile).href)
} finally {
  const { rmSync } = await import('node:fs')
  rmSync(outfile, { force: true })
}
