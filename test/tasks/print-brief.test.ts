import { strFromU8, unzipSync } from 'fflate'
import { parseHTML } from 'linkedom'
import mammoth from 'mammoth'
import { extractText, getDocumentProxy, getMeta } from 'unpdf'
import { describe, expect, it } from 'vitest'
import { composeForEditing } from '../../src/analysis/brief/compose-brief.ts'
import { finishBrief } from '../../src/analysis/brief/finish-brief.ts'
import type { BriefEdit } from '../../src/model/brief-edit.ts'
import { renderBrief } from '../../src/tasks/write-brief.ts'
import { aClaim, aDocument, smallCase } from '../analysis/brief/small-case.ts'

const HOSTILE =
  '<script>window.hit=1</script><img src=x onerror="window.hit=1"> ]]> {{constructor}} &lt;b&gt; \u0007=cmd()'
const ARABIC = 'وقالت فستريا إنها تشكر جارتها'
const arabic = aDocument({ id: 'arabic', title: 'بيان', text: `${ARABIC}.`, address: 'https://example.org/ar' })
const typed: BriefEdit = {
  id: 'typed',
  step: { kind: 'brief-add', section: 'summary', after: null, text: HOSTILE, rests: [], judgedBy: 'N. Haddad' },
  by: 'tester',
  at: '2025-01-03T00:00:00.000Z',
}
const composed = composeForEditing({
  ...smallCase,
  documents: [arabic, ...smallCase.documents],
  claims: [...smallCase.claims, aClaim(arabic, ARABIC, { kind: 'statement', type: 'SUPPORT' })],
})
const brief = finishBrief(composed, { edits: [typed] })
const sentences = brief.sections.flatMap(({ paragraphs }) => paragraphs.flatMap((one) => one.sentences))

describe('a brief as DOCX', async () => {
  const bytes = await renderBrief(brief, 'docx')
  const files = unzipSync(bytes as Uint8Array)
  const { value: html } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes as Uint8Array) })
  const page = parseHTML(`<!doctype html><html><body>${html}</body></html>`).document

  it('has real headings, all sentences, and a footnote with quote and address for each that rests on passages', () => {
    expect([...page.querySelectorAll('h1')].map((one) => one.textContent)).toContain('How it was made')
    for (const { text } of sentences.slice(1)) expect(page.body.textContent).toContain(text)
    const notes = page.querySelectorAll('li[id^="footnote"]')
    expect(notes.length).toBeGreaterThanOrEqual(sentences.filter(({ evidence }) => evidence.length > 0).length)
    const first = brief.evidence.find(({ number }) => number === sentences[1]?.evidence[0])
    expect(notes[0]?.textContent).toContain(first?.passage.quote.replace(/\s+/g, ' '))
    expect(notes[0]?.textContent).toContain(first?.address)
  })

  it('keeps what was typed as text, says whose judgement it is, and is well-formed', () => {
    expect(page.body.textContent).toContain('<script>window.hit=1</script>')
    expect(page.body.textContent).toContain('[judgement of N. Haddad]')
    const parts = Object.entries(files).filter(([name]) => /\.(?:xml|rels)$/.test(name))
    for (const [, content] of parts) expect(strFromU8(content)).not.toMatch(/[^\P{Cc}\t\n\r]|<script/u)
  })

  it('marks right-to-left words, embeds each picture as SVG with a PNG beside it, and numbers the pages', () => {
    const text = strFromU8(files['word/document.xml'] as Uint8Array)
    expect(text).toMatch(new RegExp(`<w:rtl/>.{0,200}${ARABIC.split(' ')[0]}`))
    const pictures = Object.keys(files).filter((name) => name.startsWith('word/media/'))
    const svg = pictures.filter((name) => name.endsWith('.svg')).length
    expect(svg).toBeGreaterThan(1)
    expect(pictures.filter((name) => name.endsWith('.png')).length).toBe(svg)
    expect(Object.entries(files).some(([name, it]) => /footer/.test(name) && strFromU8(it).includes('NUMPAGES'))).toBe(
      true,
    )
  })

  it('is the same to the byte when made again', async () => {
    expect(
      Buffer.compare(Buffer.from(bytes as Uint8Array), Buffer.from((await renderBrief(brief, 'docx')) as Uint8Array)),
    ).toBe(0)
  })
})

describe('a brief as PDF', async () => {
  const bytes = (await renderBrief(brief, 'pdf')) as Uint8Array
  const document = await getDocumentProxy(new Uint8Array(bytes))
  const { text } = await extractText(document, { mergePages: true })
  const flat = text.replace(/\s+/g, ' ')

  it('has all sentences, quotes, page numbers and an outline', async () => {
    for (const sentence of sentences.slice(1)) {
      expect(flat.replace(/ /g, '')).toContain(sentence.text.replace(/\s/g, ''))
    }
    expect(flat).toMatch(/1 \/ \d+/)
    expect((await document.getOutline())?.map(({ title }: { readonly title: string }) => title)).toEqual(
      expect.arrayContaining([brief.title, 'Sources', 'Passages']),
    )
    const { info } = await getMeta(document)
    expect(info).toMatchObject({ Title: brief.title, Language: 'en-GB' })
  })

  it('keeps what was typed as text, runs nothing, and says whose judgement it is', async () => {
    expect(flat).toContain('<script>window.hit=1</script>')
    expect(flat).toContain('[judgement of N. Haddad]')
    expect(await document.getJSActions()).toBeNull()
  })

  it('leads from a number to its passage', async () => {
    const links = await (await document.getPage(1)).getAnnotations()
    const destinations = await document.getDestinations()
    const inside = links.filter(({ dest }: { readonly dest?: string }) => dest !== undefined)
    expect(inside.length).toBeGreaterThan(3)
    for (const { dest } of inside) expect(Object.keys(destinations)).toContain(dest)
  })

  it('is the same to the byte when made again', async () => {
    expect(Buffer.compare(Buffer.from(bytes), Buffer.from((await renderBrief(brief, 'pdf')) as Uint8Array))).toBe(0)
  })
})
