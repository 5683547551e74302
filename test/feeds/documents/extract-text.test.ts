import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { extractText, MAX_FILE_BYTES } from '../../../src/feeds/documents/extract-text.ts'
import { EntenteError } from '../../../src/model/error.ts'
import { makeDocx } from '../../fixtures/make-docx.ts'
import { makePdf, pdfLines } from '../../fixtures/make-pdf.ts'
import { makeZip } from '../../fixtures/make-zip.ts'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const read = (text: string, name = 'note.txt') => extractText(bytesOf(text), { name })

async function refusal(bytes: Uint8Array, name: string): Promise<EntenteError> {
  const error: unknown = await extractText(bytes, { name }).then(
    () => null,
    (cause: unknown) => cause,
  )
  if (error instanceof EntenteError) return error
  throw new Error(`${name} should have been refused`, { cause: error })
}

describe('extractText on plain text', () => {
  it('keeps every character where it is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }), async (words) => {
        const text = `The text: ${words.replace(/\p{Cc}/gu, '').replace(/^\uFEFF/, '')}`
        expect((await read(text)).text).toBe(text)
      }),
      { numRuns: 60 },
    )
  })

  it('drops the byte order mark and turns line ends to line feeds, nothing else', async () => {
    expect((await read('\uFEFFOne  line\r\nsoft\u00adhyphen ﬁ\r\n')).text).toBe('One  line\nsoft\u00adhyphen ﬁ\n')
  })

  it('takes the title from the first line, publisher and date from the second', async () => {
    const found = await read('Two banks of a river\nDelta Review, 2023-09-15\n\nThe two states met in June.')
    expect(found).toMatchObject({ title: 'Two banks of a river', publisher: 'Delta Review', published: '2023-09-15' })
  })

  it('leaves unknown what the text does not tell', async () => {
    const found = await read('The two states met in June, and nothing came of it.')
    expect(found).toMatchObject({ title: null, publisher: null, published: null, mediaType: 'text/plain' })
  })

  it('recognises Arabic and Persian and says that they are not read', async () => {
    const arabic = await read('استقبل الرئيس السوري وزير الخارجية الإيراني في دمشق وبحث معه العلاقات بين البلدين.')
    const persian = await read('رئیس جمهوری سوریه با وزیر خارجه ایران در دمشق دیدار و گفتگو کرد و دو طرف تأکید کردند.')
    expect([arabic.language, persian.language]).toEqual(['ar', 'fa'])
    expect(arabic.notes).toEqual(['Arabic is recognised and kept, but not read so far'])
    expect(persian.notes.join()).toContain('Persian')
  })
})

describe('extractText on files it refuses', () => {
  it.each([
    ['empty.txt', new Uint8Array(), 'is empty'],
    ['blank.md', bytesOf(' \n\n'), 'is empty'],
    ['locked.pdf', makePdf([pdfLines(['Nobody reads this line.'])], { encrypted: true }), 'is encrypted'],
    ['scan.pdf', makePdf([[], []]), 'no text (a scan)'],
    ['broken.pdf', bytesOf('%PDF-1.4 and then nothing that helps'), 'is a broken PDF'],
    ['called.pdf', bytesOf('just words'), 'is named like a PDF but is none'],
    ['called.docx', bytesOf('just words'), 'is named like a Word file but is none'],
    ['half.docx', makeDocx(['One paragraph.']).slice(0, -60), 'is a broken Word file'],
    ['sheet.xlsx', makeZip({ 'xl/workbook.xml': '<a/>' }), 'is a spreadsheet'],
    ['pack.zip', makeZip({ 'a.txt': 'words' }), 'is a zip archive'],
    ['picture.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 0, 2]), 'is not a text document'],
    ['old.doc', Buffer.from('d0cf11e0a1b11ae1'.padEnd(200, '0'), 'hex'), 'Office file of the old kind'],
  ])('%s', async (name, bytes, words) => {
    const error = await refusal(bytes, name)
    expect(error.code).toBe('unreadable')
    expect(error.message).toContain(`${name} `)
    expect(error.message).toContain(words)
    expect(error.message).toMatch(/^[^\n]+\.$/)
  })

  it('a Word file behind a password', async () => {
    const mark = Buffer.from('EncryptedPackage', 'utf16le')
    const bytes = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(64), mark])
    expect((await refusal(bytes, 'locked.docx')).message).toContain('is encrypted')
  })

  it('more than 50 MB', async () => {
    const error = await refusal(new Uint8Array(MAX_FILE_BYTES + 1), 'huge.txt')
    expect([error.code, error.message.includes('larger than 50 MB')]).toEqual(['too_large', true])
  })

  it('a Word file that unpacks to far more than it is', async () => {
    const bomb = makeZip({ 'word/document.xml': ' '.repeat(45_000_000) })
    expect(bomb.length).toBeLessThan(100_000)
    expect((await refusal(bomb, 'bomb.docx')).code).toBe('too_large')
  })
})

describe('the formats are told', () => {
  it('by how the bytes begin, before the name', async () => {
    const page = '<!doctype html><html><body><p>Words of a page that has no more than this.</p></body></html>'
    expect((await read(page, 'page.txt')).mediaType).toBe('text/html')
    expect((await extractText(makePdf([pdfLines(['A line of words on a page.'])]), { name: 'x' })).mediaType).toBe(
      'application/pdf',
    )
    expect((await extractText(makeDocx(['A paragraph of words.']), { name: 'x.txt' })).mediaType).toContain(
      'wordprocessingml',
    )
    expect((await read('---\ntitle: T\n---\nWords.', '-')).mediaType).toBe('text/markdown')
    expect((await extractText(bytesOf('*Words*'), { name: 'x', mediaType: 'text/markdown; charset=utf-8' })).text).toBe(
      'Words',
    )
  })

  it('with the versions of the libraries that are installed', async () => {
    const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      dependencies: Record<string, string>
    }
    const page = await read('<html><body><p>Words of a page.</p></body></html>', 'a.html')
    const word = await extractText(makeDocx(['A paragraph of words.']), { name: 'a.docx' })
    const pdf = await extractText(makePdf([pdfLines(['A line of words on a page.'])]), { name: 'a.pdf' })
    expect(page.extractor.version).toContain(`readability ${dependencies['@mozilla/readability']}`)
    expect(word.extractor.version).toContain(`mammoth ${dependencies.mammoth}`)
    expect(pdf.extractor.version).toContain(`unpdf ${dependencies.unpdf}`)
  })
})
