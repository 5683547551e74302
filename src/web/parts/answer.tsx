import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { type Answered, forgetAnswers } from '../asking/use-answer.ts'
import { useWords } from '../words/language.tsx'

/** What an answer shows as: its data, what went wrong, or that it is waited for. */
export function Answer<T>({ of, children }: { readonly of: Answered<T>; readonly children: (data: T) => ReactNode }) {
  const words = useWords()
  if (of.error !== null) {
    return (
      <div className="trouble row" role="alert">
        <p>{of.error.message}</p>
        <Button size="compact-sm" variant="default" onClick={forgetAnswers}>
          {words.again}
        </Button>
      </div>
    )
  }
  if (of.data !== null) return <div aria-busy={of.waiting}>{children(of.data)}</div>
  return of.waiting ? (
    <p className="soft" role="status">
      {words.waiting}
    </p>
  ) : null
}
