import { readFileSync } from 'node:fs'
import type { Document } from '../src/model/document.ts'
import { compareDocuments } from '../src/tasks/compare-accounts.ts'
import { readoutReader } from '../src/tasks/read-readout.ts'

const RUNS = 5
const WORDS = 2_000

/** How long does one comparison of two accounts of 2,000 words take, reading them included, once tables and weights are loaded? */
export function benchReadouts(): void {
  const [a, b] = [long('damascus'), long('tehran')]
  const read = readoutReader()
  compareDocuments([a, b], read, {})
  const before = process.cpuUsage()
  const times = Array.from({ length: RUNS }, () => {
    const before = performance.now()
    compareDocuments([a, b], read, {})
    return performance.now() - before
  }).sort((x, y) => x - y)
  const { user } = process.cpuUsage(before)
  const middle = times[Math.floor(RUNS / 2)] ?? 0
  console.log(
    `two accounts of ${WORDS} words: ${middle.toFixed(0)} ms, the fastest of ${RUNS} ${times[0]?.toFixed(0)} ms, ${(user / RUNS / 1000).toFixed(0)} ms of processor time each`,
  )
}

/** An account of the example case, told again until it is long enough. */
function long(side: string): Document {
  const file = new URL(`../examples/syria-iran/2024-05-30-${side}-readout.md`, import.meta.url)
  const body = readFileSync(file, 'utf8').split('---\n').at(-1)?.trim() ?? ''
  const times = Math.ceil(WORDS / body.split(/\s+/).length)
  return {
    id: side,
    title: side,
    publisher: side === 'tehran' ? 'IRNA' : 'SANA',
    published: '2024-05-30',
    retrieved: '2024-05-30T00:00:00Z',
    language: 'en',
    mediaType: 'text/plain',
    address: side,
    text: Array.from({ length: times }, () => body).join('\n\n'),
    extractor: { name: 'bench', version: '1' },
  }
}
