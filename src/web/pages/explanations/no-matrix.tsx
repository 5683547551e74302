import { Button } from '@mantine/core'
import { useAnswer } from '../../asking/use-answer.ts'
import { useSending } from '../../asking/use-sending.ts'
import { useWords } from '../../words/language.tsx'
import { BeginMatrix } from './begin-matrix.tsx'

/** The bundled case that comes with a worked matrix. */
const WORKED = 'syria-iran'

/** Where a case weighs no explanations yet: begin a question here, or look at one that is worked out. */
export function NoMatrix() {
  const words = useWords()
  const own = words.explanations
  const known = useAnswer('GET /api/case', {})
  const { busy, error, send } = useSending()
  const hasWorked = known.data?.examples.some(({ name }) => name === WORKED) ?? false
  return (
    <div className="begin">
      <p>{own.empty}</p>
      {hasWorked && (
        <div className="row">
          <Button
            variant="default"
            disabled={busy}
            onClick={() => void send('POST /api/examples/{name}', { params: { name: WORKED } })}
          >
            {own.worked}
          </Button>
          <span className="small soft">{own.workedLead}</span>
        </div>
      )}
      {error !== null && (
        <p className="trouble" role="alert">
          {error}
        </p>
      )}
      <h2>{own.begin.title}</h2>
      <BeginMatrix begun={() => {}} />
    </div>
  )
}
