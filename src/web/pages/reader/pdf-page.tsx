import { useEffect, useRef, useState } from 'react'
import { useWords } from '../../words/language.tsx'
import type { OpenPdf, PageBox } from './open-pdf.ts'

interface PdfPageProps {
  readonly pdf: OpenPdf
  readonly number: number
  readonly size: OpenPdf['sizes'][number]
  /** words to be marked on it; null for none */
  readonly quote: string | null
}

/** So much of the page, in pixels, is left in sight above words that are turned to. */
const ABOVE = 120

/** A page of the file: an empty sheet until it comes near, and again when it is far. */
export function PdfPage({ pdf, number, size, quote }: PdfPageProps) {
  const words = useWords().reader
  const sheet = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const [isNear, setNear] = useState(false)
  const [boxes, setBoxes] = useState<readonly PageBox[]>([])
  useEffect(() => {
    if (sheet.current === null) return
    const watch = new IntersectionObserver(([entry]) => setNear(entry?.isIntersecting === true), {
      root: sheet.current.parentElement,
      rootMargin: '600px 0px',
    })
    watch.observe(sheet.current)
    return () => watch.disconnect()
  }, [])
  useEffect(() => {
    if (!isNear || canvas.current === null || sheet.current === null) return
    return pdf.draw(number, canvas.current, sheet.current.clientWidth * Math.min(2, window.devicePixelRatio))
  }, [pdf, number, isNear])
  useEffect(() => {
    setBoxes([])
    if (quote === null) return
    let left = false
    pdf.boxesOf(number, quote).then(
      (found) => {
        if (left) return
        setBoxes(found)
        const [first, pages, own] = [found[0], sheet.current?.parentElement, sheet.current]
        if (first === undefined || !pages || !own) return
        pages.scrollTop = own.offsetTop - pages.offsetTop + first.top * own.clientHeight - ABOVE
      },
      () => {},
    )
    return () => {
      left = true
    }
  }, [pdf, number, quote])
  return (
    <div className="sheet" ref={sheet} data-page={number} style={{ aspectRatio: `${size.width} / ${size.height}` }}>
      {isNear && <canvas ref={canvas} role="img" aria-label={words.filePage(number, pdf.sizes.length)} />}
      {boxes.map(({ left, top, width, height }) => (
        <span
          key={`${left} ${top}`}
          className="sheet-mark"
          style={{ left: share(left), top: share(top), width: share(width), height: share(height) }}
        />
      ))}
    </div>
  )
}

function share(of: number): string {
  return `${(100 * of).toFixed(3)}%`
}
