import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import nlp from 'compromise'
import type { Document } from '../src/model/document.ts'
import { analyseSyntax } from '../src/reading/syntax/analyse-syntax.ts'
import { loadReader } from '../src/tasks/load-reader.ts'
import { loadSyntax } from '../src/tasks/load-syntax.ts'
import { readMany } from '../src/tasks/read-many.ts'
import { type GrowthPoint, growthPicture } from './growth-picture.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const STREAMED = 10_000
const ROUNDS = 5

const texts = ['syria-iran', 'saudi-iran'].flatMap((name) => {
  const folder = join(root, 'examples', name)
  return readdirSync(folder)
    .filter((file) => file.endsWith('.md'))
    .map((file) => readFileSync(join(folder, file), 'utf8').replace(/^---[\s\S]*?---\n/, ''))
})
const reader = loadReader()
const syntax = loadSyntax()
const all = texts.join('\n\n')
const tokens = analyseSyntax(all, syntax).tokens.length

console.log(
  `${texts.length} texts of the bundled cases, ${tokens} tokens; ${cpus()[0]?.model ?? 'unknown processor'}, ` +
    `${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}`,
)

const whole = perSecond(() => {
  for (const [i, text] of texts.entries()) reader.read(documentOf(String(i), text))
})
const tagging = perSecond(() => {
  for (const text of texts) nlp(text)
})
console.log(`whole reading, one thread        ${Math.round(whole)} tokens/s`)
console.log(
  `compromise, tagging alone        ${Math.round(tagging)} tokens/s  (reading is ${(whole / tagging).toFixed(2)} times as fast)`,
)

console.log('growth with length of one text:')
const growth: GrowthPoint[] = []
for (const times of [0.25, 0.5, 1, 2, 4, 8]) {
  const whole = Array.from({ length: Math.ceil(times) }, () => all).join('\n\n')
  const text = times < 1 ? whole.slice(0, whole.length * times) : whole
  const seconds = best(() => reader.read(documentOf('long', text)), 2)
  growth.push({ tokens: Math.round(tokens * times), seconds })
  console.log(
    `  ${String(Math.round(tokens * times)).padStart(7)} tokens  ${seconds.toFixed(3)} s  ${Math.round((tokens * times) / seconds)} tokens/s`,
  )
}

const picture = join(root, 'docs/pictures/growth.svg')
writeFileSync(picture, growthPicture(growth))
console.log(`  drawn in ${picture}`)

for (const threads of [1, availableParallelism()]) {
  const start = performance.now()
  let claims = 0
  let most = 0
  const count = threads === 1 ? STREAMED / 10 : STREAMED
  const options = { threads, worker: new URL('../dist/tasks/read-worker.js', import.meta.url) }
  for await (const outcome of readMany(stream(count), (document) => document, options)) {
    claims += outcome.claims?.length ?? 0
    if (claims % 50 === 0) most = Math.max(most, process.memoryUsage.rss())
  }
  const seconds = (performance.now() - start) / 1000
  console.log(
    `${count} documents streamed, ${threads} thread(s)  ${seconds.toFixed(1)} s, ${Math.round(count / seconds)} documents/s, ` +
      `${claims} claims, at most ${Math.round(most / 2 ** 20)} MB resident`,
  )
}

const temporary = mkdtempSync(join(tmpdir(), 'entente-bench-'))
try {
  const cli = join(root, 'dist/cli/main.js')
  const help = Math.min(...Array.from({ length: ROUNDS }, () => timed([cli, '--help'])))
  const demo = timed([cli, 'demo', '--case', join(temporary, 'case')])
  console.log(`entente --help ${Math.round(help * 1000)} ms; entente demo ${demo.toFixed(1)} s`)
} finally {
  rmSync(temporary, { recursive: true, force: true })
}

function documentOf(id: string, text: string): Document {
  return {
    id,
    title: text.split('\n')[0] ?? '',
    publisher: null,
    published: '2024-06-01',
    retrieved: '2024-06-01T00:00:00Z',
    language: 'en',
    mediaType: 'text/plain',
    address: id,
    text,
    extractor: { name: 'bench', version: '1' },
  }
}

function* stream(count: number): Iterable<Document> {
  for (let i = 0; i < count; i++) yield documentOf(String(i), texts[i % texts.length] ?? '')
}

function perSecond(work: () => void): number {
  return tokens / best(work, ROUNDS)
}

/** Seconds of the fastest of some rounds, after one to warm up. */
function best(work: () => void, rounds: number): number {
  work()
  let least = Number.POSITIVE_INFINITY
  for (let i = 0; i < rounds; i++) {
    const start = performance.now()
    work()
    least = Math.min(least, (performance.now() - start) / 1000)
  }
  return least
}

function timed(args: readonly string[]): number {
  const start = performance.now()
  spawnSync(process.execPath, args, { cwd: temporary })
  return (performance.now() - start) / 1000
}
