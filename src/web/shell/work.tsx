import { useState } from 'react'
import type { Job } from '../../api/contract.ts'
import { ask } from '../asking/ask.ts'
import { useJobs } from '../asking/use-jobs.ts'
import { useWords } from '../words/language.tsx'

/** Work that goes on in the server, on whatever page one is; what ended stays until it is put away. */
export function Work() {
  const words = useWords()
  const jobs = useJobs()
  const [away, setAway] = useState<ReadonlySet<string>>(new Set())
  const shown = jobs.filter(({ id, ended, problems }) => !away.has(id) && (ended === null || problems.length > 0))
  return (
    <section className="work" aria-label={words.work.label} aria-live="polite">
      {shown.map((job) => (
        <OneJob key={job.id} job={job} putAway={() => setAway(new Set([...away, job.id]))} />
      ))}
    </section>
  )
}

function OneJob({ job, putAway }: { readonly job: Job; readonly putAway: () => void }) {
  const words = useWords()
  const { title, state, read, claims, known, problems, last, ended } = job
  return (
    <div className={`job ${state}`}>
      <div className="row">
        <strong>{words.empty.examples[title] ?? title}</strong>
        <span className="soft">{words.work.states[state]}</span>
        <span className="number">{words.work.sum(read, claims)}</span>
        {known > 0 && <span className="soft number">{words.work.known(known)}</span>}
        {last !== null && ended === null && <span className="soft last">{words.work.last(last)}</span>}
        <button
          type="button"
          className="link-button push"
          onClick={() =>
            ended === null ? void ask('POST /api/jobs/{id}/stop', { params: { id: job.id } }) : putAway()
          }
        >
          {ended === null ? words.work.stop : words.close}
        </button>
      </div>
      {problems.length > 0 && (
        <details open={ended !== null && problems.length < 4}>
          <summary>{words.work.problems(problems.length)}</summary>
          <ul className="plain small">
            {problems.map(({ input, message }, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: problems are only ever added at the end
              <li key={i}>
                <bdi>{message.includes(input) ? message : `${input}: ${message}`}</bdi>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}
