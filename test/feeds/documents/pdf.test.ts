import { describe, expect, it } from 'vitest'
import { extractText } from '../../../src/feeds/documents/extract-text.ts'
import { makePdf, type PdfWords, pdfLines } from '../../fixtures/make-pdf.ts'

const textOf = async (pages: readonly (readonly PdfWords[])[]): Promise<string> =>
  (await extractText(makePdf(pages), { name: 'paper.pdf' })).text

describe('PDF', () => {
  it('puts the lines of a paragraph on one line and parts paragraphs by space', async () => {
    const first = pdfLines(['The minister went to the capital in the', 'spring and came back with a promise.'])
    const second = pdfLines(
      ['Nothing was signed before the end of the', 'year, and the promise was forgotten.'],
      60,
      660,
    )
    expect(await textOf([[...first, ...second]])).toBe(
      'The minister went to the capital in the spring and came back with a promise.\n\nNothing was signed before the end of the year, and the promise was forgotten.',
    )
  })

  it('is read from what a file system hands over, too', async () => {
    const bytes = Buffer.from(makePdf([pdfLines(['The minister went to the capital in the spring and came back.'])]))
    expect((await extractText(bytes, { name: 'paper.pdf' })).text).toContain('The minister went')
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
  })

  it('makes broken words whole and keeps hyphens of their own', async () => {
    const lines = [
      'The govern-',
      'ment looked at the Syrian-',
      'Iranian tie. The govern-',
      'ment paid long-',
      'term debts in a term.',
    ]
    const text = await textOf([pdfLines([...lines, 'They agreed to do so.'])])
    expect(text).toContain('The government looked at the Syrian-Iranian tie. The government paid long-term debts')
  })

  it('leaves out what repeats at the top and bottom of pages, and page numbers', async () => {
    const words = ['first', 'second', 'third', 'fourth']
    const pages = words.map((word, i) => [
      { text: 'A Paper on Two States', x: 60, y: 770 },
      ...pdfLines([`The ${word} page has a line of its own words.`, `It goes on for one more line, the ${word}.`]),
      { text: `Some Institute - ${i + 1}`, x: 60, y: 40 },
      { text: `${i + 1}`, x: 300, y: 28 },
    ])
    const text = await textOf(pages)
    expect(text).not.toMatch(/A Paper|Some Institute|^\d$/m)
    for (const word of words) expect(text).toContain(`The ${word} page has a line of its own words.`)
  })

  it('carries a paragraph over from one page to the next', async () => {
    const pages = [
      pdfLines(['The two armies began a drill that went', 'on until the leaders of the two']),
      pdfLines(['states had met and ended it.']),
    ]
    expect(await textOf(pages)).toContain('until the leaders of the two states had met and ended it.')
  })

  it('reads one column to its end before the next', async () => {
    const left = [
      'Left one is a line of words',
      'Left two is a line of words',
      'Left three is a line, words',
      'Left four is a line of word',
      'Left five ends this column.',
    ]
    const right = left.map((line) => line.replace('Left', 'Next'))
    const text = await textOf([[...pdfLines(left, 50), ...pdfLines(right, 320)]])
    expect(text.indexOf('Left five')).toBeLessThan(text.indexOf('Next one'))
    expect(text).toContain('Left one is a line of words Left two is a line of words')
  })

  it('keeps rows of a table together', async () => {
    const rows = ['2019', '2020', '2021', '2022', '2023', '2024']
    const words = rows.flatMap((year, i) => [
      { text: year, x: 60, y: 600 - i * 14 },
      { text: `${i} bn`, x: 300, y: 600 - i * 14 },
    ])
    expect(await textOf([words])).toContain('2021 2 bn')
  })

  it('drops raised figures that point to notes and puts the notes last', async () => {
    const words = [
      { text: 'Trade fell by a third', x: 60, y: 700 },
      { text: '12', x: 187, y: 704, size: 6 },
      { text: 'after the war began.', x: 205, y: 700 },
      { text: 'Nobody expected it to recover so soon.', x: 60, y: 670 },
      { text: '12 Customs figures of the ministry.', x: 60, y: 60, size: 7 },
    ]
    const text = await textOf([words, pdfLines(['The next page says that it did recover.'])])
    expect(text).toContain('Trade fell by a third after the war began.')
    expect(text.endsWith('12 Customs figures of the ministry.')).toBe(true)
  })

  it('takes the title from the properties, or from the largest words', async () => {
    const body = pdfLines(['The body of the text is set in ten points', 'and says little about anything.'])
    const large = [{ text: 'Neighbours at Odds', x: 60, y: 760, size: 20 }, ...body]
    const own = await extractText(makePdf([body], { title: 'A Quiet Border', made: '20240820120000Z' }), {
      name: 'a.pdf',
    })
    expect(own).toMatchObject({ title: 'A Quiet Border', published: null })
    expect(own.notes).toEqual(['It gives no date; the file was made on 2024-08-20'])
    expect((await extractText(makePdf([large], { title: 'Microsoft Word - x.doc' }), { name: 'a.pdf' })).title).toBe(
      'Neighbours at Odds',
    )
  })
})
