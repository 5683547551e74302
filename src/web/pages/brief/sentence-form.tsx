import { Button, Modal } from '@mantine/core'
import { type FormEvent, useId, useState } from 'react'
import type { Brief, BriefSectionId, BriefSentence } from '../../../model/brief.ts'
import type { SentenceAnchor } from '../../../model/brief-edit.ts'
import { useAnswer } from '../../asking/use-answer.ts'
import { useWords } from '../../words/language.tsx'
import { evidenceKey, keysOf } from './evidence-key.ts'
import { FindClaims } from './find-claims.tsx'
import { PassageTicks, type TickedPassage } from './passage-ticks.tsx'
import { anchorOf, type Editing } from './use-editing.ts'

/** A sentence that is being written: a new one, or another in the place of one that is there. */
export interface Draft {
  readonly key: string
  readonly section: BriefSectionId
  /** for a new one: what it follows; null at the beginning of the section */
  readonly after: SentenceAnchor | null
  readonly sentence: BriefSentence | null
}

interface SentenceFormProps {
  readonly brief: Brief
  readonly draft: Draft
  readonly editing: Editing
  readonly close: () => void
}

/** Its words, what it rests on, and in whose name it is a judgement. */
export function SentenceForm({ brief, draft, editing, close }: SentenceFormProps) {
  const words = useWords()
  const said = words.brief.form
  const ids = { text: useId(), name: useId() }
  const user = useAnswer('GET /api/case', {}).data?.user ?? ''
  const { sentence, section } = draft
  const own = numbersOf(sentence)
  const [text, setText] = useState(sentence?.text ?? '')
  const [rests, setRests] = useState<ReadonlySet<string>>(
    () => new Set(sentence?.edit === undefined ? [] : sentence.evidence.map(keysOf(brief))),
  )
  const [attached, setAttached] = useState<readonly TickedPassage[]>([])
  const [judged, setJudged] = useState(sentence?.edit?.judgedBy != null)
  const [typed, setTyped] = useState<string | null>(sentence?.edit?.judgedBy ?? null)
  const name = typed ?? user
  const others = sectionNumbers(brief, section).filter((number) => !own.includes(number))
  const tick = (keys: readonly string[], on: boolean) => {
    const next = new Set(rests)
    for (const key of keys) on ? next.add(key) : next.delete(key)
    setRests(next)
  }
  const save = async (event: FormEvent) => {
    event.preventDefault()
    const written = { text: text.trim(), rests: [...rests], judgedBy: judged ? name.trim() : null }
    const replaces = sentence?.edit?.kind === 'edited' ? sentence.edit.record : null
    const step =
      sentence === null
        ? ({ kind: 'brief-add', section, after: draft.after, ...written } as const)
        : ({ kind: 'brief-edit', of: anchorOf(section, sentence, keysOf(brief)), replaces, ...written } as const)
    if (await editing.send(step, name.trim())) close()
  }
  return (
    <Modal
      opened
      onClose={close}
      size="lg"
      title={sentence === null ? said.add : said.edit}
      closeButtonProps={{ 'aria-label': words.close }}
    >
      <form onSubmit={save} className="dialog">
        <span className="field">
          <label htmlFor={ids.text}>{said.text}</label>
          <textarea
            id={ids.text}
            dir="auto"
            rows={4}
            required
            maxLength={2000}
            data-autofocus
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </span>
        <fieldset className="rests">
          <legend>{own.length > 0 ? said.still : said.rests}</legend>
          <PassageTicks passages={passagesOf(brief, own)} ticked={rests} tick={tick} />
          <PassageTicks passages={attached} ticked={rests} tick={tick} />
          {own.length + attached.length === 0 && rests.size === 0 && <p className="soft small">{said.nothing}</p>}
          {others.length > 0 && (
            <details>
              <summary className="small">{said.others(others.length)}</summary>
              <PassageTicks passages={passagesOf(brief, others)} ticked={rests} tick={tick} />
            </details>
          )}
          <FindClaims
            brief={brief}
            attach={(passage) => {
              setAttached([...attached.filter(({ key }) => key !== passage.key), passage])
              tick([passage.key], true)
            }}
          />
          <p className="small soft" aria-live="polite">
            {said.rest(rests.size)}
          </p>
        </fieldset>
        <label>
          <input type="checkbox" checked={judged} onChange={(event) => setJudged(event.target.checked)} />{' '}
          {said.judgement}
        </label>
        <span className="field">
          <label htmlFor={ids.name}>{said.name}</label>
          <input
            id={ids.name}
            value={name}
            required={judged}
            maxLength={200}
            onChange={(event) => setTyped(event.target.value)}
          />
        </span>
        {editing.error !== null && (
          <p className="trouble" role="alert">
            {editing.error}
          </p>
        )}
        <Button type="submit" disabled={editing.busy || text.trim() === ''}>
          {said.save}
        </Button>
      </form>
    </Modal>
  )
}

/** What it rests on now, and what its original does. */
function numbersOf(sentence: BriefSentence | null): readonly number[] {
  if (sentence === null) return []
  return [...new Set([...sentence.evidence, ...(sentence.edit?.original?.evidence ?? [])])].sort((a, b) => a - b)
}

function sectionNumbers({ sections }: Brief, id: BriefSectionId): readonly number[] {
  const found = sections.find((section) => section.id === id)
  const numbers = found?.paragraphs.flatMap(({ sentences }) => sentences.flatMap(({ evidence }) => evidence)) ?? []
  return [...new Set(numbers)].sort((a, b) => a - b)
}

function passagesOf({ evidence }: Brief, numbers: readonly number[]): readonly TickedPassage[] {
  return numbers.flatMap((number) => {
    const one = evidence[number - 1]
    if (one === undefined) return []
    return [{ key: evidenceKey(one), quote: one.passage.quote, title: one.title, published: one.published }]
  })
}
