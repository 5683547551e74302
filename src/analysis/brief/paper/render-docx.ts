import * as docx from 'docx'
import type { Paper, PaperBlock, PaperPassage, PaperRun } from './brief-paper.ts'
import { splitScripts } from './split-scripts.ts'

/** Makes a PNG of a picture, for programs that do not draw SVG. */
export type Rasterize = (svg: string, width: number) => Uint8Array

const BODY = { ascii: 'Georgia', hAnsi: 'Georgia', cs: 'Times New Roman', eastAsia: 'Georgia' }
const SANS = { ascii: 'Calibri', hAnsi: 'Calibri', cs: 'Arial', eastAsia: 'Calibri' }
const SOFT = '5c574f'
/** Of more passages a footnote tells the numbers only. */
const MOST_IN_NOTE = 4
const PAGE_POINTS = 468
const HEADINGS = { 1: docx.HeadingLevel.TITLE, 2: docx.HeadingLevel.HEADING_1, 3: docx.HeadingLevel.HEADING_2 } as const

/**
 * A brief for word processors: real headings, a footnote with quotes and addresses for each sentence, pictures as vectors, page numbers. The
 * same brief gives the same bytes.
 */
export async function renderDocx(paper: Paper, rasterize: Rasterize): Promise<Uint8Array> {
  const footnotes: Record<string, { children: docx.Paragraph[] }> = {}
  const cite = (numbers: readonly number[]): docx.ParagraphChild[] => {
    if (numbers.length === 0) return []
    const id = Object.keys(footnotes).length + 1
    footnotes[id] = { children: noteOf(numbers, paper.passages) }
    return [new docx.FootnoteReferenceRun(id)]
  }
  const children = paper.blocks.flatMap((block, i) => blockOf(block, i, cite, rasterize))
  const document = new docx.Document({
    title: paper.title,
    subject: paper.subject,
    creator: 'Entente',
    lastModifiedBy: 'Entente',
    styles: STYLES,
    footnotes,
    sections: [{ properties: {}, footers: { default: pageNumbers() }, children }],
  })
  return fixed(await docx.Packer.toBuffer(document), paper.made)
}

function blockOf(
  block: PaperBlock,
  place: number,
  cite: (numbers: readonly number[]) => docx.ParagraphChild[],
  rasterize: Rasterize,
): readonly (docx.Paragraph | docx.Table)[] {
  switch (block.kind) {
    case 'heading':
      return [new docx.Paragraph({ heading: HEADINGS[block.level], children: textRuns({ text: block.text }) })]
    case 'paragraph': {
      const style = block.look === undefined ? {} : { style: block.look }
      const children = block.runs.flatMap((run) => [...textRuns(run), ...cite(run.notes ?? [])])
      return [new docx.Paragraph({ ...style, children })]
    }
    case 'picture': {
      const width = Math.min(block.width, (PAGE_POINTS * 96) / 72)
      const transformation = { width, height: (block.height * width) / block.width }
      const picture = new docx.ImageRun({
        type: 'svg',
        data: Buffer.from(block.svg),
        transformation,
        fallback: { type: 'png', data: Buffer.from(rasterize(block.svg, block.width * 2)) },
        altText: { id: `${place + 1}`, name: block.title, title: block.title, description: block.caption },
      })
      return [
        ...(block.title === ''
          ? []
          : [new docx.Paragraph({ style: 'pictureTitle', keepNext: true, text: block.title })]),
        new docx.Paragraph({ keepNext: block.caption !== '', children: [picture] }),
        ...(block.caption === '' ? [] : [new docx.Paragraph({ style: 'meta', text: block.caption })]),
      ]
    }
    case 'table':
      return [
        new docx.Paragraph({ style: 'pictureTitle', keepNext: true, text: block.title }),
        tableOf(block, cite),
        new docx.Paragraph({ style: 'meta', text: '' }),
      ]
    case 'passage':
      return passageOf(block.passage)
  }
}

function tableOf(
  { head, rows, widths }: Extract<PaperBlock, { kind: 'table' }>,
  cite: (numbers: readonly number[]) => docx.ParagraphChild[],
): docx.Table {
  const whole = widths.reduce((sum, one) => sum + one, 0)
  const columns = widths.map((one) => Math.round((one / whole) * PAGE_POINTS * 20))
  const line = { style: docx.BorderStyle.SINGLE, size: 4, color: 'd9d3c7' }
  const none = { style: docx.BorderStyle.NONE, size: 0, color: 'auto' }
  const cell = (run: PaperRun, i: number) =>
    new docx.TableCell({
      width: { size: columns[i] ?? 0, type: docx.WidthType.DXA },
      margins: { top: 40, bottom: 40, right: 100 },
      children: [new docx.Paragraph({ style: 'cell', children: [...textRuns(run), ...cite(run.notes ?? [])] })],
    })
  return new docx.Table({
    columnWidths: columns,
    width: { size: 100, type: docx.WidthType.PERCENTAGE },
    borders: { top: line, bottom: line, left: none, right: none, insideHorizontal: line, insideVertical: none },
    rows: [
      new docx.TableRow({
        tableHeader: true,
        children: head.map((text, i) => cell({ text, look: 'strong' }, i)),
      }),
      ...rows.map((row) => new docx.TableRow({ cantSplit: true, children: row.map(cell) })),
    ],
  })
}

