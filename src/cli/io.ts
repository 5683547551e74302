import type { Store } from '../store/store.ts'

/** Everything the command line touches of the outside, so that tests can run it in memory. */
export interface Io {
  stdout(text: string): void
  stderr(text: string): void
  /** width of the terminal in characters; a wide default where stdout is none */
  readonly columns: number
  /** whether stdout takes ANSI colours */
  readonly color: boolean
  /** the terminal that stderr is, for lines that are redrawn; null where it is none */
  readonly terminal: NodeJS.WritableStream | null
  /** ISO instant */
  now(): string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly cwd: string
  stdin(): Promise<Uint8Array>
  setExit(code: number): void
  /** calls `stop` when the user presses Ctrl-C, instead of ending at once; returns how to take that back */
  onInterrupt?(stop: () => void): () => void
  /** the store of a case that this process holds open; it is not the command's to close. Null for any other */
  held?(folder: string): Promise<Store | null>
}

/** Runs one command line to its end: see `runCommandLine`. */
export type RunCommandLine = (args: readonly string[], io: Io) => Promise<void>
