import { Button, SegmentedControl } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { type Change, useSelection } from '../../address/selection.ts'
import { useAnswer } from '../../asking/use-answer.ts'
import { Answer } from '../../parts/answer.tsx'
import { useWords } from '../../words/language.tsx'
import { ChooseChannels } from './choose-channels.tsx'
import { ChooseDocuments } from './choose-documents.tsx'
import { ChooseEpisode } from './choose-episode.tsx'
import { TextField } from './text-field.tsx'

const KINDS = ['documents', 'channels', 'episode'] as const
type Kind = (typeof KINDS)[number]

const DATE = '\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?'
const MOST_ITEMS = '[1-9]\\d{0,3}'

/** What is set side by side: documents, what channels published in a time, or what is told of one happening. */
export function ChooseAccounts() {
  const words = useWords()
  const { word, from, to, select } = useSelection()
  const documents = useAnswer('GET /api/documents', {})
  const about = word('about')
  const named = word('channels')
  const [kind, setKind] = useState<Kind>(about !== null ? 'episode' : named !== null ? 'channels' : 'documents')
  const [ids, setIds] = useState(() => atLeastTwo((word('accounts') ?? '').split(',')))
  const [channels, setChannels] = useState<readonly string[]>(() =>
    (named ?? '').split('|').filter((one) => one !== ''),
  )
  const [typed, setTyped] = useState({
    about: about ?? '',
    from: from ?? '',
    to: to ?? '',
    between: word('between') ?? '',
    first: word('first') ?? '',
  })
  const set = (name: keyof typeof typed) => (value: string) => setTyped({ ...typed, [name]: value })
  const chosen = [...new Set(ids.filter((id) => id !== ''))]
  const isReady =
    kind === 'documents' ? chosen.length > 1 : kind === 'channels' ? channels.length > 1 : typed.about.trim() !== ''
  const show = (event: FormEvent) => {
    event.preventDefault()
    const ofTime: Change = kind === 'documents' ? {} : { from: typed.from, to: typed.to }
    select({
      accounts: kind === 'documents' ? chosen.join(',') : null,
      channels: kind === 'documents' ? null : channels.join('|'),
      about: kind === 'episode' ? typed.about.trim() : null,
      between: typed.between.trim(),
      first: typed.first,
      ...ofTime,
    })
  }
  return (
    <Answer of={documents}>
      {(found) => (
        <form className="choose" onSubmit={show}>
          <SegmentedControl
            size="xs"
            value={kind}
            onChange={(value) => setKind(value as Kind)}
            data={KINDS.map((value) => ({ value, label: words.readouts.by[value] }))}
          />
          {kind === 'documents' && <ChooseDocuments documents={found} ids={ids} set={setIds} />}
          {kind === 'episode' && <ChooseEpisode value={typed.about} set={set('about')} />}
          {kind !== 'documents' && (
            <ChooseChannels
              documents={found}
              chosen={channels}
              set={setChannels}
              legend={kind === 'channels' ? words.readouts.channels : words.readouts.onlyChannels}
            />
          )}
          <div className="row end">
            {kind !== 'documents' && (
              <>
                <TextField
                  label={words.selection.from}
                  value={typed.from}
                  set={set('from')}
                  pattern={DATE}
                  look="2024-05"
                />
                <TextField label={words.selection.to} value={typed.to} set={set('to')} pattern={DATE} look="2024-08" />
              </>
            )}
            <TextField
              label={words.readouts.between}
              value={typed.between}
              set={set('between')}
              look="Syria, Iran"
              wide
            />
            <TextField
              label={words.readouts.firstItems}
              value={typed.first}
              set={set('first')}
              pattern={MOST_ITEMS}
              look="10"
            />
            <Button type="submit" size="xs" disabled={!isReady}>
              {words.readouts.compare}
            </Button>
          </div>
        </form>
      )}
    </Answer>
  )
}

function atLeastTwo(ids: readonly string[]): readonly string[] {
  return ids.length >= 2 ? ids : [ids[0] ?? '', ids[1] ?? '']
}
