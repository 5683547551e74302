import { useState } from 'react'
import { sayDate } from '../../parts/say-date.ts'
import { useWords } from '../../words/language.tsx'

/** A passage that a sentence may rest on. */
export interface TickedPassage {
  readonly key: string
  readonly quote: string
  readonly title: string
  readonly published: string | null
}

interface PassageTicksProps {
  readonly passages: readonly TickedPassage[]
  readonly ticked: ReadonlySet<string>
  readonly tick: (keys: readonly string[], on: boolean) => void
}

const SHOWN_FIRST = 12
const MANY = 5

/** Passages, each to be ticked where the sentence rests on it. */
export function PassageTicks({ passages, ticked, tick }: PassageTicksProps) {
  const words = useWords()
  const [most, setMost] = useState(SHOWN_FIRST)
  if (passages.length === 0) return null
  return (
    <>
      <ul className="plain ticks">
        {passages.slice(0, most).map(({ key, quote, title, published }) => (
          <li key={key}>
            <label>
              <input
                type="checkbox"
                checked={ticked.has(key)}
                onChange={(event) => tick([key], event.target.checked)}
              />
              <span>
                <span dir="auto" className="quote">
                  “{quote}”
                </span>{' '}
                <span className="small soft">
                  <bdi>{title}</bdi>, {published === null ? words.noDate : sayDate(published)}
                </span>
              </span>
            </label>
          </li>
        ))}
      </ul>
      <span className="row">
        {passages.length > most && (
          <button type="button" className="quiet small" onClick={() => setMost(most * 4)}>
            {words.more}
          </button>
        )}
        {passages.length > MANY && (
          <button
            type="button"
            className="quiet small"
            onClick={() =>
              tick(
                passages.map(({ key }) => key),
                true,
              )
            }
          >
            {words.brief.form.tickAll(passages.length)}
          </button>
        )}
      </span>
    </>
  )
}
