import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { briefPaper } from '../analysis/brief/paper/brief-paper.ts'
import type { PaperFont } from '../analysis/brief/paper/render-pdf.ts'
import type { Brief } from '../model/brief.ts'

const require = createRequire(import.meta.url)
const PICTURES = 'dejavu-fonts-ttf/ttf/DejaVuSans.ttf'
/** Asked in turn whether they have a character: Latin, Greek and Cyrillic; Arabic and Persian; signs and other scripts. */
const REGULAR = [
  '@expo-google-fonts/noto-serif/400Regular/NotoSerif_400Regular.ttf',
  '@expo-google-fonts/noto-naskh-arabic/400Regular/NotoNaskhArabic_400Regular.ttf',
  PICTURES,
]
const STRONG = [
  '@expo-google-fonts/noto-serif/600SemiBold/NotoSerif_600SemiBold.ttf',
  '@expo-google-fonts/noto-naskh-arabic/700Bold/NotoNaskhArabic_700Bold.ttf',
  'dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf',
]

/** A brief as a file for paper. What it takes, fonts and libraries of some megabytes, is loaded only now. */
export async function printBrief(brief: Brief, format: 'docx' | 'pdf'): Promise<Uint8Array> {
  const paper = briefPaper(brief)
  if (format === 'docx') {
    const [{ renderDocx }, rasterize] = await Promise.all([
      import('../analysis/brief/paper/render-docx.ts'),
      loadRasterizer(),
    ])
    return renderDocx(paper, rasterize)
  }
  const { renderPdf } = await import('../analysis/brief/paper/render-pdf.ts')
  const [regular, strong, picture] = await Promise.all([
    Promise.all(REGULAR.map(loadFont)),
    Promise.all(STRONG.map(loadFont)),
    bytesOf(PICTURES),
  ])
  return renderPdf(paper, { regular, strong, picture })
}

async function loadFont(path: string): Promise<PaperFont> {
  const [bytes, { create }] = await Promise.all([bytesOf(path), import('fontkit')])
  const font = create(bytes as Buffer) as { hasGlyphForCodePoint(code: number): boolean }
  return { name: path, bytes, has: (code) => font.hasGlyphForCodePoint(code) }
}

async function loadRasterizer(): Promise<(svg: string, width: number) => Uint8Array> {
  const [{ initWasm, Resvg }, wasm, font] = await Promise.all([
    import('@resvg/resvg-wasm'),
    bytesOf('@resvg/resvg-wasm/index_bg.wasm'),
    bytesOf(PICTURES),
  ])
  started ??= initWasm(new Uint8Array(wasm))
  await started
  return (svg, width) => {
    const drawn = new Resvg(svg, {
      fitTo: { mode: 'width', value: width },
      background: '#ffffff',
      font: { fontBuffers: [new Uint8Array(font)], defaultFontFamily: 'DejaVu Sans' },
    })
    return drawn.render().asPng()
  }
}

/** The module can be started once only. */
let started: Promise<void> | null = null

function bytesOf(path: string): Promise<Buffer> {
  return readFile(require.resolve(path))
}
