import type { Brief, BriefSectionId, BriefSentence } from '../../../model/brief.ts'
import { useWords } from '../../words/language.tsx'
import type { SectionEditing } from './brief-sections.tsx'
import { keysOf } from './evidence-key.ts'
import { anchorOf } from './use-editing.ts'

interface SentenceToolsProps {
  readonly brief: Brief
  readonly section: BriefSectionId
  readonly sentence: BriefSentence
  readonly editing: SectionEditing
}

/** What can be done with a sentence: edit it, take it out, add one after it, take back what was done. */
export function SentenceTools({ brief, section, sentence, editing }: SentenceToolsProps) {
  const words = useWords().brief
  const { text, edit } = sentence
  const of = anchorOf(section, sentence, keysOf(brief))
  const gone = edit?.kind === 'edited' && edit.original === null
  const named = (what: string) => `${what}: ${text}`
  return (
    <span className="sentence-tools">
      <button
        type="button"
        className="quiet"
        aria-label={named(words.edit)}
        onClick={() => editing.write({ key: text, section, after: null, sentence })}
      >
        {words.edit}
      </button>
      {!gone && (
        <button
          type="button"
          className="quiet"
          aria-label={named(words.omit)}
          disabled={editing.busy}
          onClick={() => editing.send({ kind: 'brief-omit', of })}
        >
          {words.omit}
        </button>
      )}
      {!gone && (
        <button
          type="button"
          className="quiet"
          aria-label={named(words.add)}
          title={words.add}
          onClick={() => editing.write({ key: `after ${text}`, section, after: of, sentence: null })}
        >
          +
        </button>
      )}
      {edit !== undefined && (
        <button
          type="button"
          className="quiet"
          aria-label={named(words.undo)}
          disabled={editing.busy}
          onClick={() => editing.undo(edit.record)}
        >
          {words.undo}
        </button>
      )}
    </span>
  )
}
