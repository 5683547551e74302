import { Button } from '@mantine/core'
import { useState } from 'react'
import { useSending } from '../../asking/use-sending.ts'
import { useWords } from '../../words/language.tsx'

interface KeepAllProps {
  readonly tie: readonly [string, string]
  readonly asOf: string | null
}

/** Keeps all outlooks of the page as they stand. */
export function KeepAll({ tie: [a, b], asOf }: KeepAllProps) {
  const words = useWords().outlook
  const { busy, error, send } = useSending()
  const [kept, setKept] = useState<number | null>(null)
  const keep = async () => {
    const body = asOf === null ? {} : { asOf }
    const records = await send('POST /api/ties/{a}/{b}/outlooks', { params: { a, b }, body })
    if (records !== null) setKept(records.length)
  }
  return (
    <>
      <Button size="compact-sm" disabled={busy} onClick={() => void keep()}>
        {words.keepAll}
      </Button>
      <span className="small soft" aria-live="polite">
        {error ?? (kept === null ? '' : words.keptNow(kept))}
      </span>
    </>
  )
}
