import { useId } from 'react'
import { useWords } from '../../words/language.tsx'

export type ClaimFieldName =
  | 'source'
  | 'target'
  | 'attribution'
  | 'dyad'
  | 'when'
  | 'value'
  | 'direction'
  | 'dimension'
  | 'modality'

interface ClaimFieldProps {
  readonly name: ClaimFieldName
  readonly value: string
  readonly set: (value: string) => void
  /** id of a list of what may be typed */
  readonly list?: string
  /** what it means to choose none */
  readonly none?: string
}

/** A field of a claim: a choice where there are few, else words, with what they look like. */
export function ClaimField({ name, value, set, list, none }: ClaimFieldProps) {
  const words = useWords()
  const id = useId()
  const choices = {
    direction: words.directions,
    dimension: words.dimensions,
    modality: words.modalities,
  } as Readonly<Record<string, Readonly<Record<string, string>>>>
  const options = choices[name]
  return (
    <span className="field">
      <label htmlFor={id}>{words.fields[name]}</label>
      {options === undefined ? (
        <input
          id={id}
          value={value}
          list={list}
          dir="auto"
          placeholder={words.reader.looks[name]}
          onChange={(event) => set(event.target.value)}
        />
      ) : (
        <select id={id} value={value} onChange={(event) => set(event.target.value)}>
          {none !== undefined && <option value="">{none}</option>}
          {Object.entries(options)
            .filter(([option]) => option !== 'all')
            .map(([option, label]) => (
              <option key={option} value={option}>
                {label}
              </option>
            ))}
        </select>
      )}
    </span>
  )
}
