import type { AddedStep } from '../tasks/add-documents.ts'
import type { Job } from './contract.ts'

/** At most so many ended jobs are remembered, and problems of one. */
const MOST_ENDED = 20
const MOST_PROBLEMS = 200

/** Work that goes on while pages come and go. One job runs at a time, in the order asked for. */
export interface Jobs {
  /** @param work starts when its turn comes; asked to stop between documents */
  start(title: string, work: (stopped: () => boolean) => AsyncIterable<AddedStep>): Job
  /** what is known of each now, oldest first */
  list(): readonly Job[]
  find(id: string): Job | null
  /** asks it to end after what is under way */
  stop(id: string): void
  /** tells of every change until it is taken back */
  follow(tell: (job: Job) => void): () => void
  /** stops all of them and waits for what is under way */
  close(): Promise<void>
}

export function createJobs(now: () => string, newId: () => string, log: (message: string) => void): Jobs {
  const jobs = new Map<string, Job>()
  const stopped = new Set<string>()
  const followers = new Set<(job: Job) => void>()
  let last: Promise<void> = Promise.resolve()
  let closed = false

  const update = (id: string, change: Partial<Job>): void => {
    const job = { ...(jobs.get(id) as Job), ...change }
    jobs.set(id, job)
    for (const tell of followers) tell(job)
  }

  const perform = async (id: string, work: (stopped: () => boolean) => AsyncIterable<AddedStep>): Promise<void> => {
    const isStopped = () => closed || stopped.has(id)
    if (isStopped()) return update(id, { state: 'stopped', ended: now() })
    update(id, { state: 'running' })
    try {
      for await (const step of work(isStopped)) update(id, counted(jobs.get(id) as Job, step))
      update(id, { state: isStopped() ? 'stopped' : 'done', ended: now() })
    } catch (error) {
      log(error instanceof Error ? (error.stack ?? error.message) : String(error))
      const message = error instanceof Error ? error.message : String(error)
      const problems = [...(jobs.get(id) as Job).problems, { input: (jobs.get(id) as Job).title, message }]
      update(id, { state: 'failed', ended: now(), problems })
    }
  }

  return {
    start(title, work) {
      const id = newId()
      const job: Job = { id, title, state: 'waiting', asked: now(), ended: null, ...NOTHING }
      jobs.set(id, job)
      for (const tell of followers) tell(job)
      const ended = [...jobs.values()].filter((one) => one.ended !== null)
      for (const old of ended.slice(0, Math.max(0, ended.length - MOST_ENDED))) jobs.delete(old.id)
      last = last.then(() => perform(id, work))
      return job
    },
    list: () => [...jobs.values()],
    find: (id) => jobs.get(id) ?? null,
    stop: (id) => void stopped.add(id),
    follow(tell) {
      followers.add(tell)
      return () => void followers.delete(tell)
    },
    async close() {
      closed = true
      await last
    },
  }
}

const NOTHING = { added: 0, known: 0, read: 0, claims: 0, problems: [], last: null } as const

function counted(job: Job, step: AddedStep): Partial<Job> {
  switch (step.kind) {
    case 'added':
      return { added: job.added + 1 }
    case 'known':
      return { known: job.known + 1 }
    case 'read':
      return { read: job.read + 1, claims: job.claims + step.claims, last: step.document.title }
    case 'problem': {
      const { input, message } = step
      return job.problems.length < MOST_PROBLEMS ? { problems: [...job.problems, { input, message }] } : {}
    }
  }
}
