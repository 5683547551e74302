import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Brief } from '../../src/model/brief.ts'
import type { Claim } from '../../src/model/claim.ts'
import type { Document } from '../../src/model/document.ts'
import { briefAccounts } from '../../src/tasks/brief-accounts.ts'
import { loadReader } from '../../src/tasks/load-reader.ts'
import { loadRegistry } from '../../src/tasks/load-registry.ts'
import { takeIn } from '../../src/tasks/take-in.ts'
import { makeBrief, renderBrief } from '../../src/tasks/write-brief.ts'

const made = '2024-06-10T12:00:00.000Z'
const tie = ['SYR', 'IRN'] as const
const registry = loadRegistry([])
const documents: Document[] = []
const claims: Claim[] = []
let brief: Brief

beforeAll(async () => {
  const reader = loadReader()
  const options = { stdin: async () => new Uint8Array(), now: made, cwd: '/', allowPrivate: false, overrides: {} }
  const folder = fileURLToPath(new URL('../../examples/syria-iran/', import.meta.url))
  const files = ['damascus', 'tehran'].map((side) => `${folder}2024-05-30-${side}-readout.md`)
  for await (const item of takeIn(files, options)) if (item.kind === 'document') documents.push(item.document)
  for (const document of documents) claims.push(...reader.read(document))
  const accounts = await briefAccounts(tie, { documents, claims }, registry, [], null)
  brief = makeBrief(tie, { documents, claims, accounts }, registry, null, made)
}, 120_000)

const paragraph = (of: Brief) =>
  of.sections.flatMap(({ paragraphs }) => paragraphs).find(({ heading }) => heading?.startsWith('Two accounts'))

describe('two accounts in a brief', () => {
  it('are told as compare has them: what stands in both, and what only the one or the other has', () => {
    const found = paragraph(brief)
    expect(found?.heading).toBe('Two accounts, 30 May 2024')
    const texts = found?.sentences.map(({ text }) => text) ?? []
    expect(texts[0]).toMatch(
      /^Each side gave its own account, Tehran through the Office of the Supreme Leader of Iran and Damascus through SANA: /,
    )
    const at = (part: string) => texts.findIndex((text) => text.includes(part))
    const [tehran, damascus] = [at('Only Tehran’s account'), at('Only Damascus’ account')]
    expect(tehran).toBeGreaterThan(0)
    expect(damascus).toBeGreaterThan(tehran)
    expect(texts.slice(tehran, damascus).join(' ')).toContain('guidance')
    expect(texts.slice(damascus).join(' ')).toContain('sovereignty')
  })

  it('open down to their passages, in claims or in words of which no claim was made', () => {
    const numbers = new Map(brief.evidence.map((one) => [one.number, one]))
    for (const { evidence } of paragraph(brief)?.sentences ?? []) {
      expect(evidence.length).toBeGreaterThan(0)
      for (const number of evidence) {
        const one = numbers.get(number)
        const text = documents.find(({ id }) => id === one?.document)?.text
        expect(text?.slice(one?.passage.start, one?.passage.end)).toBe(one?.passage.quote)
      }
    }
    expect(brief.evidence.map(({ number }) => number)).toEqual(brief.evidence.map((_, i) => i + 1))
    expect(brief.evidence.some(({ kind }) => kind === 'account')).toBe(true)
  })

  it('have their passages in every format, and count in no number', async () => {
    expect(await renderBrief(brief, 'html')).toContain('an item of an account')
    expect(await renderBrief(brief, 'md')).toContain('An item of an account')
    const without = makeBrief(tie, { documents, claims }, registry, null, made)
    expect(brief.balance).toEqual(without.balance)
    expect(brief.sources).toEqual(without.sources)
    expect(paragraph(without)).toBeUndefined()
  })

  it('are none as of a day before them', async () => {
    expect(await briefAccounts(tie, { documents, claims }, registry, [], '2024-05-29')).toEqual([])
  })
})
