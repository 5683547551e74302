import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { composeBrief } from '../../src/analysis/brief/compose-brief.ts'
import type { ExplanationReport } from '../../src/model/explanation-report.ts'
import type { Store } from '../../src/store/store.ts'
import { addDocuments } from '../../src/tasks/add-documents.ts'
import { askExplanations, askMatrix } from '../../src/tasks/ask-explanations.ts'
import { importMatrix } from '../../src/tasks/import-matrix.ts'
import { loadActSorts } from '../../src/tasks/load-act-sorts.ts'
import { loadLedgerVocabulary } from '../../src/tasks/load-ledger-vocabulary.ts'
import { loadRegistry } from '../../src/tasks/load-registry.ts'
import { loadTagWords } from '../../src/tasks/load-tag-words.ts'
import { type MatrixFile, parseMatrixFile } from '../../src/tasks/matrix-file.ts'
import { openCase } from '../../src/tasks/open-case.ts'
import { takeIn } from '../../src/tasks/take-in.ts'
import { caseMaterial } from '../../src/tasks/write-brief.ts'

const NOW = '2025-01-01T00:00:00.000Z'
const examples = join(import.meta.dirname, '../../examples')
const registry = loadRegistry()
let folder = ''
let store: Store
let file: MatrixFile
let report: ExplanationReport

beforeAll(async () => {
  file = parseMatrixFile(await readFile(join(examples, 'matrices/syria-iran.yaml'), 'utf8'), 'syria-iran.yaml')
  folder = await mkdtemp(join(tmpdir(), 'matrix-'))
  store = await openCase(folder, NOW, { create: true })
  const names = [...new Set((file.evidence ?? []).flatMap(({ document }) => document ?? []))]
  const cwd = join(examples, 'syria-iran')
  const stdin = async () => new Uint8Array()
  const texts = takeIn(names, { stdin, now: NOW, cwd, allowPrivate: false, overrides: {} })
  for await (const step of addDocuments(store, folder, texts, () => NOW)) expect(step.kind).not.toBe('problem')
  await importMatrix(store, registry, file, { by: 'example', at: NOW, prune: false })
  report = await askExplanations(store, registry, await askMatrix(store, undefined), {})
}, 120_000)
afterAll(async () => {
  store.close()
  await rm(folder, { recursive: true })
})

describe('the worked matrix of the bundled case', () => {
  it('has four to six explanations and 15 to 25 pieces of evidence, rated by two', () => {
    expect(report.hypotheses.length).toBeGreaterThanOrEqual(4)
    expect(report.hypotheses.length).toBeLessThanOrEqual(6)
    expect(report.evidence.length).toBeGreaterThanOrEqual(15)
    expect(report.evidence.length).toBeLessThanOrEqual(25)
    expect(report.analysts).toHaveLength(2)
    for (const { cells } of report.evidence) for (const { ratings } of cells) expect(ratings).toHaveLength(2)
  })

  it('finds the words of all its evidence, and claims in nearly all of them', () => {
    expect(report.evidence.filter(({ lost }) => lost !== null)).toEqual([])
    const passages = report.evidence.filter(({ kind }) => kind === 'passage')
    expect(passages.every(({ ground }) => ground !== null)).toBe(true)
    const claimed = passages.filter(({ ground }) => (ground?.claims.length ?? 0) > 0)
    expect(claimed.length / passages.length).toBeGreaterThanOrEqual(0.85)
  })

  it('stands in the words of the texts, not in ids that a better reader would change', async () => {
    const reader = { name: 'another', version: '9' }
    const before = (await store.claims()).map(({ claim }) => claim)
    const texts = new Set(before.map(({ passage }) => passage.document))
    for (const document of texts) {
      const found = before
        .filter(({ passage }) => passage.document === document)
        .map((claim) => ({ ...claim, id: `x${claim.id.slice(1)}`, reader: { ...claim.reader, ...reader } }))
      await store.addReading(document, reader, found, NOW)
    }
    const after = await askExplanations(store, registry, await askMatrix(store, undefined), {})
    expect(after.evidence.map(({ lost }) => lost)).toEqual(report.evidence.map(({ lost }) => lost))
    expect(after.hypotheses).toEqual(report.hypotheses)
    const ids = after.evidence.flatMap(({ ground }) => ground?.claims ?? [])
    expect(ids.length).toBeGreaterThan(0)
    expect(ids.every((id) => id.startsWith('x'))).toBe(true)
  })

  it('is told in the brief, each sentence on claims, with one word of ICD 203 and its confidence apart', async () => {
    const now = await askExplanations(store, registry, await askMatrix(store, undefined), {})
    const material = await caseMaterial(store, null)
    const moved = now.hypotheses.map(({ id, name, posterior }) => ({ id, name, before: 0.2, now: posterior.mean }))
    const brief = composeBrief({
      ...material,
      tie: ['IRN', 'SYR'],
      registry,
      tagWords: loadTagWords(),
      actSorts: loadActSorts(),
      ledgerWords: loadLedgerVocabulary(),
      explanations: [
        { ...now, changes: { since: '2024-08-20', moved, says: ['It led then.', 'It leads by more now.'] } },
      ],
      asOf: null,
      made: NOW,
    })
    const section = brief.sections.find(({ id }) => id === 'explanations')
    expect(section?.title).toBe('Competing explanations')
    const [paragraph] = section?.paragraphs ?? []
    expect(paragraph?.heading).toBe('Why did Syria stay out of the war over Gaza?')
    expect(paragraph?.sentences.length).toBeGreaterThanOrEqual(4)
    for (const { evidence } of paragraph?.sentences ?? []) expect(evidence.length).toBeGreaterThan(0)
    const leader = now.hypotheses.find(({ id }) => id === now.leads.byPosterior)
    expect(paragraph?.sentences[0]?.text).toContain(`the likeliest is “${leader?.name}” (${leader?.posterior.words}:`)
    expect(section?.notes[0]).toBe(
      `Confidence in the matrix of “Why did Syria stay out of the war over Gaza” is ${now.confidence.level}: ${now.confidence.why}.`,
    )
    expect(section?.notes[1]).toBe('It led then. It leads by more now.')
  })
})
