import { useEffect, useState } from 'react'
import { useWords } from '../../words/language.tsx'
import { type OpenPdf, openPdf } from './open-pdf.ts'
import { PdfPage } from './pdf-page.tsx'

interface OriginalFileProps {
  readonly address: string
  /** the words of the chosen claim */
  readonly quote: string | null
}

type Opened = { readonly kind: 'waiting' | 'broken' | 'gone' } | { readonly kind: 'open'; readonly pdf: OpenPdf }

/** The file a text was taken from, page under page, drawn as they come into sight; it turns to the words of the chosen claim. */
export default function OriginalFile({ address, quote }: OriginalFileProps) {
  const words = useWords().reader
  const [opened, setOpened] = useState<Opened>({ kind: 'waiting' })
  const [found, setFound] = useState<number | null | undefined>(undefined)
  useEffect(() => {
    let left = false
    const opening = openPdf(address)
    opening.then(
      (pdf) => !left && setOpened({ kind: 'open', pdf }),
      (cause: unknown) => !left && setOpened({ kind: cause instanceof TypeError ? 'gone' : 'broken' }),
    )
    return () => {
      left = true
      opening.then(
        (pdf) => pdf.close(),
        () => {},
      )
    }
  }, [address])
  const pdf = opened.kind === 'open' ? opened.pdf : null
  useEffect(() => {
    if (pdf === null || quote === null) return
    let left = false
    pdf.pageOf(quote).then(
      (page) => {
        if (!left) setFound(page)
      },
      () => !left && setFound(null),
    )
    return () => {
      left = true
    }
  }, [pdf, quote])
  return (
    <>
      <p className="row small soft file-head">
        <span role="status">
          {pdf === null || quote === null || found === undefined
            ? ''
            : found === null
              ? words.fileNoWords
              : words.fileWords(found)}
        </span>
        <a className="push" href={address} target="_blank" rel="noreferrer">
          {words.openFile}
        </a>
      </p>
      {opened.kind === 'waiting' && <p className="soft">{words.fileWaiting}</p>}
      {opened.kind === 'broken' && (
        <p className="trouble" role="alert">
          {words.fileBroken}
        </p>
      )}
      {opened.kind === 'gone' && (
        <p className="trouble" role="alert">
          {words.fileGone}
        </p>
      )}
      {pdf !== null && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard
        <section className="file-pages" tabIndex={0} aria-label={words.filePages}>
          {pdf.sizes.map((size, i) => (
            <PdfPage
              key={`${address} ${size.number}`}
              pdf={pdf}
              number={i + 1}
              size={size}
              quote={found === i + 1 ? quote : null}
            />
          ))}
        </section>
      )}
    </>
  )
}
