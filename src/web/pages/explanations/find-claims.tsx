import { type FormEvent, type ReactNode, useId, useState } from 'react'
import type { ListedClaim, Names } from '../../../api/contract.ts'
import { Link } from '../../address/link.tsx'
import { pageHref, useSelection } from '../../address/selection.ts'
import { useAnswer } from '../../asking/use-answer.ts'
import { Answer } from '../../parts/answer.tsx'
import { DirectionMark } from '../../parts/direction-mark.tsx'
import { sayDate } from '../../parts/say-date.ts'
import { whoToWhom } from '../../parts/who-to-whom.ts'
import { directionOf, useWords } from '../../words/language.tsx'

const MOST = 25

interface FindClaimsProps {
  readonly matrix: string
  /** what can be done with one */
  readonly act: (claim: ListedClaim) => ReactNode
}

/** Claims that are no evidence of a matrix yet, the strongest of its tie first; found by words, in the tie or in the whole case. */
export function FindClaims({ matrix, act }: FindClaimsProps) {
  const own = useWords().explanations
  const [typed, setTyped] = useState('')
  const [asked, setAsked] = useState<{ readonly words: string; readonly all: boolean }>({ words: '', all: false })
  const id = useId()
  const query = { words: asked.words, all: asked.all ? 'true' : null, most: MOST }
  const found = useAnswer('GET /api/matrices/{id}/candidates', { params: { id: matrix }, query })
  const look = (event: FormEvent) => {
    event.preventDefault()
    setAsked({ ...asked, words: typed })
  }
  return (
    <div className="find-claims">
      <form className="row end" onSubmit={look}>
        <span className="field grow">
          <label htmlFor={id}>{own.find.words}</label>
          <input
            id={id}
            type="search"
            value={typed}
            maxLength={400}
            onChange={({ target }) => setTyped(target.value)}
            onBlur={look}
          />
        </span>
        <label className="row small">
          <input
            type="checkbox"
            checked={asked.all}
            onChange={({ target }) => setAsked({ words: typed, all: target.checked })}
          />
          {own.find.all}
        </label>
      </form>
      <Answer of={found}>
        {({ claims, total, names }) => (
          <>
            <p className="small soft" aria-live="polite">
              {own.find.total(claims.length, total)}
            </p>
            <ul className="plain">
              {claims.map((one) => (
                <li key={one.claim.id} className="candidate">
                  {act(one)}
                  <ClaimWords of={one} names={names} />
                </li>
              ))}
            </ul>
          </>
        )}
      </Answer>
    </div>
  )
}

/** A claim in two lines: its words, and who said it of whom, when. */
export function ClaimWords({ of: { claim, document }, names }: { readonly of: ListedClaim; readonly names: Names }) {
  const words = useWords()
  const { address } = useSelection()
  return (
    <span className="candidate-words">
      <span className="quote" lang={document.language} dir={directionOf(document.language)}>
        “{claim.passage.quote}”
      </span>
      <span className="small soft">
        <DirectionMark direction={claim.direction} /> <bdi>{whoToWhom(claim, names)}</bdi> ·{' '}
        <Link href={pageHref('/reader', address, { document: document.id, claim: claim.id })}>
          <bdi>{document.publisher ?? document.title}</bdi>
        </Link>
        , {document.published === null ? words.noDate : sayDate(document.published)}
      </span>
    </span>
  )
}
