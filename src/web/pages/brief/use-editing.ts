import { useState } from 'react'
import type { BriefSectionId, BriefSentence } from '../../../model/brief.ts'
import type { BriefStep, SentenceAnchor } from '../../../model/brief-edit.ts'
import { useSending } from '../../asking/use-sending.ts'

/** Edits of a brief on their way to the server. */
export interface Editing {
  readonly busy: boolean
  readonly error: string | null
  /** what was done last, so that it can be taken back where one looks; null after that */
  readonly last: { readonly id: string; readonly kind: BriefStep['kind'] } | null
  /** whether it was taken */
  readonly send: (step: BriefStep, by?: string) => Promise<boolean>
  readonly undo: (record: string) => void
}

export function useEditing(params: { readonly a: string; readonly b: string } | null, asOf: string | null): Editing {
  const { busy, error, send } = useSending()
  const [last, setLast] = useState<Editing['last']>(null)
  const known = asOf === null ? {} : { asOf }
  return {
    busy,
    error,
    last,
    async send(step, by) {
      if (params === null) return false
      const body = { step, ...known, ...(by === undefined || by === '' ? {} : { by }) }
      const answer = await send('POST /api/ties/{a}/{b}/brief/edits', { params, body })
      const record = answer?.history.at(-1)
      if (record !== undefined) setLast({ id: record.id, kind: step.kind })
      return answer !== null
    },
    async undo(record) {
      if (params === null) return
      const asked = { params: { ...params, id: record }, body: known }
      if ((await send('POST /api/ties/{a}/{b}/brief/edits/{id}/undo', asked)) !== null) setLast(null)
    },
  }
}

/** By what a sentence on screen is found again: that which the brief itself says there, whoever has edited it since. */
export function anchorOf(
  section: BriefSectionId,
  { text, evidence, edit }: BriefSentence,
  keyOf: (number: number) => string,
): SentenceAnchor {
  if (edit !== undefined && edit.added !== null) return { kind: 'added', id: edit.added }
  const told = edit === undefined ? { text, evidence } : (edit.original ?? { text: edit.was ?? text, evidence: [] })
  return { kind: 'told', section, text: told.text, rests: told.evidence.map(keyOf) }
}
