import { Button } from '@mantine/core'
import { type DragEvent, type FormEvent, useId, useState } from 'react'
import { AskError, ask, send } from '../asking/ask.ts'
import { useWords } from '../words/language.tsx'

/** Drop files, choose them or paste an address; what becomes of them is told at the top of the page. */
export function AddDocuments() {
  const words = useWords().add
  const [over, setOver] = useState(false)
  const [address, setAddress] = useState('')
  const [said, setSaid] = useState({ publisher: '', date: '' })
  const [error, setError] = useState<string | null>(null)
  const ids = { files: useId(), feeds: useId(), address: useId(), publisher: useId(), date: useId() }
  const given = Object.fromEntries(Object.entries(said).filter(([, value]) => value.trim() !== ''))

  const perform = (work: () => Promise<unknown>) => {
    setError(null)
    work().catch((cause: unknown) => setError(cause instanceof AskError ? cause.message : String(cause)))
  }
  const addFiles = (files: FileList | null) => {
    if (files === null || files.length === 0) return
    const form = new FormData()
    for (const file of files) form.append('files', file)
    for (const [name, value] of Object.entries(given)) form.append(name, value)
    perform(() => send('/api/documents/files', { method: 'POST', body: form }))
  }
  const fetchAddress = (event: FormEvent) => {
    event.preventDefault()
    perform(async () => {
      await ask('POST /api/documents/address', { body: { address: address.trim(), ...given } })
      setAddress('')
    })
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    addFiles(event.dataTransfer.files)
  }
  const hover = (event: DragEvent) => {
    event.preventDefault()
    setOver(true)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: what can be dropped can be chosen with the button too
    <div className={over ? 'drop over' : 'drop'} onDragOver={hover} onDragLeave={() => setOver(false)} onDrop={drop}>
      <div className="field">
        <input
          id={ids.files}
          className="hidden choose-files"
          type="file"
          multiple
          accept=".txt,.md,.html,.htm,.pdf,.docx,.csv,.tsv,.tab,.zip,.gz,.yaml,.yml"
          aria-describedby={ids.feeds}
          onChange={(event) => {
            addFiles(event.target.files)
            // the same file may be chosen again
            event.target.value = ''
          }}
        />
        <label htmlFor={ids.files} className="row">
          {over ? words.dropNow : words.drop}
          {!over && <span className="as-button">{words.choose}</span>}
        </label>
        <p className="soft small">
          {words.kinds} <bdi dir="ltr">.txt .md .html .pdf .docx</bdi>
        </p>
        <p id={ids.feeds} className="soft small">
          {words.feeds}
        </p>
      </div>
      <form className="row end" onSubmit={fetchAddress}>
        <span className="field">
          <label htmlFor={ids.address}>{words.address}</label>
          <input
            id={ids.address}
            type="url"
            required
            placeholder="https://"
            value={address}
            onChange={(event) => setAddress(event.target.value)}
            dir="ltr"
            style={{ width: '22rem' }}
          />
        </span>
        <Button type="submit" size="xs" variant="default">
          {words.fetch}
        </Button>
      </form>
      <details>
        <summary className="small soft">{words.more}</summary>
        <div className="row">
          <span className="field">
            <label htmlFor={ids.publisher}>{words.publisher}</label>
            <input
              id={ids.publisher}
              value={said.publisher}
              onChange={(event) => setSaid({ ...said, publisher: event.target.value })}
            />
          </span>
          <span className="field">
            <label htmlFor={ids.date}>{words.date}</label>
            <input
              id={ids.date}
              placeholder="2024-05-30"
              value={said.date}
              onChange={(event) => setSaid({ ...said, date: event.target.value })}
            />
          </span>
        </div>
      </details>
      {error !== null && (
        <p className="trouble" role="alert">
          {error}
        </p>
      )}
    </div>
  )
}
