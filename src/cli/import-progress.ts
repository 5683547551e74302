import { SingleBar } from 'cli-progress'
import type { Io } from './io.ts'

/** How far the import of a file is. */
export interface ImportProgress {
  at(step: { doing: string; name: string; bytesDone: number; bytes: number; rows: number }): void
  /** a sentence that stays */
  say(sentence: string): void
  done(): void
}

const STEP = 10
const UNITS = ['bytes', 'kB', 'MB', 'GB', 'TB'] as const

/** One line that redraws itself in a terminal, a line at each tenth of a file elsewhere: what, how far, how long to go. */
export function importProgress(io: Io): ImportProgress {
  let of = ''
  let started = 0
  let from = 0
  let told = 0
  let bar: SingleBar | null = null
  const stop = () => {
    bar?.stop()
    bar = null
  }
  return {
    at({ doing, name, bytesDone, bytes, rows }) {
      if (of !== `${doing} ${name}`) {
        stop()
        of = `${doing} ${name}`
        started = Date.parse(io.now())
        from = bytesDone
        told = 0
      }
      const spent = (Date.parse(io.now()) - started) / 1000
      const left = bytesDone > from ? (spent * (bytes - bytesDone)) / (bytesDone - from) : null
      const share = bytes === 0 ? 100 : Math.floor((100 * bytesDone) / bytes)
      const line = `${share} % of ${sizeOf(bytes)} ${doing}, ${rows.toLocaleString('en-GB')} rows${left === null ? '' : `, ${timeOf(left)} to go`}`
      if (io.terminal !== null) {
        if (bar === null) {
          const format = 'Importing {bar} {name}: {line}'
          bar = new SingleBar({
            format,
            stream: io.terminal,
            clearOnComplete: true,
            gracefulExit: false,
            barsize: 20,
          })
          bar.start(Math.max(bytes, 1), bytesDone, { name, line })
        } else bar.update(bytesDone, { name, line })
      } else if (share < 100 && share >= told + STEP) {
        told = share - (share % STEP)
        io.stderr(`${name}: ${line}\n`)
      }
    },
    say(sentence) {
      stop()
      of = ''
      io.stderr(`${sentence}\n`)
    },
    done: stop,
  }
}

/** `2.1 GB`. */
function sizeOf(bytes: number): string {
  const step = Math.min(UNITS.length - 1, Math.floor(Math.log10(Math.max(bytes, 1)) / 3))
  const amount = bytes / 1000 ** step
  return `${step === 0 || amount >= 100 ? Math.round(amount) : amount.toFixed(1)} ${UNITS[step]}`
}

/** `40 s`, `3 min`, `1 h 5 min`. */
function timeOf(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`
  const minutes = Math.round(seconds / 60)
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}
