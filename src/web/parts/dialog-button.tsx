import { Button, Modal } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useWords } from '../words/language.tsx'

interface DialogButtonProps {
  readonly label: string
  /** over the dialog; the label where it is not given */
  readonly title?: string
  /** what the button is called where several look alike */
  readonly name?: string
  readonly children: (close: () => void) => ReactNode
}

/** A button that opens a dialog. */
export function DialogButton({ label, title = label, name, children }: DialogButtonProps) {
  const words = useWords()
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  return (
    <>
      <Button size="compact-sm" variant="default" aria-label={name} onClick={() => setOpen(true)}>
        {label}
      </Button>
      <Modal opened={open} onClose={close} title={title} closeButtonProps={{ 'aria-label': words.close }}>
        {children(close)}
      </Modal>
    </>
  )
}