function noteOf(numbers: readonly number[], passages: ReadonlyMap<number, PaperPassage>): docx.Paragraph[] {
  const told = numbers.slice(0, MOST_IN_NOTE).flatMap((number) => passages.get(number) ?? [])
  const rest = numbers.length - told.length
  const paragraphs = told.map(
    ({ number, quote, source, address }) =>
      new docx.Paragraph({
        style: 'FootnoteText',
        children: [...textRuns({ text: ` ${number}. “${quote}” ${source}. ` }), ...addressRuns(address)],
      }),
  )
  if (rest === 0) return paragraphs
  const text = ` and ${rest} more, in the list of passages: ${numbers.slice(told.length, 60).join(', ')}${numbers.length > 60 ? ' …' : ''}`
  return [...paragraphs, new docx.Paragraph({ style: 'FootnoteText', children: textRuns({ text }) })]
}

function passageOf({ number, quote, source, address, facts }: PaperPassage): readonly docx.Paragraph[] {
  return [
    new docx.Paragraph({
      style: 'passage',
      keepNext: true,
      bidirectional: splitScripts(quote)[0]?.rtl === true,
      children: [...textRuns({ text: `${number}. `, look: 'strong' }), ...textRuns({ text: `“${quote}”` })],
    }),
    new docx.Paragraph({
      style: 'meta',
      children: [...textRuns({ text: `${source}. ${facts}. ` }), ...addressRuns(address)],
    }),
  ]
}

function addressRuns(address: string): docx.ParagraphChild[] {
  const children = textRuns({ text: address, look: 'soft' })
  return /^https?:\/\//.test(address) ? [new docx.ExternalHyperlink({ link: address, children })] : children
}

/** Right-to-left scripts are runs of their own, as word processors need to be told. */
function textRuns({ text, look }: PaperRun): docx.TextRun[] {
  return splitScripts(text).map(
    (part) =>
      new docx.TextRun({
        text: part.text,
        bold: look === 'strong',
        boldComplexScript: look === 'strong',
        rightToLeft: part.rtl,
        ...(look === 'soft' ? { color: SOFT } : {}),
        language: { value: 'en-GB', bidirectional: part.language },
      }),
  )
}

function pageNumbers(): docx.Footer {
  const children = ['Page ', docx.PageNumber.CURRENT, ' of ', docx.PageNumber.TOTAL_PAGES]
  return new docx.Footer({
    children: [
      new docx.Paragraph({
        style: 'meta',
        alignment: docx.AlignmentType.END,
        children: [new docx.TextRun({ children })],
      }),
    ],
  })
}

const STYLES: docx.IStylesOptions = {
  default: {
    document: {
      run: { font: BODY, size: 22, sizeComplexScript: 22, language: { value: 'en-GB' } },
      paragraph: { spacing: { after: 120, line: 300 } },
    },
    title: { run: { font: BODY, size: 48, bold: true }, paragraph: { spacing: { after: 160 } } },
    heading1: {
      run: { font: BODY, size: 30, bold: true },
      paragraph: { spacing: { before: 360, after: 120 }, keepNext: true },
    },
    heading2: {
      run: { font: SANS, size: 22, bold: true },
      paragraph: { spacing: { before: 200, after: 60 }, keepNext: true },
    },
    footnoteText: { run: { size: 17, sizeComplexScript: 17 }, paragraph: { spacing: { after: 40, line: 240 } } },
  },
  paragraphStyles: [
    {
      id: 'meta',
      name: 'Entente meta',
      basedOn: 'Normal',
      run: { font: SANS, size: 18, color: SOFT },
      paragraph: { spacing: { after: 100, line: 260 } },
    },
    {
      id: 'note',
      name: 'Entente note',
      basedOn: 'Normal',
      run: { font: SANS, size: 19, color: SOFT },
      paragraph: { indent: { left: 200 }, spacing: { line: 260 } },
    },
    {
      id: 'pictureTitle',
      name: 'Entente picture title',
      basedOn: 'Normal',
      run: { font: SANS, size: 19, bold: true },
      paragraph: { spacing: { before: 200, after: 60 } },
    },
    {
      id: 'cell',
      name: 'Entente cell',
      basedOn: 'Normal',
      run: { font: SANS, size: 18 },
      paragraph: { spacing: { after: 0, line: 250 } },
    },
    {
      id: 'passage',
      name: 'Entente passage',
      basedOn: 'Normal',
      run: { size: 20 },
      paragraph: { spacing: { before: 120, after: 20, line: 270 } },
    },
  ],
}

/** The library stamps its own time and random ids into the file; here the time is that of the brief, and the ids are numbers. */
async function fixed(bytes: Uint8Array, made: string): Promise<Uint8Array> {
  const { unzipSync, zipSync, strFromU8, strToU8 } = await import('fflate')
  const files = unzipSync(bytes)
  const ids = new Map<string, string>()
  const numbered = (id: string): string => {
    const known = ids.get(id) ?? `rIdLink${ids.size + 1}`
    ids.set(id, known)
    return known
  }
  const names = Object.keys(files).sort((a, b) => order(a) - order(b) || (a < b ? -1 : 1))
  const parts = names.map((name) => {
    const content = files[name] as Uint8Array
    if (!/\.(?:xml|rels)$/.test(name)) return [name, content] as const
    const text = strFromU8(content)
      .replace(RANDOM_ID, numbered)
      .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${made.slice(0, 19)}Z`)
    return [name, strToU8(text)] as const
  })
  return zipSync(Object.fromEntries(parts), { mtime: new Date(2000, 0, 1), level: 6 })
}

const RANDOM_ID = /rId[a-z0-9_-]{21}(?=")/g

/** The list of contents goes first, as programs that look at the beginning expect; then texts, before the lists of what they link to. */
function order(name: string): number {
  if (name === '[Content_Types].xml') return 0
  return name.endsWith('.rels') ? 2 : 1
}
