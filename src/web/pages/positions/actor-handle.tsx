import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react'
import type { PositionsActor } from '../../../model/positions-input.ts'
import { type PositionsPlane, placeOn, rowMiddle, valueAt } from '../../charts/positions-picture.ts'
import { useWords } from '../../words/language.tsx'
import { movedTo } from './change-value.ts'

interface ActorHandleProps {
  readonly actor: PositionsActor
  readonly row: number
  readonly plane: PositionsPlane
  /** may be looked at and not moved */
  readonly fixed: boolean
  readonly draft: (actor: PositionsActor | null) => void
  readonly keep: (actor: PositionsActor) => void
}

const PAUSE_MS = 700
/** Steps of the arrow keys, in shares of the axis. */
const STEPS: Readonly<Record<string, number>> = {
  ArrowRight: 0.01,
  ArrowUp: 0.01,
  ArrowLeft: -0.01,
  ArrowDown: -0.01,
  PageUp: 0.1,
  PageDown: -0.1,
  Home: -1,
  End: 1,
}

/** The place of an actor on its axis, to be taken hold of: what is moved is shown at once and kept when it is let go. */
export function ActorHandle({ actor, row, plane, fixed, draft, keep }: ActorHandleProps) {
  const words = useWords().positions
  const [held, setHeld] = useState(false)
  const moved = useRef<PositionsActor | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)
  const { axis, place } = plane
  const bounds = { least: axis.from.at, most: axis.to.at }
  const value = actor.position[place]
  if (value === undefined) return null

  const moveTo = (to: number) => {
    const position = actor.position.map((one, i) => (i === place ? movedTo(one, to, bounds) : one))
    moved.current = { ...actor, position }
    draft(moved.current)
  }
  const letGo = () => {
    if (timer.current !== null) clearTimeout(timer.current)
    timer.current = null
    setHeld(false)
    if (moved.current !== null) keep(moved.current)
    moved.current = null
  }
  const giveUp = () => {
    if (timer.current !== null) clearTimeout(timer.current)
    setHeld(false)
    moved.current = null
    draft(null)
  }
  const take = (event: PointerEvent<HTMLElement>) => {
    if (fixed || event.button !== 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    setHeld(true)
  }
  const move = (event: PointerEvent<HTMLElement>) => {
    const board = event.currentTarget.parentElement
    if (!held || board === null) return
    moveTo(valueAt(plane, event.clientX - board.getBoundingClientRect().left))
  }
  const press = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'Escape') giveUp()
    const step = STEPS[event.key]
    if (fixed || step === undefined) return
    event.preventDefault()
    moveTo(
      (moved.current?.position[place] ?? value).likely + step * (event.shiftKey ? 5 : 1) * (bounds.most - bounds.least),
    )
    // several presses are one change
    if (timer.current !== null) clearTimeout(timer.current)
    timer.current = setTimeout(letGo, PAUSE_MS)
  }
  return (
    <span
      className={held ? 'axis-handle held' : 'axis-handle'}
      role="slider"
      tabIndex={0}
      aria-label={words.place(actor.name)}
      aria-valuemin={bounds.least}
      aria-valuemax={bounds.most}
      aria-valuenow={value.likely}
      aria-valuetext={words.at(value.likely, value.low, value.high)}
      aria-disabled={fixed}
      title={`${actor.name}: ${words.at(value.likely, value.low, value.high)}`}
      style={{ left: placeOn(plane, value.likely), top: rowMiddle(row) }}
      onPointerDown={take}
      onPointerMove={move}
      onPointerUp={letGo}
      onPointerCancel={giveUp}
      onKeyDown={press}
      onBlur={letGo}
    />
  )
}
