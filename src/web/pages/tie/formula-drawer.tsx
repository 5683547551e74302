import { Drawer } from '@mantine/core'
import type { TieReport } from '../../../model/tie-report.ts'
import { useWords } from '../../words/language.tsx'

interface FormulaDrawerProps {
  readonly report: TieReport
  readonly opened: boolean
  readonly close: () => void
}

/** How the numbers are reckoned, and what to know of what they rest on. */
export function FormulaDrawer({ report: { formula, notes, feeds }, opened, close }: FormulaDrawerProps) {
  const words = useWords()
  return (
    <Drawer
      opened={opened}
      onClose={close}
      position="right"
      title={words.tie.formula}
      closeButtonProps={{ 'aria-label': words.close }}
    >
      <p className="soft">{words.tie.formulaLead}</p>
      <ul className="formula">
        {formula.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {notes.length > 0 && <h3>{words.tie.notes}</h3>}
      <ul className="formula">
        {notes.map((line) => (
          <li key={line}>{line}</li>
        ))}
        <li>{feeds.join(', ')}</li>
      </ul>
    </Drawer>
  )
}
