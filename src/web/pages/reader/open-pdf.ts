import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist'
import worker from 'pdfjs-dist/build/pdf.worker.min.mjs?url'
import { findInPieces, type PieceSpan } from './find-in-pieces.ts'

/** A part of a page in shares of its width and height, from its upper left corner. */
export interface PageBox {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** An opened file. */
export interface OpenPdf {
  /** of each page, in points */
  readonly sizes: readonly { readonly number: number; readonly width: number; readonly height: number }[]
  /** number of the page on which words begin, counted from 1; null where they are on none */
  readonly pageOf: (quote: string) => Promise<number | null>
  /** where on a page words stand */
  readonly boxesOf: (page: number, quote: string) => Promise<readonly PageBox[]>
  /** draws a page as wide as the canvas is to be; the returned function stops it */
  readonly draw: (page: number, canvas: HTMLCanvasElement, width: number) => () => void
  readonly close: () => void
}

interface Piece {
  readonly str: string
  readonly transform: readonly number[]
  readonly width: number
  readonly height: number
}

/**
 * Opens a PDF to be looked at. It is drawn, and nothing in it runs: no script, no form, no link.
 *
 * @throws TypeError where the server does not give it, else the library's own error where it is no PDF
 */
export async function openPdf(address: string): Promise<OpenPdf> {
  const response = await fetch(address)
  if (!response.ok) throw new TypeError(`The server answered ${response.status}.`)
  GlobalWorkerOptions.workerSrc = worker
  const loading = getDocument({
    data: await response.arrayBuffer(),
    isEvalSupported: false,
    enableXfa: false,
    useWorkerFetch: false,
    useWasm: false,
    verbosity: 0,
  })
  const pdf = await loading.promise
  const pages = new Map<number, Promise<PDFPageProxy>>()
  const pageAt = (number: number) => kept(pages, number, () => pdf.getPage(number))
  const pieces = new Map<number, Promise<readonly Piece[]>>()
  const piecesAt = (number: number) => kept(pieces, number, async () => piecesOf(await pageAt(number)))
  return {
    sizes: await sizesOf(pdf, pageAt),
    async pageOf(quote) {
      for (let number = 1; number <= pdf.numPages; number++) {
        if (
          findInPieces(
            (await piecesAt(number)).map(({ str }) => str),
            quote,
          ).length > 0
        )
          return number
      }
      return null
    },
    async boxesOf(number, quote) {
      const [page, found] = await Promise.all([pageAt(number), piecesAt(number)])
      const { width, height, convertToViewportRectangle } = viewportOf(page)
      return findInPieces(
        found.map(({ str }) => str),
        quote,
      ).map((span): PageBox => {
        const corners = convertToViewportRectangle(rectangle(found[span.piece] as Piece, span))
        const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = corners
        return {
          left: Math.min(x1, x2) / width,
          top: Math.min(y1, y2) / height,
          width: Math.abs(x2 - x1) / width,
          height: Math.abs(y2 - y1) / height,
        }
      })
    },
    draw(number, canvas, width) {
      let stop = () => {}
      let isStopped = false
      void pageAt(number).then((page) => {
        if (isStopped) return
        const viewport = page.getViewport({ scale: width / page.getViewport({ scale: 1 }).width })
        canvas.width = Math.round(viewport.width)
        canvas.height = Math.round(viewport.height)
        const task = page.render({ canvas, viewport })
        stop = () => task.cancel()
        // a page that was left before it was drawn is nobody's trouble
        task.promise.catch(() => {})
      })
      return () => {
        isStopped = true
        stop()
      }
    },
    close: () => void loading.destroy(),
  }
}

function kept<T>(among: Map<number, Promise<T>>, number: number, make: () => Promise<T>): Promise<T> {
  const there = among.get(number)
  if (there !== undefined) return there
  const made = make()
  among.set(number, made)
  return made
}

function viewportOf(page: PDFPageProxy) {
  const viewport = page.getViewport({ scale: 1 })
  return {
    width: viewport.width,
    height: viewport.height,
    convertToViewportRectangle: (corners: number[]) => viewport.convertToViewportRectangle(corners) as number[],
  }
}

/** The first pages as they are; a long file would take its time to tell the size of each, and has mostly one. */
async function sizesOf(
  pdf: PDFDocumentProxy,
  pageAt: (number: number) => Promise<PDFPageProxy>,
): Promise<OpenPdf['sizes']> {
  const measured = await Promise.all(
    Array.from({ length: Math.min(pdf.numPages, 10) }, async (_, i) => viewportOf(await pageAt(i + 1))),
  )
  return Array.from({ length: pdf.numPages }, (_, i) => {
    const { width = 595, height = 842 } = measured[i] ?? measured.at(-1) ?? {}
    return { number: i + 1, width, height }
  })
}

async function piecesOf(page: PDFPageProxy): Promise<readonly Piece[]> {
  const { items } = await page.getTextContent()
  return items.flatMap((item) =>
    'str' in item
      ? [{ str: item.str, transform: item.transform as number[], width: item.width, height: item.height }]
      : [],
  )
}

/** The corners of some letters of a piece in the page's own measure; letters are taken to be equally wide. */
function rectangle({ str, transform, width, height }: Piece, { from, to }: PieceSpan): number[] {
  const [, , , , x = 0, y = 0] = transform
  const letter = width / Math.max(1, str.length)
  return [x + from * letter, y - height * 0.22, x + to * letter, y + height * 0.92]
}
