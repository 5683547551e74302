import { useWords } from '../words/language.tsx'

/** The data behind what is shown, as JSON and where it is a table as CSV. */
export function DataLinks({ href, csv }: { readonly href: string; readonly csv: boolean }) {
  const words = useWords()
  const asCsv = `${href}${href.includes('?') ? '&' : '?'}format=csv`
  return (
    <span className="data-links small push">
      <span className="soft">{words.data} </span>
      <a href={href} target="_blank" rel="noreferrer">
        {words.asJson}
      </a>
      {csv && (
        <>
          {' '}
          <a href={asCsv} download>
            {words.asCsv}
          </a>
        </>
      )}
    </span>
  )
}
