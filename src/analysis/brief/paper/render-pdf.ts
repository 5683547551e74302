import type { Bidi } from 'bidi-js'
import * as bidiModule from 'bidi-js'
import PDFDocument from 'pdfkit'
import SVGtoPDF from 'svg-to-pdfkit'
import type { Paper, PaperBlock, PaperPassage, PaperRun } from './brief-paper.ts'
import { type Fonts, type LaidLine, layOutLines, type StyledText, type TextLook } from './lay-out-lines.ts'
import { PICTURE_FONT } from './plain-svg.ts'

/** Fonts as bytes: of each weight those that are asked in turn whether they have a character. */
export interface PaperFonts {
  readonly regular: readonly PaperFont[]
  readonly strong: readonly PaperFont[]
  readonly picture: Uint8Array
}

export interface PaperFont {
  readonly name: string
  readonly bytes: Uint8Array
  has(codePoint: number): boolean
}

const PAGE = { width: 595.28, height: 841.89, margin: 62, foot: 58 }
const WIDTH = PAGE.width - 2 * PAGE.margin
const LOOK: TextLook = { size: 10.5, weight: 'regular', colour: '#1d1b18', raised: false, goTo: null, link: null }
const SOFT: TextLook = { ...LOOK, size: 8.5, colour: '#5c574f' }
const HEADINGS = { 1: { size: 24, before: 0 }, 2: { size: 15, before: 20 }, 3: { size: 11, before: 9 } } as const
const MOST_NUMBERS = 6

/**
 * A brief as a PDF with its fonts in it: headings as an outline, numbers that lead to the passages, pictures as vectors, page numbers. The
 * same brief gives the same bytes.
 */
export function renderPdf(paper: Paper, given: PaperFonts): Promise<Uint8Array> {
  const made = new Date(paper.made)
  const document = new PDFDocument({
    size: 'A4',
    margins: { top: PAGE.margin, left: PAGE.margin, right: PAGE.margin, bottom: PAGE.foot },
    bufferPages: true,
    lang: 'en-GB',
    displayTitle: true,
    pdfVersion: '1.7',
    info: { Title: paper.title, Subject: paper.subject, Creator: 'Entente', Producer: 'Entente', CreationDate: made },
  } as PDFKit.PDFDocumentOptions)
  const chunks: Uint8Array[] = []
  const done = new Promise<Uint8Array>((resolve, reject) => {
    document.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    document.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))))
    document.on('error', reject)
  })
  const page = new Page(document, given)
  for (const [i, block] of paper.blocks.entries()) page.block(block, paper.blocks[i + 1])
  page.footers(paper.title)
  document.end()
  return done
}

/** Draws blocks one under the other, and begins a new page where the next has no room. */
class Page {
  readonly #pdf: PDFKit.PDFDocument
  readonly #fonts: Fonts
  readonly #bidi = bidi()
  #y = PAGE.margin

