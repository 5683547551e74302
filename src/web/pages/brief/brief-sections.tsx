import { Fragment } from 'react'
import type { Brief, BriefSection, BriefSentence } from '../../../model/brief.ts'
import { sayDate } from '../../parts/say-date.ts'
import { useWords } from '../../words/language.tsx'
import type { Draft } from './sentence-form.tsx'
import { SentenceMarks } from './sentence-marks.tsx'
import { SentenceTools } from './sentence-tools.tsx'
import type { Editing } from './use-editing.ts'

export interface SectionEditing extends Editing {
  readonly write: (draft: Draft) => void
}

interface BriefSectionsProps {
  readonly brief: Brief
  readonly show: (evidence: readonly number[]) => void
  /** null where it is only read */
  readonly editing: SectionEditing | null
}

/** The sections of a brief; each sentence opens its passages, and can be edited where that is asked for. */
export function BriefSections({ brief, show, editing }: BriefSectionsProps) {
  return (
    <div className={editing === null ? 'brief' : 'brief editing'}>
      {brief.sections.map((section) => (
        <section key={section.id}>
          <h2 dir="auto">{section.title}</h2>
          {editing !== null && <AddFirst section={section} editing={editing} />}
          {section.paragraphs.map(({ heading, sentences }, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs of a brief keep their order
            <div key={i}>
              {heading !== null && <h3 dir="auto">{heading}</h3>}
              {editing === null ? (
                <p>
                  {sentences.map((sentence) => (
                    <Fragment key={sentence.edit?.record ?? sentence.text}>
                      <Sentence sentence={sentence} show={show} />{' '}
                    </Fragment>
                  ))}
                </p>
              ) : (
                <ul className="plain">
                  {sentences.map((sentence) => (
                    <li key={sentence.edit?.record ?? sentence.text} className="editable">
                      <Sentence sentence={sentence} show={show} />
                      <SentenceTools brief={brief} section={section.id} sentence={sentence} editing={editing} />
                    </li>
                  ))}
                </ul>
              )}
            </div>
          ))}
          {editing !== null && <Omitted brief={brief} section={section} editing={editing} />}
          {section.notes.map((note) => (
            <p key={note} className="note" dir="auto">
              {note}
            </p>
          ))}
        </section>
      ))}
    </div>
  )
}

function Sentence({ sentence, show }: { readonly sentence: BriefSentence; readonly show: BriefSectionsProps['show'] }) {
  const words = useWords().brief
  const { text, evidence, support, edit } = sentence
  return (
    <span id={edit === undefined ? undefined : `s-${edit.record}`}>
      <bdi>{text}</bdi>
      {evidence.length > 0 && (
        <button type="button" className="evidence-mark" title={words.supports[support]} onClick={() => show(evidence)}>
          <span className="hidden">{words.open(evidence.length)} </span>
          {evidence.length > 3 ? words.passages(evidence.length) : evidence.join(', ')}
        </button>
      )}
      <SentenceMarks sentence={sentence} />
    </span>
  )
}

function AddFirst({ section, editing }: { readonly section: BriefSection; readonly editing: SectionEditing }) {
  const words = useWords().brief
  const add = () => editing.write({ key: `first ${section.id}`, section: section.id, after: null, sentence: null })
  return (
    <button type="button" className="quiet small" onClick={add}>
      + {words.addFirst}
    </button>
  )
}

/** What was taken out of a section, each to be put back. */
function Omitted({
  brief,
  section,
  editing,
}: {
  readonly brief: Brief
  readonly section: BriefSection
  readonly editing: SectionEditing
}) {
  const words = useWords().brief
  const found = brief.omitted.filter((one) => one.section === section.id)
  if (found.length === 0) return null
  return (
    <div className="omitted">
      <h3>{words.omitted}</h3>
      <ul className="plain">
        {found.map(({ record, text, was, by, at }) => (
          <li key={record} className="editable">
            <span>
              <s>
                <bdi>{text}</bdi>
              </s>{' '}
              <span className="small soft">{words.omittedBy(by, sayDate(at.slice(0, 10)))}</span>
              {was !== text && (
                <span className="small soft">
                  {' '}
                  {words.gone} “{was}”
                </span>
              )}
            </span>
            <span className="sentence-tools">
              <button type="button" className="quiet" onClick={() => editing.undo(record)}>
                {words.putBack}
              </button>
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
