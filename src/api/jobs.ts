import type { WorkStep } from '../tasks/work-step.ts'
import type { Job } from './contract.ts'
import { secondsLeft } from './seconds-left.ts'

/** At most so many ended jobs are remembered, and problems of one. */
const MOST_ENDED = 20
const MOST_PROBLEMS = 200

export type Work = (stopped: () => boolean) => AsyncIterable<WorkStep>

/** Work that goes on while pages come and go. One job runs at a time, in the order asked for. */
export interface Jobs {
  /** @param work starts when its turn comes; asked to stop between documents */
  start(title: string, work: Work): Job
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

/** @param now ISO instant */
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

  const perform = async (id: string, work: Work): Promise<void> => {
    const isStopped = () => closed || stopped.has(id)
    if (jobs.get(id)?.ended !== null) return
    if (isStopped()) return update(id, { state: 'stopped', ended: now(), ...NOTHING_LEFT })
    update(id, { state: 'running', stage: { ...NO_STAGE, began: now() } })
    try {
      for await (const step of work(isStopped)) update(id, counted(jobs.get(id) as Job, step, now()))
      update(id, { state: isStopped() ? 'stopped' : 'done', ended: now(), ...NOTHING_LEFT })
    } catch (error) {
      log(error instanceof Error ? (error.stack ?? error.message) : String(error))
      const message = error instanceof Error ? error.message : String(error)
      const problems = [...(jobs.get(id) as Job).problems, { input: (jobs.get(id) as Job).title, message }]
      update(id, { state: 'failed', ended: now(), problems, ...NOTHING_LEFT })
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
    stop(id) {
      const job = jobs.get(id)
      if (job === undefined || job.ended !== null) return
      stopped.add(id)
      // what has not begun need not wait for its turn to end
      update(id, job.state === 'waiting' ? { state: 'stopped', ended: now() } : { stopping: true })
    },
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

const NO_STAGE = { began: null, unit: 'documents', done: 0, total: null } as const
const NOTHING_LEFT = { secondsLeft: null, stopping: false } as const
const NOTHING = {
  added: 0,
  known: 0,
  read: 0,
  claims: 0,
  problems: [],
  notes: [],
  feeds: [],
  last: null,
  stage: NO_STAGE,
  ...NOTHING_LEFT,
} as const

function counted(job: Job, step: WorkStep, at: string): Partial<Job> {
  switch (step.kind) {
    case 'listed':
      return { stage: { began: at, unit: 'documents', done: 0, total: step.documents } }
    case 'added': {
      const notes = step.notes.map((note) => `${step.document.title}: ${note}`)
      return { added: job.added + 1, notes: most([...job.notes, ...notes]), ...further(job, at) }
    }
    case 'known':
      return { known: job.known + 1, ...further(job, at) }
    case 'read':
      return { read: job.read + 1, claims: job.claims + step.claims, last: step.document.title }
    case 'problem': {
      const { input, message } = step
      return { problems: most([...job.problems, { input, message }]), ...further(job, at) }
    }
    case 'bytes': {
      const { name, done, total } = step
      const began = job.last === name && job.stage.unit === 'bytes' ? job.stage.began : at
      const stage = { began, unit: 'bytes', done: Math.max(done, began === at ? 0 : job.stage.done), total } as const
      return { last: name, stage, secondsLeft: secondsLeft(stage, at) }
    }
    case 'feed': {
      const { path: name, number, feed, account, before, rejects, unknown } = step.file
      return { feeds: [...job.feeds, { name, number, feed, account, before, rejects, unknown }], secondsLeft: null }
    }
    case 'note':
      return { notes: most([...job.notes, step.message]) }
  }
}

/** One document more is done. */
function further({ stage }: Job, at: string): Pick<Job, 'stage' | 'secondsLeft'> {
  if (stage.unit !== 'documents') return { stage, secondsLeft: null }
  const now = { ...stage, done: stage.done + 1 }
  return { stage: now, secondsLeft: secondsLeft(now, at) }
}

function most<T>(all: readonly T[]): readonly T[] {
  return all.slice(0, MOST_PROBLEMS)
}
