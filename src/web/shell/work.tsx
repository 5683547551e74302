import { useState } from 'react'
import type { FeedFileAccount, Job } from '../../api/contract.ts'
import { ask, routeHref } from '../asking/ask.ts'
import { useJobs } from '../asking/use-jobs.ts'
import { useWords } from '../words/language.tsx'

const KEY = 'entente-put-away'
const FEW = 4

/** Work that goes on in the server, on whatever page one is; what ended with something to tell stays until it is put away. */
export function Work() {
  const words = useWords()
  const jobs = useJobs()
  const [away, setAway] = useState<ReadonlySet<string>>(() => new Set((sessionStorage.getItem(KEY) ?? '').split(' ')))
  const shown = jobs.filter((job) => !away.has(job.id) && (job.ended === null || tells(job)))
  const putAway = (id: string) => {
    const next = new Set([...away, id])
    sessionStorage.setItem(KEY, [...next].join(' ').trim())
    setAway(next)
  }
  return (
    <section className="work" aria-label={words.work.label} aria-live="polite">
      {shown.map((job) => (
        <OneJob key={job.id} job={job} putAway={() => putAway(job.id)} />
      ))}
    </section>
  )
}

function tells({ problems, feeds, notes }: Job): boolean {
  return problems.length > 0 || feeds.length > 0 || notes.length > 0
}

function OneJob({ job, putAway }: { readonly job: Job; readonly putAway: () => void }) {
  const words = useWords()
  const { title, state, stopping, read, claims, known, problems, notes, feeds, last, ended } = job
  const isOfDocuments = feeds.length === 0 || read > 0
  return (
    <div className={`job ${state}`}>
      <div className="row">
        <strong>
          <bdi>{words.empty.examples[title] ?? title}</bdi>
        </strong>
        <span className="soft">{stopping ? words.work.stopping : words.work.states[state]}</span>
        {state === 'running' && <HowFar job={job} />}
        {isOfDocuments && job.stage.unit === 'documents' && state !== 'waiting' && (
          <span className="number">{words.work.sum(read, claims)}</span>
        )}
        {known > 0 && <span className="soft number">{words.work.known(known)}</span>}
        {last !== null && ended === null && (
          <span className="soft last">
            <bdi>{words.work.last(last)}</bdi>
          </span>
        )}
        <button
          type="button"
          className="link-button push"
          disabled={stopping}
          onClick={() =>
            ended === null ? void ask('POST /api/jobs/{id}/stop', { params: { id: job.id } }) : putAway()
          }
        >
          {ended === null ? words.work.stop : words.close}
        </button>
      </div>
      {feeds.length > 0 && (
        <ul className="plain small">
          {feeds.map((feed) => (
            <li key={feed.name}>
              <FeedLine feed={feed} />
            </li>
          ))}
        </ul>
      )}
      {problems.length > 0 && (
        <Told
          summary={words.work.problems(problems.length)}
          open={ended !== null && problems.length < FEW}
          lines={problems.map(({ input, message }) => (message.includes(input) ? message : `${input}: ${message}`))}
        />
      )}
      {notes.length > 0 && <Told summary={words.work.notes(notes.length)} open={false} lines={notes} />}
    </div>
  )
}

/** A bar where the whole is known, with what is done of it and how long it will still take. */
function HowFar({ job: { stage, secondsLeft } }: { readonly job: Job }) {
  const words = useWords().work
  const { unit, done, total } = stage
  if (total === null || total === 0) return null
  const said = unit === 'documents' ? words.documentsDone(done, total) : words.bytesDone(done, total)
  return (
    <>
      <progress className="how-far" value={done} max={total} aria-label={said} />
      <span className="number">{said}</span>
      {secondsLeft !== null && done < total && <span className="soft number">{words.left(secondsLeft)}</span>}
    </>
  )
}

/** What became of the rows of a feed's file; the account adds up. */
function FeedLine({ feed }: { readonly feed: FeedFileAccount }) {
  const words = useWords().work
  const { name, number, account, before, unknown } = feed
  const rejects = routeHref('GET /api/feeds/{file}/rejects', { params: { file: String(number) } })
  const codes = unknown.most.slice(0, FEW).map(({ code, rows }) => `${code} (${rows})`)
  return (
    <>
      <bdi>{name}</bdi> ({feed.feed}): <span className="number">{words.account(account)}</span>
      {account.rejected > 0 && (
        <>
          {' '}
          <a href={`${rejects}?format=csv`} download>
            {words.rejects}
          </a>
        </>
      )}
      {before !== null && <span className="soft"> {words.before(before.slice(0, 10))}</span>}
      {codes.length > 0 && (
        <span className="soft">
          {' '}
          {words.unknown} <bdi>{codes.join(', ')}</bdi>
        </span>
      )}
    </>
  )
}

interface ToldProps {
  readonly summary: string
  readonly open: boolean
  /** only ever added at the end */
  readonly lines: readonly string[]
}

function Told({ summary, open, lines }: ToldProps) {
  return (
    <details open={open}>
      <summary>{summary}</summary>
      <ul className="plain small">
        {lines.map((line, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines are only ever added at the end
          <li key={i}>
            <bdi>{line}</bdi>
          </li>
        ))}
      </ul>
    </details>
  )
}
