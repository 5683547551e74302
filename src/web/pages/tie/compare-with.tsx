import { Button } from '@mantine/core'
import { type FormEvent, useEffect, useId, useState } from 'react'
import { useSelection } from '../../address/selection.ts'
import { useAnswer } from '../../asking/use-answer.ts'
import { useWords } from '../../words/language.tsx'

/** So many ties are proposed, those most is told of. */
const PROPOSED = 200

/** The other tie of the address: two actors, by id or name; null where none is compared. */
export function comparedTie(word: string | null): readonly [string, string] | null {
  const [a, b] = (word ?? '').split(',').map((one) => one.trim())
  return a && b ? [a, b] : null
}

/** Which other tie is drawn beside this one. */
export function CompareWith({ names }: { readonly names: readonly [string, string] | null }) {
  const words = useWords().tie
  const { word, select, asOf } = useSelection()
  const ids = { field: useId(), list: useId() }
  const [asked, setAsked] = useState(false)
  const given = names === null ? (word('with') ?? '').replace(',', ' · ') : names.join(' · ')
  const [typed, setTyped] = useState(given)
  useEffect(() => setTyped(given), [given])
  const network = useAnswer('GET /api/network', asked ? { query: { most: PROPOSED, asOf } } : null)
  const nameOf = new Map(network.data?.actors.map(({ id, name }) => [id, name]))
  const proposed = network.data?.ties.map(({ tie }) => tie.map((id) => nameOf.get(id) ?? id).join(' · ')) ?? []
  const choose = (event: FormEvent) => {
    event.preventDefault()
    const pair = typed
      .split(/[·,]/)
      .map((one) => one.trim())
      .filter((one) => one !== '')
    if (pair.length !== 2) return
    const tie = network.data?.ties.find((_, i) => proposed[i] === typed)?.tie ?? pair
    select({ with: tie.join(',') })
  }
  return (
    <form className="row end" onSubmit={choose}>
      <span className="field">
        <label htmlFor={ids.field}>{words.compareWith}</label>
        <input
          id={ids.field}
          list={ids.list}
          value={typed}
          placeholder={words.compareExample}
          pattern="[^·,]+[·,][^·,]+"
          title={words.compareExample}
          onFocus={() => setAsked(true)}
          onChange={(event) => setTyped(event.target.value)}
        />
        <datalist id={ids.list}>
          {proposed.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      </span>
      <Button type="submit" variant="default" size="xs">
        {words.compareGo}
      </Button>
      {word('with') !== null && (
        <Button variant="subtle" size="xs" onClick={() => select({ with: null })}>
          {words.compareNone}
        </Button>
      )}
    </form>
  )
}
