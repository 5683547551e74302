import { Button } from '@mantine/core'
import { useId } from 'react'
import type { DocumentEntry } from '../../../api/contract.ts'
import { sayDate } from '../../parts/say-date.ts'
import { useWords } from '../../words/language.tsx'

interface ChooseDocumentsProps {
  readonly documents: readonly DocumentEntry[]
  /** ids; empty where none is chosen yet */
  readonly ids: readonly string[]
  readonly set: (ids: readonly string[]) => void
}

const MOST = 12

/** Two documents of the case or more, each an account of its own. */
export function ChooseDocuments({ documents, ids, set }: ChooseDocumentsProps) {
  const words = useWords()
  const id = useId()
  const choose = (place: number, chosen: string) => set(ids.map((one, i) => (i === place ? chosen : one)))
  return (
    <div className="row end">
      {ids.map((value, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a choice is its place
        <span className="field" key={i}>
          <label htmlFor={`${id}${i}`}>{words.readouts.account(i + 1)}</label>
          <select id={`${id}${i}`} value={value} onChange={(event) => choose(i, event.target.value)}>
            <option value="">{words.readouts.choose}</option>
            {documents.map((one) => (
              <option key={one.id} value={one.id}>
                {[one.published === null ? words.noDate : sayDate(one.published), one.publisher, one.title]
                  .filter(Boolean)
                  .join(' · ')}
              </option>
            ))}
          </select>
        </span>
      ))}
      {ids.length < MOST && (
        <Button size="xs" variant="default" onClick={() => set([...ids, ''])}>
          {words.readouts.another}
        </Button>
      )}
      {ids.length > 2 && (
        <Button size="xs" variant="subtle" onClick={() => set(ids.slice(0, -1))}>
          {words.readouts.oneLess}
        </Button>
      )}
    </div>
  )
}
