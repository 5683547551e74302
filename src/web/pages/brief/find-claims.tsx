import { Button } from '@mantine/core'
import { useId, useState } from 'react'
import type { Brief } from '../../../model/brief.ts'
import { useAnswer } from '../../asking/use-answer.ts'
import { Answer } from '../../parts/answer.tsx'
import { useWords } from '../../words/language.tsx'
import type { TickedPassage } from './passage-ticks.tsx'

const MOST = 12

/** Claims of the case by the words of their quotes, each to be attached. */
export function FindClaims({
  brief,
  attach,
}: {
  readonly brief: Brief
  readonly attach: (passage: TickedPassage) => void
}) {
  const words = useWords().brief.form
  const id = useId()
  const [typed, setTyped] = useState('')
  const [asked, setAsked] = useState('')
  const query = { words: asked, asOf: brief.asOf, most: MOST }
  const answer = useAnswer('GET /api/claims', asked === '' ? null : { query })
  return (
    <>
      <span className="row end">
        <span className="field">
          <label htmlFor={id}>{words.search}</label>
          <input
            id={id}
            type="search"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return
              event.preventDefault()
              setAsked(typed.trim())
            }}
          />
        </span>
        <Button size="compact-sm" variant="default" onClick={() => setAsked(typed.trim())}>
          {words.find}
        </Button>
      </span>
      <Answer of={answer}>
        {({ claims, total }) => (
          <>
            <ul className="plain ticks">
              {claims.map(({ claim, document }) => (
                <li key={claim.id}>
                  <button
                    type="button"
                    className="quiet attach"
                    onClick={() =>
                      attach({
                        key: claim.id,
                        quote: claim.passage.quote,
                        title: document.title,
                        published: document.published,
                      })
                    }
                  >
                    + <bdi>“{claim.passage.quote}”</bdi>
                  </button>
                </li>
              ))}
            </ul>
            <p className="small soft">{words.found(claims.length, total)}</p>
          </>
        )}
      </Answer>
    </>
  )
}
