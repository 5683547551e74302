import type { Copy } from '../../../model/source.ts'
import { Link } from '../../address/link.tsx'
import { pageHref, useSelection } from '../../address/selection.ts'
import { useAnswer } from '../../asking/use-answer.ts'
import { useWords } from '../../words/language.tsx'

/** Texts that repeat earlier ones: they count as one report. */
export function CopyList({ copies }: { readonly copies: readonly Copy[] }) {
  const words = useWords().sources
  const { address } = useSelection()
  const documents = useAnswer('GET /api/documents', copies.length > 0 ? {} : null)
  const title = (id: string) => documents.data?.find((one) => one.id === id)?.title ?? id.slice(0, 10)
  const link = (id: string) => (
    <Link href={pageHref('/reader', address, { document: id })}>
      <bdi>{title(id)}</bdi>
    </Link>
  )
  return (
    <section>
      <h2>{words.copies}</h2>
      {copies.length === 0 && <p className="soft">{words.noCopies}</p>}
      <ul className="plain claim-list">
        {copies.map((copy) => (
          <li key={`${copy.document} ${copy.of}`}>
            <span>
              {link(copy.document)}{' '}
              <span className="soft">
                {copy.kind === 'near' ? words.near : words.passage(Math.round(copy.share * 100))}
              </span>{' '}
              {link(copy.of)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
