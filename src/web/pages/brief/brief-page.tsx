import { useState } from 'react'
import type { Brief } from '../../../model/brief.ts'
import { Link } from '../../address/link.tsx'
import { pageHref, useSelection } from '../../address/selection.ts'
import { routeHref } from '../../asking/ask.ts'
import { useAnswer } from '../../asking/use-answer.ts'
import { Answer } from '../../parts/answer.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { SelectionBar } from '../../parts/selection-bar.tsx'
import { useWords } from '../../words/language.tsx'
import { BriefSections } from './brief-sections.tsx'
import { EvidenceDrawer } from './evidence-drawer.tsx'
import './brief.css'

/** How two actors stand, in sentences that open the passages they rest on. */
export default function BriefPage() {
  const words = useWords()
  const { actors, asOf, address } = useSelection()
  const [shown, setShown] = useState<readonly number[]>([])
  const [a, b] = actors
  const asked = a === undefined || b === undefined ? null : { params: { a, b }, query: { asOf } }
  const answer = useAnswer('GET /api/ties/{a}/{b}/brief', asked)
  const file = (format: string) =>
    asked === null ? '' : routeHref('GET /api/ties/{a}/{b}/brief', { ...asked, query: { asOf, format, save: 'true' } })
  return (
    <>
      <PageHead
        title={answer.data?.title ?? words.brief.title}
        lead={answer.data === null ? words.brief.lead : sums(answer.data, words)}
        data={asked === null ? null : routeHref('GET /api/ties/{a}/{b}/brief', asked)}
        csv={false}
      />
      <SelectionBar period={false} />
      {asked === null && <Link href={pageHref('/', address)}>{words.pages.ties}</Link>}
      <Answer of={answer}>
        {(brief) => (
          <>
            <p className="row">
              <span className="soft">{words.brief.save}</span>
              <a href={file('html')} download>
                HTML
              </a>
              <a href={file('md')} download>
                Markdown
              </a>
            </p>
            <BriefSections brief={brief} show={setShown} />
            <EvidenceDrawer
              evidence={brief.evidence.filter(({ number }) => shown.includes(number))}
              close={() => setShown([])}
            />
          </>
        )}
      </Answer>
    </>
  )
}

function sums({ balance: { count }, confidence, sources }: Brief, words: ReturnType<typeof useWords>): string {
  const { closer, apart, neutral } = count
  return words.brief.sums(
    words.claims(closer + apart + neutral),
    words.documents(sources.length),
    closer,
    apart,
    words.brief.levels[confidence.level],
  )
}
