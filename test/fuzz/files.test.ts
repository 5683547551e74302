import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { extractText } from '../../src/feeds/documents/extract-text.ts'
import { EntenteError } from '../../src/model/error.ts'
import { makeDocx } from '../fixtures/make-docx.ts'
import { makePdf, pdfLines } from '../fixtures/make-pdf.ts'
import { mutant } from '../fixtures/mutant.ts'

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
