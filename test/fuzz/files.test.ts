import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { extractText } from '../../src/feeds/documents/extract-text.ts'
import { EntenteError } from '../../src/model/error.ts'
import { makeDocx } from '../fixtures/make-docx.ts'
import { makePdf, pdfLines } from '../fixtures/make-pdf.ts'

const MUTANTS = 200
const LIMIT_MS = 10_000
const SENTENCES = ['The two ministers met in the capital on Monday.', 'They agreed on nothing, and said so in public.']
const text = (words: string): Uint8Array => new TextEncoder().encode(words)

const FILES: readonly (readonly [string, Uint8Array])[] = [
  ['note.txt', text(`Two banks\r\nDelta Review, 2023-09-15\r\n\r\n${SENTENCES.join(' ')} Élysée “quoted” سوريا`)],
  [
    'note.md',
    text(`---\ntitle: Two banks\ndate: 2023-09-15\n---\n# Two *banks*\n\n- ${SENTENCES.join('\n- ')}\n\n[a](b) | c |`),
  ],
  [
    'page.html',
    text(
      `<!doctype html><html><head><title>T</title><meta name="date" content="2023-09-15"><script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2023-09-15"}</script></head><body><article><h1>T</h1><p>${SENTENCES.join('</p><p>').repeat(4)}</p><table><tr><td>1</td></tr></table></article></body></html>`,
    ),
  ],
  [
    'paper.pdf',
    makePdf([pdfLines(SENTENCES), pdfLines([...SENTENCES].reverse())], { title: 'Two banks', made: '20230915' }),
  ],
  ['paper.docx', makeDocx(SENTENCES, { title: 'Two banks', made: '2023-09-15' })],
]

/** Mulberry32: the same numbers below one from the same seed. */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** The bytes with a few of them changed, cut out, doubled, zeroed or cut off. */
function mutant(bytes: Uint8Array, seed: number): Uint8Array {
  const next = numbers(seed)
  const below = (end: number): number => Math.floor(next() * end)
  let out = Buffer.from(bytes)
  for (let left = 1 + below(6); left > 0 && out.length > 0; left--) {
    const at = below(out.length)
    const to = Math.min(out.length, at + 1 + below(40))
    const kind = below(6)
    if (kind <= 1) out[at] = below(256)
    else if (kind === 2) out = Buffer.concat([out.subarray(0, at), out.subarray(to)])
    else if (kind === 3) out = Buffer.concat([out.subarray(0, to), out.subarray(at)])
    else if (kind === 4) out.fill(below(256), at, to)
    else if (below(3) === 0) out = Buffer.from(out.subarray(0, at))
    else out[at] = (out[at] ?? 0) ^ (1 << below(8))
  }
  return new Uint8Array(out)
}

const channels = ['log', 'info', 'warn', 'error'] as const
beforeEach(() => {
  for (const channel of channels) vi.spyOn(console, channel).mockImplementation(() => undefined)
})
afterEach(() => void vi.restoreAllMocks())

describe('damaged files end in a text or in one clear sentence', () => {
  it.each(FILES)('%s', { timeout: 120_000 }, async (name, bytes) => {
    const whole = await extractText(bytes, { name })
    expect(whole.text).toContain('They agreed on nothing')
    let texts = 0
    for (let seed = 1; seed <= MUTANTS; seed++) {
      const outcome = await inTime(extractText(mutant(bytes, seed), { name }), `${name}, seed ${seed}`)
      if (outcome instanceof EntenteError) expect(outcome.message, `seed ${seed}`).toMatch(/^[^\n]{10,300}\.$/)
      else if (outcome instanceof Error) throw new Error(`${name}, seed ${seed}`, { cause: outcome })
      else {
        texts++
        expect(typeof outcome.text, `seed ${seed}`).toBe('string')
        expect(outcome.text.trim(), `seed ${seed}`).not.toBe('')
      }
    }
    expect(texts).toBeGreaterThan(0)
    for (const channel of channels) expect(console[channel]).not.toHaveBeenCalled()
  })
})

async function inTime<T>(work: Promise<T>, what: string): Promise<T | Error> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} hangs`)), LIMIT_MS)
  })
  try {
    return await Promise.race([
      work.catch((error: unknown) => (error instanceof Error ? error : new Error(String(error)))),
      late,
    ])
  } finally {
    clearTimeout(timer)
  }
}
