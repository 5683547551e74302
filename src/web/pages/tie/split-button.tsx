import { Button, Modal } from '@mantine/core'
import { type FormEvent, useId, useState } from 'react'
import { useSending } from '../../asking/use-sending.ts'
import { useWords } from '../../words/language.tsx'

interface SplitButtonProps {
  /** id of the report */
  readonly report: string
  /** of the happening */
  readonly title: string
  readonly by: string
}

/** Says that a report tells of another happening than those it was put with. */
export function SplitButton({ report, title, by }: SplitButtonProps) {
  const words = useWords()
  const [open, setOpen] = useState(false)
  const [why, setWhy] = useState('')
  const sending = useSending()
  const id = useId()
  const split = async (event: FormEvent) => {
    event.preventDefault()
    const reason = why.trim() === '' ? {} : { why: why.trim() }
    const body = { report, verdict: 'split', ...reason }
    if ((await sending.send('POST /api/episodes/judgements', { body })) !== null) setOpen(false)
  }
  return (
    <>
      <button
        type="button"
        className="link-button soft"
        aria-label={words.episodes.splitOff(by)}
        title={words.episodes.splitOff(by)}
        onClick={() => setOpen(true)}
      >
        ✂
      </button>
      <Modal
        opened={open}
        onClose={() => setOpen(false)}
        title={words.episodes.splitOff(by)}
        closeButtonProps={{ 'aria-label': words.close }}
      >
        <form className="dialog" onSubmit={split}>
          <p className="soft">{words.episodes.splitLead(title)}</p>
          <span className="field">
            <label htmlFor={id}>{words.episodes.why}</label>
            <textarea id={id} rows={2} data-autofocus value={why} onChange={(event) => setWhy(event.target.value)} />
          </span>
          {sending.error !== null && (
            <p className="trouble" role="alert">
              {sending.error}
            </p>
          )}
          <Button type="submit" disabled={sending.busy}>
            {words.episodes.split}
          </Button>
        </form>
      </Modal>
    </>
  )
}
