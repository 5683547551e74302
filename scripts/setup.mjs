// Makes a clone ready to run: the packages of package-lock.json, and dist/ built from src/. Does nothing where both are there.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const stamp = join(root, '.setup-stamp')
const lock = join(root, '.setup-lock')

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`entente needs Node 20.19 or newer; this is ${process.versions.node}.`)
  process.exit(1)
}

await holdLock()
try {
  const install = !installed()
  if (install) await step('Installing packages (once)', 'npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'])
  const sources = sourceHash()
  if (install || !existsSync(join(root, 'dist/cli/main.js')) || builtFrom() !== sources) {
    await step('Building', process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'])
    dropOrphans()
  }
  const { isPageBuilt } = await import('./build-page.mjs')
  if (!isPageBuilt()) await step('Building the page', process.execPath, ['scripts/build-page.mjs'])
  writeFileSync(stamp, `${sources}\n`)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
} finally {
  rmSync(lock, { recursive: true, force: true })
}

/** Whether node_modules holds what package-lock.json asks for; packages for other machines may be absent. */
function installed() {
  const have = packagesOf(join(root, 'node_modules/.package-lock.json'))
  const want = packagesOf(join(root, 'package-lock.json'))
  if (have === null || want === null) return false
  return Object.entries(want).every(([path, { version, optional }]) => {
    if (path === '') return true
    const there = have[path]
    return there === undefined ? optional === true : there.version === version
  })
}

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages
  } catch {
    return null
  }
}

/** One hash over everything dist/ is made from, but for the page, which has its own. */
function sourceHash() {
  const hash = createHash('sha256')
  const code = walk(join(root, 'src')).filter((file) => !relative(root, file).startsWith(join('src', 'web')))
  const files = [...code, join(root, 'tsconfig.json'), join(root, 'tsconfig.build.json')]
  for (const file of files)
    hash
      .update(`${relative(root, file)}\0`)
      .update(readFileSync(file))
      .update('\0')
  return hash.digest('hex')
}

function builtFrom() {
  try {
    return readFileSync(stamp, 'utf8').trim()
  } catch {
    return null
  }
}

/** Takes away what was built from files that are gone. */
function dropOrphans() {
  for (const file of walk(join(root, 'dist'))) {
    if (relative(root, file).startsWith(join('dist', 'web'))) continue
    const source = relative(join(root, 'dist'), file).replace(/\.(?:js|d\.ts|js\.map)$/, '')
    if (!['.ts', '.tsx'].some((ending) => existsSync(join(root, 'src', source + ending)))) rmSync(file)
  }
}

function walk(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? walk(join(folder, entry.name)) : [join(folder, entry.name)]))
}

/** Runs one command, telling on stderr that it takes a while; what it printed is shown only where it failed. */
async function step(title, command, args) {
  const tty = process.stderr.isTTY
  const started = Date.now()
  const seconds = () => `${Math.round((Date.now() - started) / 1000)} s`
  process.stderr.write(tty ? `${title} …` : `${title} …\n`)
  const clock = tty ? setInterval(() => process.stderr.write(`\r${title} … ${seconds()}`), 1000) : null
  let printed = ''
  const status = await new Promise((done) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (printed += chunk))
    child.on('error', (error) => done(error.message))
    child.on('close', (code, signal) => done(code ?? signal))
  })
  if (clock !== null) clearInterval(clock)
  if (tty) process.stderr.write(`\r${title} … ${status === 0 ? `done in ${seconds()}` : 'failed'}\n`)
  if (status === 0) return
  if (printed.trim() !== '') process.stderr.write(`${printed.trim().split('\n').slice(-30).join('\n')}\n`)
  throw new Error(
    `Set-up stopped: ${[command === process.execPath ? 'node' : command, ...args].join(' ')} failed (${status}).`,
  )
}

/** One set-up at a time: a second one waits until the first is done, or takes over where the first died. */
async function holdLock() {
  let told = false
  for (;;) {
    try {
      mkdirSync(lock)
      writeFileSync(join(lock, 'pid'), String(process.pid))
      return
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
    }
    if (abandoned()) rmSync(lock, { recursive: true, force: true })
    else {
      if (!told) process.stderr.write('Another set-up is under way; waiting for it …\n')
      told = true
      await sleep(200)
    }
  }
}

function abandoned() {
  try {
    const pid = Number(readFileSync(join(lock, 'pid'), 'utf8'))
    if (!(pid > 0)) throw new Error('no number yet')
    process.kill(pid, 0)
    return false
  } catch (error) {
    if (error.code === 'EPERM') return false
    if (error.code === 'ESRCH') return true
    // the other one may be between making the folder and writing its number
    return existsSync(lock) && Date.now() - statSync(lock).mtimeMs > 5000
  }
}
