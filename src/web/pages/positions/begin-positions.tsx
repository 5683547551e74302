import { Button } from '@mantine/core'
import { type FormEvent, useId, useState } from 'react'
import { useSelection } from '../../address/selection.ts'
import { useSending } from '../../asking/use-sending.ts'
import { useWords } from '../../words/language.tsx'

/** Longer files are refused by the server; this many characters hold hundreds of actors. */
const MOST_CHARACTERS = 200_000

/** Three ways to begin: as the claims of the case suggest, from a file, or from a bundled example. */
export function BeginPositions({ examples }: { readonly examples: readonly string[] }) {
  const words = useWords()
  const own = words.positions
  const { actors, asOf, select } = useSelection()
  const [a, b] = actors
  const tie = a === undefined || b === undefined ? null : ([a, b] as const)
  const { busy, error, send } = useSending()
  const [text, setText] = useState('')
  const [trouble, setTrouble] = useState<string | null>(null)
  const [over, setOver] = useState(false)
  const ids = { file: useId(), text: useId() }
  const begin = async (from: Readonly<Record<string, unknown>>) => {
    setTrouble(null)
    const kept = await send('POST /api/positions', { body: { tie, from } })
    if (kept !== null) select({ set: kept.id, actor: null })
  }
  const take = (files: FileList | null) => {
    const [file] = files ?? []
    if (file === undefined) return
    if (file.size > MOST_CHARACTERS) setTrouble(own.tooLong(file.name))
    else void file.text().then((read) => begin({ kind: 'file', name: file.name, text: read }))
  }
  const paste = (event: FormEvent) => {
    event.preventDefault()
    void begin({ kind: 'file', name: /^\s*actor\s*,/i.test(text) ? 'pasted.csv' : 'pasted.yaml', text })
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: what can be dropped can be chosen with the button too
    <div
      className={over ? 'drop over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        take(event.dataTransfer.files)
      }}
    >
      <div className="row">
        <Button
          size="xs"
          disabled={busy || tie === null}
          onClick={() => void begin({ kind: 'case', ...(asOf === null ? {} : { asOf }) })}
        >
          {own.propose}
        </Button>
        <span className="small soft">{tie === null ? own.proposeNeeds : own.proposeNote}</span>
      </div>
      {examples.map((name) => (
        <Button
          key={name}
          size="xs"
          variant="default"
          disabled={busy}
          onClick={() => void begin({ kind: 'example', name })}
        >
          {own.example(words.empty.examples[name] ?? name)}
        </Button>
      ))}
      <div className="field">
        <label htmlFor={ids.file}>{own.file}</label>
        <input
          id={ids.file}
          type="file"
          accept=".yaml,.yml,.csv"
          disabled={busy}
          onChange={({ target }) => take(target.files)}
        />
      </div>
      <details className="paste">
        <summary className="small soft">{own.paste}</summary>
        <form className="dialog" onSubmit={paste}>
          <span className="field">
            <label htmlFor={ids.text}>{own.pasteLabel}</label>
            <textarea
              id={ids.text}
              rows={8}
              dir="ltr"
              required
              maxLength={MOST_CHARACTERS}
              value={text}
              onChange={({ target }) => setText(target.value)}
            />
          </span>
          <Button type="submit" size="xs" variant="default" disabled={busy}>
            {own.take}
          </Button>
        </form>
      </details>
      {(error ?? trouble) !== null && (
        <p className="trouble" role="alert">
          {error ?? trouble}
        </p>
      )}
    </div>
  )
}
