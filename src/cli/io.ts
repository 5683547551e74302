/** Everything the command line touches of the outside, so that tests can run it in memory. */
export interface Io {
  stdout(text: string): void
  stderr(text: string): void
  /** width of the terminal in characters; a wide default where stdout is none */
  readonly columns: number
  /** whether stdout takes ANSI colours */
  readonly color: boolean
  /** whether stderr is a terminal that can redraw a progress line */
  readonly interactive: boolean
  /** ISO instant */
  now(): string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly cwd: string
  stdin(): Promise<Uint8Array>
  setExit(code: number): void
  /** calls `stop` when the user presses Ctrl-C, instead of ending at once; returns how to take that back */
  onInterrupt?(stop: () => void): () => void
}
