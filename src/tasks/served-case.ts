import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'

/** Where a case is served, and where command lines are carried out there. */
export interface ServedCase {
  readonly pid: number
  /** of the page */
  readonly address: string
  /** of the listener for command lines, on this machine alone; whoever knows the token may use it */
  readonly port: number
  readonly token: string
}

/** In the case's folder, while it is served; only its owner may read it. */
const FILE = 'serving.json'

const RECORD = z.object({
  pid: z.number().int().positive(),
  address: z.url(),
  port: z.number().int().min(1).max(65535),
  token: z.string().min(32),
})

/** Leaves word of where a case is served, for those who find it taken; returns how to take that back. */
export async function sayServed(folder: string, served: ServedCase): Promise<() => Promise<void>> {
  const file = join(folder, FILE)
  const forget = () => rm(file, { force: true })
  // what a killed server left behind keeps its own rights where it is only written over
  await forget()
  await writeFile(file, `${JSON.stringify(served)}\n`, { mode: 0o600, flag: 'wx' })
  return forget
}

/** Where a case is served; null where it is not, where the word is another user's, or where the process that left it is gone. */
export async function servedCase(folder: string): Promise<ServedCase | null> {
  const text = await readFile(join(folder, FILE), 'utf8').catch(() => null)
  if (text === null) return null
  const read = RECORD.safeParse(asJson(text))
  return read.success && isAlive(read.data.pid) ? read.data : null
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function isAlive(pid: number): boolean {
  try {
    // signal 0 asks only whether there is such a process
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
