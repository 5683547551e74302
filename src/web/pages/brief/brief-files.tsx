import type { Brief } from '../../../model/brief.ts'
import { type Asked, routeHref } from '../../asking/ask.ts'
import { useWords } from '../../words/language.tsx'
import { isUnsupported } from './is-unsupported.ts'

const FORMATS = [
  ['html', 'HTML'],
  ['md', 'Markdown'],
  ['docx', 'DOCX'],
  ['pdf', 'PDF'],
] as const

/** The brief as a file; where some sentence rests on nothing, which keep it back. */
export function BriefFiles({ brief, asked }: { readonly brief: Brief; readonly asked: Asked }) {
  const words = useWords().brief
  const kept = brief.sections
    .flatMap(({ paragraphs }) => paragraphs.flatMap(({ sentences }) => sentences))
    .filter(isUnsupported)
  if (kept.length > 0) {
    return (
      <div className="not-yet">
        <strong>{words.notYet(kept.length)}</strong>
        <ul>
          {kept.map(({ text, edit }) => (
            <li key={edit?.record}>
              <a href={`#s-${edit?.record}`}>
                <bdi>{text}</bdi>
              </a>
            </li>
          ))}
        </ul>
      </div>
    )
  }
  const file = (format: string) =>
    routeHref('GET /api/ties/{a}/{b}/brief', { ...asked, query: { ...asked.query, format, save: 'true' } })
  return (
    <span className="row">
      <span className="soft">{words.save}</span>
      {FORMATS.map(([format, name]) => (
        <a key={format} href={file(format)} download>
          {name}
        </a>
      ))}
    </span>
  )
}
