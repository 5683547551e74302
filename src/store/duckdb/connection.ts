import { type DuckDBConnection, DuckDBInstance, type DuckDBValue } from '@duckdb/node-api'
import { EntenteError } from '../../model/error.ts'
import type { Row } from './rows.ts'

/** One open database file: reads side by side on a few connections, writes one after the other on another. */
export interface Connection {
  rows(sql: string, values?: Record<string, DuckDBValue>): Promise<readonly Row[]>
  /**
   * Runs everything `work` does as one: all of it is stored, or nothing.
   *
   * @param quiet true where only what is reckoned from records is put down anew, which changes no answer
   */
  write<T>(work: (run: Run) => Promise<T>, quiet?: boolean): Promise<T>
  /** tells after each write that changes answers, until it is taken back */
  follow(tell: () => void): () => void
  /** refuses what comes from now on; what is under way is carried out first */
  close(): void
}

export type Run = (sql: string, values?: Record<string, DuckDBValue>) => Promise<readonly Row[]>

/** Nothing is loaded from elsewhere, and memory stays within what a long run may use. */
const SETTINGS = {
  autoinstall_known_extensions: 'false',
  autoload_known_extensions: 'false',
  memory_limit: '512MB',
  threads: '2',
}
const LOCKED = /could not set lock|being used by another process|conflicting lock/i
const TRIES = 12
const PAUSE_MS = 125
/** A question that takes long lets others past; many at once would not fit into the memory. */
const READERS = 2

/** @throws EntenteError "conflict" where another process keeps the file open, "unreadable" where it is no database */
export async function connect(file: string): Promise<Connection> {
  const instance = await openInstance(file)
  const readers = await Promise.all(Array.from({ length: READERS }, () => instance.connect()))
  const writer = await instance.connect()
  const busy = readers.map(() => 0)
  const followers = new Set<() => void>()
  let running = 0
  let closed = false
  const shut = () => {
    for (const reader of readers) reader.closeSync()
    writer.closeSync()
    instance.closeSync()
  }
  /** The engine must not be taken away from under a statement. */
  const whileOpen = async <T>(work: () => Promise<T>): Promise<T> => {
    if (closed) throw new EntenteError('unavailable', 'The case is closed.')
    running++
    try {
      return await work()
    } finally {
      running--
      if (closed && running === 0) shut()
    }
  }
  let last: Promise<unknown> = Promise.resolve()
  return {
    rows: (sql, values) =>
      whileOpen(async () => {
        const least = busy.indexOf(Math.min(...busy))
        busy[least] = (busy[least] ?? 0) + 1
        try {
          return await run(readers[least] as DuckDBConnection, sql, values)
        } finally {
          busy[least] = (busy[least] ?? 1) - 1
        }
      }),
    write(work, quiet = false) {
      const next = whileOpen(() => last.then(() => transaction(writer, work)))
      last = next.then(
        () => {
          if (!quiet) for (const tell of followers) tell()
        },
        () => {},
      )
      return next
    },
    follow(tell) {
      followers.add(tell)
      return () => void followers.delete(tell)
    },
    close() {
      if (closed) return
      closed = true
      if (running === 0) shut()
    },
  }
}

async function openInstance(file: string): Promise<DuckDBInstance> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await DuckDBInstance.create(file, SETTINGS)
    } catch (cause) {
      const message = cause instanceof Error ? cause.message : String(cause)
      if (!LOCKED.test(message)) {
        throw new EntenteError('unreadable', `${file} cannot be opened as a case: ${firstSentence(message)}`, { cause })
      }
      if (attempt === TRIES) throw locked(file, message, cause)
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
    }
  }
}

function locked(file: string, message: string, cause: unknown): EntenteError {
  const pid = /PID (\d+)/i.exec(message)?.[1]
  const who = pid === undefined ? 'Another process' : `Another process (${pid})`
  return new EntenteError('conflict', `${who} has the case ${file} open; try again when it is done.`, {
    cause,
    details: pid === undefined ? { file } : { file, pid: Number(pid) },
  })
}

async function transaction<T>(connection: DuckDBConnection, work: (run: Run) => Promise<T>): Promise<T> {
  await connection.run('BEGIN TRANSACTION')
  try {
    const result = await work((sql, values) => run(connection, sql, values))
    await connection.run('COMMIT')
    return result
  } catch (error) {
    await connection.run('ROLLBACK').catch(() => {})
    throw error
  }
}

async function run(
  connection: DuckDBConnection,
  sql: string,
  values?: Record<string, DuckDBValue>,
): Promise<readonly Row[]> {
  const statement = await connection.prepare(sql)
  try {
    if (values !== undefined) statement.bind(values)
    return (await statement.runAndReadAll()).getRowObjectsJson()
  } finally {
    // else it waits for the garbage collector, which does not see how much memory it holds
    statement.destroySync()
  }
}

function firstSentence(message: string): string {
  return (message.split('\n')[0] ?? '').replace(/^(?:\w+ )?Error: /, '')
}
