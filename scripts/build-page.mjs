// Builds the workbench's page, src/web to dist/web, where it is missing or stale. As a program, or by `buildPage` from elsewhere.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const stamp = join(root, 'dist/web/.stamp')

/** Whether dist/web is what src/web makes now. */
export function isPageBuilt() {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === sourceHash()
}

/** Builds the page where it is missing or stale. */
export function buildPage() {
  if (isPageBuilt()) return
  const hash = sourceHash()
  // a process of its own: what NODE_ENV says elsewhere, in tests above all, would bring React's slow half along
  const env = { ...process.env, NODE_ENV: 'production' }
  const vite = join(root, 'node_modules/vite/bin/vite.js')
  const { status, stderr } = spawnSync(process.execPath, [vite, 'build'], { cwd: root, env, encoding: 'utf8' })
  if (status !== 0) throw new Error(`The page cannot be built: ${stderr}`)
  writeFileSync(stamp, hash)
}

/** One hash over everything the page is made from; of the rest of src it takes only types. */
function sourceHash() {
  const hash = createHash('sha256')
  for (const file of [...walk(join(root, 'src/web')), join(root, 'vite.config.ts'), join(root, 'package-lock.json')])
    hash
      .update(`${relative(root, file)}\0`)
      .update(readFileSync(file))
      .update('\0')
  return hash.digest('hex')
}

function walk(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? walk(join(folder, entry.name)) : [join(folder, entry.name)]))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) buildPage()
