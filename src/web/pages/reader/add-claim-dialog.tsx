import { Modal } from '@mantine/core'
import type { DocumentAnswer } from '../../../api/contract.ts'
import { useWords } from '../../words/language.tsx'
import { AddClaimForm } from './add-claim-form.tsx'
import type { SelectedWords } from './selected-words.ts'

interface AddClaimDialogProps {
  readonly answer: DocumentAnswer
  /** what was selected when it was opened; null where words are to be typed; undefined where it is closed */
  readonly words: Pick<SelectedWords, 'start' | 'quote'> | null | undefined
  readonly close: () => void
  readonly added: (claim: string) => void
}

/** The dialog in which words of a text become a claim. */
export function AddClaimDialog({ answer, words: selected, close, added }: AddClaimDialogProps) {
  const words = useWords()
  return (
    <Modal
      opened={selected !== undefined}
      onClose={close}
      title={words.reader.add}
      size="lg"
      closeButtonProps={{ 'aria-label': words.close }}
    >
      {selected !== undefined && (
        <AddClaimForm
          key={`${selected?.start} ${selected?.quote}`}
          answer={answer}
          selected={selected}
          added={(claim) => {
            close()
            added(claim)
          }}
        />
      )}
    </Modal>
  )
}
