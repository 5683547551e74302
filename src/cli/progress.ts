import { SingleBar } from 'cli-progress'
import type { Io } from './io.ts'

/** How far a long command is: one line that redraws itself in a terminal, a line now and then elsewhere. */
export interface Progress {
  /** @param done how many are done; @param name the last one */
  at(done: number, name: string): void
  /** a sentence that stays */
  say(sentence: string): void
  /** prints something else without the line in its way */
  around(print: () => void): void
  done(): void
}

const SPARSE = 100

/**
 * @param verb  "Reading"
 * @param total how many there are to do, where that is known
 */
export function progress(io: Io, verb: string, total: number | null = null): Progress {
  return io.terminal === null ? sparse(io, verb, total) : redrawn(io, io.terminal, verb, total)
}

function redrawn(io: Io, stream: NodeJS.WritableStream, verb: string, total: number | null): Progress {
  const format =
    total === null ? `${verb}: {value}  {name}` : `${verb} {bar} {value} of {total}, {eta_formatted} to go  {name}`
  const options = { format, stream, clearOnComplete: true, gracefulExit: false, barsize: 24 }
  const bar = new SingleBar(options)
  let last: readonly [number, string] = [0, '']
  const draw = () => {
    bar.start(total ?? 0, last[0], { name: shorten(last[1]) })
  }
  const around = (print: () => void) => {
    bar.stop()
    print()
    draw()
  }
  draw()
  return {
    at: (done, name) => {
      last = [done, name]
      bar.update(done, { name: shorten(name) })
    },
    say: (sentence) => around(() => io.stderr(`${sentence}\n`)),
    around,
    done: () => bar.stop(),
  }
}

function sparse(io: Io, verb: string, total: number | null): Progress {
  return {
    at: (done) => {
      if (done % SPARSE === 0) io.stderr(`${verb}: ${done}${total === null ? '' : ` of ${total}`}\n`)
    },
    say: (sentence) => io.stderr(`${sentence}\n`),
    around: (print) => print(),
    done: () => {},
  }
}

function shorten(name: string): string {
  return name.length > 40 ? `${name.slice(0, 39)}…` : name
}
