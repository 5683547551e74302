import { Button } from '@mantine/core'
import { useEffect, useId, useState } from 'react'
import { useSelection } from '../../address/selection.ts'
import { placeAmong, REPLAY_STEPS, type ReplayStep, replayMonths } from '../../charts/replay-months.ts'
import { still } from '../../charts/still.ts'
import { sayDate } from '../../parts/say-date.ts'
import { useWords } from '../../words/language.tsx'
import './replay.css'

interface ReplayProps {
  /** first days of months with sources, ascending */
  readonly live: readonly string[]
  /** while the answer of a month is under way, the next does not begin */
  readonly waiting: boolean
}

const PACE_MS = 700
/** For those who asked that little moves. */
const SLOW_MS = 1600

/** The word of the address that tells at which month one looks, where it is one. */
export function monthOf(word: string | null): string | null {
  return word !== null && /^\d{4}-(0[1-9]|1[0-2])$/.test(word) ? word : null
}

/** Goes through time month by month: by slider, by arrow keys, or by itself. */
export function Replay({ live, waiting }: ReplayProps) {
  const words = useWords().board.replay
  const { word, select } = useSelection()
  const ids = { slider: useId(), step: useId() }
  const [playing, setPlaying] = useState(false)
  const at = monthOf(word('at'))
  const step: ReplayStep = REPLAY_STEPS.find((one) => one === word('step')) ?? 'month'
  const stops = replayMonths(live, step)
  const place = placeAmong(stops, at)
  const isLast = place === stops.length - 1
  const go = (next: number) => select({ at: stops[next] ?? null }, { replace: true })
  // biome-ignore lint/correctness/useExhaustiveDependencies: a step is due after each place
  useEffect(() => {
    if (!playing || waiting) return
    if (isLast) {
      setPlaying(false)
      return
    }
    const due = setTimeout(() => go(place + 1), still() ? SLOW_MS : PACE_MS)
    return () => clearTimeout(due)
  }, [playing, waiting, place, isLast])
  if (stops.length < 2) return null
  const play = () => {
    if (!playing && isLast) go(0)
    setPlaying(!playing)
  }
  const month = stops[place] ?? ''
  return (
    <section className="replay" aria-label={words.label}>
      <Button size="compact-sm" variant="default" onClick={play} aria-pressed={playing}>
        <span aria-hidden="true" className="replay-sign">
          {playing ? '❚❚' : '▶'}
        </span>
        &nbsp;{playing ? words.pause : words.play}
      </Button>
      <label className="hidden" htmlFor={ids.slider}>
        {words.month}
      </label>
      <input
        id={ids.slider}
        type="range"
        min={0}
        max={stops.length - 1}
        value={place}
        aria-valuetext={sayDate(month)}
        onChange={(event) => {
          setPlaying(false)
          go(Number(event.target.value))
        }}
      />
      <output className="replay-month" htmlFor={ids.slider}>
        {sayDate(month)}
      </output>
      <label className="hidden" htmlFor={ids.step}>
        {words.step}
      </label>
      <select
        id={ids.step}
        value={step}
        onChange={(event) =>
          select({ step: event.target.value === 'month' ? null : event.target.value }, { replace: true })
        }
      >
        {REPLAY_STEPS.map((one) => (
          <option key={one} value={one}>
            {words.steps[one]}
          </option>
        ))}
      </select>
      {at !== null && (
        <Button
          size="compact-sm"
          variant="subtle"
          onClick={() => {
            setPlaying(false)
            select({ at: null }, { replace: true })
          }}
        >
          {words.now}
        </Button>
      )}
    </section>
  )
}
