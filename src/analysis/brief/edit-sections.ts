import type { BriefParagraph, BriefSection, BriefSentence, OmittedSentence, Support } from '../../model/brief.ts'
import {
  type BriefEdit,
  resemblance,
  restsSketch,
  type SentenceAnchor,
  type WrittenSentence,
} from '../../model/brief-edit.ts'

/** A sentence is the same as before where at least this share of the passages behind the two is behind both. */
export const ALIKE = 0.5

/** What is needed of a brief to write into it. */
export interface EditedBrief {
  /** the key of a passage by its number */
  keyOf(number: number): string
  /** the numbers of passages by their keys; those that the case no longer has are left out */
  cite(keys: readonly string[]): readonly number[]
  supportOf(evidence: readonly number[]): Support
}

export interface EditedSections {
  readonly sections: readonly BriefSection[]
  readonly omitted: readonly OmittedSentence[]
}

/** A sentence on its way through the editing. */
interface Placed {
  readonly paragraph: number
  /** as composed; null for one that was added, or whose original is gone */
  readonly told: BriefSentence | null
  readonly addedBy: string | null
  edit: BriefEdit | null
  omit: BriefEdit | null
  readonly gone: boolean
}

const UNTOUCHED: Omit<Placed, 'paragraph'> = { told: null, addedBy: null, edit: null, omit: null, gone: false }

/**
 * What analysts edited, added and took out of a brief, put into it as it is composed now. A record finds its sentence by its words, else by the
 * passages behind it; one whose sentence is no longer there stays visible.
 *
 * @param sections as composed
 * @param edits    records in force, oldest first
 */
export function editSections(
  sections: readonly BriefSection[],
  edits: readonly BriefEdit[],
  brief: EditedBrief,
): EditedSections {
  if (edits.length === 0) return { sections, omitted: [] }
  const places = new Map(sections.map((section) => [section.id as string, placesOf(section)]))
  const find = finder(places, brief)
  const replaced = new Set(edits.flatMap(({ step }) => (step.kind === 'brief-edit' ? (step.replaces ?? []) : [])))
  const texts = new Set(sections.flatMap(textsOf))
  // what is found by its words goes before what is only like it
  const exact = ({ step }: BriefEdit) =>
    step.kind !== 'brief-edit' || step.of.kind === 'added' || texts.has(step.of.text)
  const standing = edits.filter(({ id }) => !replaced.has(id))
  for (const edit of [...standing.filter(exact), ...standing.filter((one) => !exact(one))]) {
    const { step } = edit
    if (step.kind === 'brief-omit') {
      const place = find(step.of)
      if (place !== null) place.omit = edit
    } else if (step.kind === 'brief-add') {
      add(places.get(step.section), edit, step.after === null ? null : find(step.after), step.after !== null)
    } else {
      const place = find(step.of)
      if (place !== null && (place.edit === null || sameAnchor(place.edit, step.of))) place.edit = edit
      else if (step.of.kind === 'told') addGone(places.get(step.of.section), edit)
    }
  }
  return {
    sections: sections.map((section) => written(section, places.get(section.id) ?? [], brief)),
    omitted: sections.flatMap((section) => omittedOf(section, places.get(section.id) ?? [])),
  }
}

/** Whether two records edit one sentence and not two that became one: the later then stands, and the earlier is its history. */
function sameAnchor({ step }: BriefEdit, of: SentenceAnchor): boolean {
  if (of.kind === 'added') return true
  return step.kind === 'brief-edit' && step.of.kind === 'told' && step.of.text === of.text
}

function textsOf({ paragraphs }: BriefSection): readonly string[] {
  return paragraphs.flatMap(({ sentences }) => sentences.map(({ text }) => text))
}

function placesOf(section: BriefSection): Placed[] {
  return section.paragraphs.flatMap(({ sentences }, paragraph) =>
    sentences.map((told) => ({ ...UNTOUCHED, paragraph, told })),
  )
}