  constructor(pdf: PDFKit.PDFDocument, given: PaperFonts) {
    this.#pdf = pdf
    for (const { name, bytes } of [...given.regular, ...given.strong]) pdf.registerFont(name, bytes as never)
    pdf.registerFont(PICTURE_FONT, given.picture as never)
    const known = new Map<string, string>()
    this.#fonts = {
      fontOf(character, weight) {
        const key = `${weight} ${character}`
        const code = character.codePointAt(0) ?? 0
        const found = known.get(key) ?? (given[weight].find((font) => font.has(code)) ?? given[weight][0])?.name ?? ''
        known.set(key, found)
        return found
      },
      widthOf: (text, font, size) => pdf.font(font).fontSize(size).widthOfString(text),
    }
  }

  /** @param next what follows, which a heading does not leave alone on the next page */
  block(block: PaperBlock, next: PaperBlock | undefined): void {
    if (block.kind === 'heading') this.#heading(block.level, block.text, next)
    else if (block.kind === 'paragraph') this.#paragraph(block.runs, block.look)
    else if (block.kind === 'picture') this.#picture(block)
    else if (block.kind === 'table') this.#table(block)
    else this.#passage(block.passage)
  }

  footers(title: string): void {
    const { count } = this.#pdf.bufferedPageRange()
    for (let i = 0; i < count; i++) {
      this.#pdf.switchToPage(i)
      // below the margin a text would begin a page of its own
      this.#pdf.page.margins.bottom = 0
      const y = PAGE.height - 40
      this.#line(this.#lines([{ text: title, look: SOFT }], WIDTH * 0.7)[0], PAGE.margin, y, WIDTH)
      const number = this.#lines([{ text: `${i + 1} / ${count}`, look: SOFT }], WIDTH)[0]
      this.#line(number, PAGE.margin + WIDTH - (number?.width ?? 0), y, WIDTH)
    }
  }

  #heading(level: 1 | 2 | 3, text: string, next: PaperBlock | undefined): void {
    const { size, before } = HEADINGS[level]
    const lines = this.#lines([{ text, look: { ...LOOK, size, weight: 'strong' } }], WIDTH, 'auto')
    this.#space(before)
    const following = next?.kind === 'picture' ? next.height * scaleOf(next.width) + 50 : 60
    this.#room(lines.length * size * 1.25 + following)
    const { outline } = this.#pdf
    if (level < 3) outline.addItem(text)
    if (level === 2) {
      this.#pdf.moveTo(PAGE.margin, this.#y - 7).lineTo(PAGE.margin + WIDTH, this.#y - 7)
      this.#pdf.lineWidth(1.2).strokeColor('#1d1b18').stroke()
    }
    this.#write(lines, size * 1.25)
    this.#space(level === 3 ? 1 : 5)
  }

  #paragraph(runs: readonly PaperRun[], look?: 'meta' | 'note'): void {
    const base = look === undefined ? LOOK : { ...SOFT, size: 9 }
    const indent = look === 'note' ? 10 : 0
    this.#write(this.#lines(styled(runs, base), WIDTH - indent), base.size * 1.5, PAGE.margin + indent, WIDTH - indent)
    this.#space(look === undefined ? 7 : 5)
  }

  #picture({ svg, title, caption, width, height }: Extract<PaperBlock, { kind: 'picture' }>): void {
    const scale = scaleOf(width)
    const head = this.#lines(
      title === '' ? [] : [{ text: title, look: { ...LOOK, size: 9.5, weight: 'strong' } }],
      WIDTH,
    )
    const foot = this.#lines(caption === '' ? [] : [{ text: caption, look: SOFT }], WIDTH)
    this.#room(height * scale + head.length * 14 + foot.length * 12 + 12)
    this.#space(4)
    this.#write(head, 14)
    this.#pdf.save().translate(PAGE.margin, this.#y).scale(scale)
    const fontCallback = () => PICTURE_FONT
    SVGtoPDF(this.#pdf, svg, 0, 0, { width, height, assumePt: true, fontCallback, warningCallback: () => {} })
    this.#pdf.restore()
    this.#y += height * scale + 3
    this.#write(foot, 12)
    this.#space(8)
  }

  #table({ title, head, rows, widths }: Extract<PaperBlock, { kind: 'table' }>): void {
    const whole = widths.reduce((sum, one) => sum + one, 0)
    const columns = widths.map((one) => (one / whole) * WIDTH)
    const look = { ...LOOK, size: 8.5 }
    const heads = head.map((text) => ({ text, look: 'strong' as const }))
    const draw = (row: readonly PaperRun[], of: TextLook) => {
      const cells = row.map((run, i) => this.#lines(styled([run], of), (columns[i] ?? 0) - 8))
      const height = Math.max(1, ...cells.map((lines) => lines.length)) * of.size * 1.35 + 5
      const fits = this.#y + height <= PAGE.height - PAGE.foot
      if (!fits) {
        this.#room(height)
        if (row !== heads) draw(heads, { ...look, colour: SOFT.colour })
      }
      let x = PAGE.margin
      for (const [i, lines] of cells.entries()) {
        for (const [n, line] of lines.entries())
          this.#line(line, x, this.#y + n * of.size * 1.35, (columns[i] ?? 0) - 8)
        x += columns[i] ?? 0
      }
      this.#y += height
      this.#pdf.moveTo(PAGE.margin, this.#y - 3).lineTo(PAGE.margin + WIDTH, this.#y - 3)
      this.#pdf.lineWidth(0.5).strokeColor('#d9d3c7').stroke()
    }
    this.#room(70)
    this.#write(this.#lines([{ text: title, look: { ...LOOK, size: 9.5, weight: 'strong' } }], WIDTH), 15)
    draw(heads, { ...look, colour: SOFT.colour })
    for (const row of rows) draw(row, look)
    this.#space(9)
  }

  #passage({ number, quote, source, address, facts }: PaperPassage): void {
    const words = this.#lines([{ text: `“${quote}”`, look: { ...LOOK, size: 8.5 } }], WIDTH - 26, 'auto')
    const link = /^https?:\/\//.test(address) ? address : null
    const small = { ...SOFT, size: 7.5 }
    const below = [
      { text: `${source}. ${facts}. `, look: small },
      { text: address, look: { ...small, link } },
    ]
    const more = this.#lines(below, WIDTH - 26)
    this.#room(Math.min(words.length * 12 + more.length * 10, 160))
    this.#pdf.addNamedDestination(`passage-${number}`, 'XYZ', PAGE.margin, PAGE.height - this.#y + 4, null)
    this.#line(
      this.#lines([{ text: `${number}`, look: { ...SOFT, weight: 'strong' } }], 26)[0],
      PAGE.margin,
      this.#y,
      26,
    )
    this.#write(words, 12, PAGE.margin + 26, WIDTH - 26)
    this.#write(more, 10, PAGE.margin + 26, WIDTH - 26)
    this.#space(4)
  }

  #lines(texts: readonly StyledText[], width: number, base: 'ltr' | 'auto' = 'ltr'): readonly LaidLine[] {
    return layOutLines(texts, width, this.#fonts, this.#bidi, base)
  }

  #write(lines: readonly LaidLine[], height: number, x = PAGE.margin, width = WIDTH): void {
    for (const line of lines) {
      this.#room(height)
      this.#line(line, x, this.#y, width)
      this.#y += height
    }
  }

  #line(line: LaidLine | undefined, x: number, y: number, width: number): void {
    if (line === undefined) return
    const from = line.rtl ? x + width - line.width : x
    const size = Math.max(...line.pieces.map(({ look }) => look.size))
    for (const { text, look, font, x: at, width: wide } of line.pieces) {
      const raise = look.raised ? size * 0.33 : 0
      const base = this.#pdf.font(font).fontSize(look.size)
      base.fillColor(look.colour).text(text, from + at, y + size - raise, {
        lineBreak: false,
        baseline: 'alphabetic',
      })
      if (look.goTo !== null) this.#pdf.goTo(from + at, y, wide, look.size * 1.3, look.goTo)
      if (look.link !== null) this.#pdf.link(from + at, y, wide, look.size * 1.3, look.link)
    }
  }

  #room(height: number): void {
    if (this.#y + height <= PAGE.height - PAGE.foot) return
    this.#pdf.addPage()
    this.#y = PAGE.margin
  }

  #space(height: number): void {
    if (this.#y > PAGE.margin) this.#y += height
  }
}

/** The package's types tell of a default export, which Node sees one step further in. */
function bidi(): Bidi {
  const { default: found } = bidiModule as unknown as { default: (() => Bidi) | { default: () => Bidi } }
  return typeof found === 'function' ? found() : found.default()
}

function scaleOf(width: number): number {
  return Math.min(1, WIDTH / width)
}

function styled(runs: readonly PaperRun[], base: TextLook): readonly StyledText[] {
  return runs.flatMap(({ text, look, notes = [] }) => {
    const weight = look === 'strong' ? 'strong' : base.weight
    const said = { text, look: { ...base, weight, ...(look === 'soft' ? { colour: SOFT.colour } : {}) } as TextLook }
    const note = { ...base, size: base.size * 0.62, colour: '#1b608f', raised: true }
    const shown = notes.slice(0, MOST_NUMBERS)
    const rest = notes.length - shown.length
    return [
      said,
      ...shown.flatMap((number, i) => [
        ...(i === 0 ? [] : [{ text: ' ', look: note }]),
        { text: `${number}`, look: { ...note, goTo: `passage-${number}` } },
      ]),
      ...(rest === 0 ? [] : [{ text: ` +${rest}`, look: note }]),
    ]
  })
}
