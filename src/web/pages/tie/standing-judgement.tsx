import { Button } from '@mantine/core'
import type { Judgement } from '../../../model/judgement.ts'
import { useSending } from '../../asking/use-sending.ts'
import { useWords } from '../../words/language.tsx'

/** That somebody joined or split a happening: who, when, why; and the way back. */
export function StandingJudgement({ judgement: { claim, verdict, by, at } }: { readonly judgement: Judgement }) {
  const words = useWords()
  const sending = useSending()
  const done = words.reader.verdicts[verdict.kind] ?? verdict.kind
  return (
    <span className="small soft row">
      <span>
        {words.reader.decided(done, by, at.slice(0, 16).replace('T', ' '))}
        {'why' in verdict && verdict.why !== null && `: ${verdict.why}`}
      </span>
      <Button
        size="compact-xs"
        variant="default"
        disabled={sending.busy}
        onClick={() => void sending.send('POST /api/episodes/judgements', { body: { report: claim, verdict: 'undo' } })}
      >
        {words.episodes.undo}
      </Button>
      {sending.error !== null && (
        <span className="apart" role="alert">
          {sending.error}
        </span>
      )}
    </span>
  )
}
