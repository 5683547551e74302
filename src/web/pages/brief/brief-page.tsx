import { Button } from '@mantine/core'
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
import { BriefFiles } from './brief-files.tsx'
import { BriefHistory } from './brief-history.tsx'
import { BriefSections } from './brief-sections.tsx'
import { ChooseSections } from './choose-sections.tsx'
import { EvidenceDrawer } from './evidence-drawer.tsx'
import { type Draft, SentenceForm } from './sentence-form.tsx'
import { useEditing } from './use-editing.ts'
import './brief.css'

/** How two actors stand, in sentences that open the passages they rest on, and that can be edited. */
export default function BriefPage() {
  const words = useWords()
  const { actors, asOf, address, word, select } = useSelection()
  const [shown, setShown] = useState<readonly number[]>([])
  const [draft, setDraft] = useState<Draft | null>(null)
  const [a, b] = actors
  const sections = word('sections')
  const asked = a === undefined || b === undefined ? null : { params: { a, b }, query: { asOf, sections } }
  const answer = useAnswer('GET /api/ties/{a}/{b}/brief', asked)
  const editing = useEditing(asked === null ? null : asked.params, asOf)
  const edits = word('edit') === '1'
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
            <div className="row brief-tools">
              <BriefFiles brief={brief} asked={asked ?? {}} />
              <ChooseSections />
              <Button
                size="compact-sm"
                variant={edits ? 'filled' : 'default'}
                aria-pressed={edits}
                onClick={() => select({ edit: edits ? null : '1' }, { replace: true })}
              >
                {edits ? words.brief.reading : words.brief.editing}
              </Button>
            </div>
            <p className="row" aria-live="polite">
              {editing.error !== null && <span className="trouble">{editing.error}</span>}
              {editing.last !== null && (
                <>
                  <span>{words.brief.did[editing.last.kind]}</span>
                  <Button size="compact-xs" variant="default" onClick={() => editing.undo(editing.last?.id ?? '')}>
                    {words.brief.undo}
                  </Button>
                </>
              )}
            </p>
            <BriefSections brief={brief} show={setShown} editing={edits ? { ...editing, write: setDraft } : null} />
            {edits && asked !== null && <BriefHistory asked={asked} undo={editing.undo} />}
            <EvidenceDrawer
              evidence={brief.evidence.filter(({ number }) => shown.includes(number))}
              close={() => setShown([])}
            />
            {draft !== null && (
              <SentenceForm
                key={draft.key}
                brief={brief}
                draft={draft}
                editing={editing}
                close={() => setDraft(null)}
              />
            )}
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
