import { Button } from '@mantine/core'
import { type FormEvent, useEffect, useId, useState } from 'react'
import type { DocumentAnswer, SuggestedFields } from '../../../api/contract.ts'
import { useAnswer } from '../../asking/use-answer.ts'
import { useSending } from '../../asking/use-sending.ts'
import { useWords } from '../../words/language.tsx'
import { ClaimField } from './claim-field.tsx'
import { placesOfWords } from './places-of-words.ts'
import type { SelectedWords } from './selected-words.ts'
import { TypeSelect } from './type-select.tsx'

interface AddClaimFormProps {
  readonly answer: DocumentAnswer
  readonly selected: Pick<SelectedWords, 'start' | 'quote'> | null
  readonly added: (claim: string) => void
}

const LISTS = ['source', 'target'] as const
const EMPTY = { direction: '', modality: '', dimension: 'diplomatic', value: '', why: '', kind: '', type: '' }
const AROUND = 24

/** Words of the text and what they say; what the reader would guess stands there already. */
export function AddClaimForm({ answer: { document, names }, selected, added }: AddClaimFormProps) {
  const words = useWords()
  const id = useId()
  const [typed, setTyped] = useState(selected?.quote ?? '')
  const [chosen, setChosen] = useState(selected?.start ?? null)
  const [given, setGiven] = useState<Readonly<Record<string, string>>>({})
  const sending = useSending()
  const places = selected !== null && typed === selected.quote ? [selected] : placesOfWords(document.text, typed)
  const place = places.find(({ start }) => start === chosen) ?? (places.length === 1 ? places[0] : undefined)
  const asked = useLater(place === undefined ? null : { quote: place.quote, start: place.start })
  const suggestion = useAnswer(
    'GET /api/documents/{id}/suggestion',
    asked === null ? null : { params: { id: document.id }, query: asked },
  )
  const fields: Readonly<Record<string, string>> = { ...EMPTY, ...filled(suggestion.data?.fields), ...given }
  const set = (name: string) => (value: string) => setGiven({ ...given, [name]: value })
  const isReady = place !== undefined && fields.type !== '' && `${fields.source ?? ''}${fields.target ?? ''}` !== ''
  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (place === undefined) return
    const { why = '', ...rest } = fields
    const found = await sending.send('POST /api/documents/{id}/claims', {
      params: { id: document.id },
      body: {
        quote: place.quote,
        start: place.start,
        set: Object.entries(rest).flatMap(([name, value]) => (value.trim() === '' ? [] : [`${name}=${value.trim()}`])),
        ...(why.trim() === '' ? {} : { why }),
      },
    })
    if (found !== null) added(found.judged.claim.id)
  }
  const actors = `${id}actors`
  return (
    <form onSubmit={save} className="dialog add-claim">
      <p className="soft wide">{words.reader.addLead}</p>
      <span className="field wide">
        <label htmlFor={`${id}quote`}>{words.reader.quote}</label>
        <textarea
          id={`${id}quote`}
          rows={3}
          required
          dir="auto"
          data-autofocus={selected === null ? true : undefined}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value)
            setChosen(null)
          }}
        />
        <span className={`small ${typed.trim() !== '' && places.length === 0 ? 'apart' : 'soft'}`} role="status">
          {typed.trim() === '' ? words.reader.quoteHint : words.reader.placesFound(places.length)}
        </span>
      </span>
      {places.length > 1 && (
        <span className="field wide">
          <label htmlFor={`${id}place`}>{words.reader.whichPlace}</label>
          <select
            id={`${id}place`}
            required
            value={chosen ?? ''}
            onChange={(event) => setChosen(event.target.value === '' ? null : Number(event.target.value))}
          >
            <option value="">…</option>
            {places.map(({ start, quote }, i) => (
              <option key={start} value={start}>
                {i + 1}. … {around(document.text, start, start + quote.length)} …
              </option>
            ))}
          </select>
        </span>
      )}
      <datalist id={actors}>
        {[...new Set(Object.values(names))].map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      {LISTS.map((name) => (
        <ClaimField key={name} name={name} value={fields[name] ?? ''} set={set(name)} list={actors} />
      ))}
      <TypeSelect
        kind={fields.kind ?? ''}
        type={fields.type ?? ''}
        autoFocus={selected !== null}
        set={(kind, type) => setGiven({ ...given, kind, type })}
      />
      <ClaimField name="direction" value={fields.direction ?? ''} set={set('direction')} none={words.reader.byType} />
      <ClaimField name="dimension" value={fields.dimension ?? ''} set={set('dimension')} />
      <ClaimField name="modality" value={fields.modality ?? ''} set={set('modality')} none={words.reader.byVoice} />
      <ClaimField name="when" value={fields.when ?? ''} set={set('when')} />
      <ClaimField name="attribution" value={fields.attribution ?? ''} set={set('attribution')} list={actors} />
      {fields.kind === 'figure' && <ClaimField name="value" value={fields.value ?? ''} set={set('value')} />}
      <span className="field wide">
        <label htmlFor={`${id}why`}>{words.reader.whyAdd}</label>
        <textarea id={`${id}why`} rows={2} value={fields.why} onChange={(event) => set('why')(event.target.value)} />
      </span>
      {sending.error !== null && (
        <p className="trouble" role="alert">
          {sending.error}
        </p>
      )}
      <Button type="submit" disabled={!isReady || sending.busy}>
        {words.reader.addSave}
      </Button>
    </form>
  )
}

function around(text: string, start: number, end: number): string {
  return text.slice(Math.max(0, start - AROUND), end + AROUND).replace(/\s+/g, ' ')
}

/** A field that nothing speaks for stays as the form has it. */
function filled(fields: SuggestedFields | undefined): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(fields ?? {}).filter(([, value]) => value !== ''))
}

const PAUSE_MS = 250

/** A question, once it has stayed the same for a moment: not each letter that is typed asks. */
function useLater<T extends object>(question: T | null): T | null {
  const [asked, setAsked] = useState(question)
  const key = JSON.stringify(question)
  useEffect(() => {
    const soon = setTimeout(() => setAsked(JSON.parse(key) as T | null), PAUSE_MS)
    return () => clearTimeout(soon)
  }, [key])
  return asked
}