/** By the same words first; else, in the same section, the one that shares most passages and enough of them. */
function finder(places: ReadonlyMap<string, Placed[]>, brief: EditedBrief): (anchor: SentenceAnchor) => Placed | null {
  const sketches = new Map<BriefSentence, readonly string[]>()
  const sketch = (told: BriefSentence) => {
    const known = sketches.get(told) ?? restsSketch(told.evidence.map(brief.keyOf))
    sketches.set(told, known)
    return known
  }
  return (anchor) => {
    if (anchor.kind === 'added') {
      for (const list of places.values()) for (const one of list) if (one.addedBy === anchor.id) return one
      return null
    }
    const list = places.get(anchor.section) ?? []
    const same = list.find(({ told }) => told?.text === anchor.text)
    if (same !== undefined) return same
    let best: Placed | null = null
    let most = 0
    for (const place of list) {
      const share = place.told === null ? 0 : resemblance(anchor.rests, sketch(place.told))
      if (share >= ALIKE && share > most) [best, most] = [place, share]
    }
    return best
  }
}

/** @param meant whether it was to follow a sentence, which may be no longer there */
function add(list: Placed[] | undefined, edit: BriefEdit, after: Placed | null, meant: boolean): void {
  const end = list?.at(-1)?.paragraph ?? 0
  const paragraph = after?.paragraph ?? (meant ? end : 0)
  const place = { ...UNTOUCHED, paragraph, addedBy: edit.id, edit, gone: meant && after === null }
  if (list !== undefined && after !== null) list.splice(list.indexOf(after) + 1, 0, place)
  else if (meant) list?.push(place)
  else list?.unshift(place)
}

function addGone(list: Placed[] | undefined, edit: BriefEdit): void {
  list?.push({ ...UNTOUCHED, paragraph: list.at(-1)?.paragraph ?? 0, edit, gone: true })
}

function written(section: BriefSection, places: readonly Placed[], brief: EditedBrief): BriefSection {
  const kept = places.filter(({ omit }) => omit === null)
  const count = Math.max(section.paragraphs.length, ...kept.map(({ paragraph }) => paragraph + 1))
  const paragraphs: BriefParagraph[] = Array.from({ length: count }, (_, i) => ({
    heading: section.paragraphs[i]?.heading ?? null,
    sentences: kept.filter(({ paragraph }) => paragraph === i).map((place) => sentenceOf(place, brief)),
  }))
  return { ...section, paragraphs: paragraphs.filter(({ sentences }) => sentences.length > 0) }
}

function sentenceOf({ told, edit, addedBy, gone }: Placed, brief: EditedBrief): BriefSentence {
  const step = edit?.step
  if (edit === null || step === undefined || step.kind === 'brief-omit') return told as BriefSentence
  const { text, rests, judgedBy }: WrittenSentence = step
  const evidence = brief.cite(rests)
  const was = step.kind === 'brief-edit' && step.of.kind === 'told' ? step.of.text : null
  const changed = told !== null && was !== null && told.text !== was
  return {
    text,
    evidence,
    support: brief.supportOf(evidence),
    edit: {
      kind: addedBy === null ? 'edited' : 'added',
      record: edit.id,
      added: addedBy,
      by: edit.by,
      at: edit.at,
      judgedBy,
      original: told === null ? null : { text: told.text, evidence: told.evidence },
      was,
      state: gone ? 'gone' : changed ? 'changed' : 'same',
      lost: new Set(rests).size - evidence.length,
    },
  }
}

function omittedOf(section: BriefSection, places: readonly Placed[]): readonly OmittedSentence[] {
  return places.flatMap(({ told, edit, omit }) => {
    if (omit === null || omit.step.kind !== 'brief-omit') return []
    const now = told?.text ?? (edit !== null && edit.step.kind !== 'brief-omit' ? edit.step.text : '')
    const { of } = omit.step
    const was = of.kind === 'told' ? of.text : now
    return [{ section: section.id, text: now, was, record: omit.id, by: omit.by, at: omit.at }]
  })
}
