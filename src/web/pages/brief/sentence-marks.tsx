import type { BriefSentence } from '../../../model/brief.ts'
import { useWords } from '../../words/language.tsx'
import { isUnsupported } from './is-unsupported.ts'

/** Who wrote a sentence and on whose word it stands; that it rests on nothing, or that its original is another now. */
export function SentenceMarks({ sentence }: { readonly sentence: BriefSentence }) {
  const words = useWords().brief
  const { edit } = sentence
  if (edit === undefined) return null
  return (
    <>
      {isUnsupported(sentence) && (
        <strong className="sentence-mark bad">
          <span aria-hidden="true">⚠ </span>
          {words.unsupported}
        </strong>
      )}
      <span className="sentence-mark">
        {edit.judgedBy !== null
          ? words.judgedBy(edit.judgedBy)
          : edit.kind === 'added'
            ? words.addedBy(edit.by)
            : words.editedBy(edit.by)}
      </span>
      {edit.lost > 0 && <span className="sentence-mark">{words.lost(edit.lost)}</span>}
      {edit.state === 'changed' && edit.original !== null && (
        <span className="sentence-note">
          {words.changed} “{edit.original.text}”
        </span>
      )}
      {edit.state === 'gone' && (
        <span className="sentence-note">{edit.was === null ? words.goneAdded : `${words.gone} “${edit.was}”`}</span>
      )}
    </>
  )
}
