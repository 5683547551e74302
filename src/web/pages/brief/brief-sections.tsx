import type { Brief, BriefSentence } from '../../../model/brief.ts'
import { useWords } from '../../words/language.tsx'

interface BriefSectionsProps {
  readonly brief: Brief
  readonly show: (evidence: readonly number[]) => void
}

/** The sections of a brief; each sentence opens its passages. */
export function BriefSections({ brief: { sections }, show }: BriefSectionsProps) {
  return (
    <div className="brief">
      {sections.map(({ id, title, paragraphs, notes }) => (
        <section key={id}>
          <h2>{title}</h2>
          {paragraphs.map(({ heading, sentences }, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs of a brief keep their order
            <div key={i}>
              {heading !== null && <h3>{heading}</h3>}
              <p>
                {sentences.map((sentence) => (
                  <Sentence key={sentence.text} sentence={sentence} show={show} />
                ))}
              </p>
            </div>
          ))}
          {notes.map((note) => (
            <p key={note} className="note">
              {note}
            </p>
          ))}
        </section>
      ))}
    </div>
  )
}

function Sentence({
  sentence: { text, evidence, support },
  show,
}: {
  readonly sentence: BriefSentence
  readonly show: BriefSectionsProps['show']
}) {
  const words = useWords().brief
  return (
    <>
      {text}
      <button type="button" className="evidence-mark" title={words.supports[support]} onClick={() => show(evidence)}>
        <span className="hidden">{words.open(evidence.length)} </span>
        {evidence.length > 3 ? words.passages(evidence.length) : evidence.join(', ')}
      </button>{' '}
    </>
  )
}
