import type { Brief, BriefEvidence, BriefSection, BriefSectionId } from '../../model/brief.ts'
import { type BriefEdit, evidenceKey } from '../../model/brief-edit.ts'
import type { ComposedBrief } from './compose-brief.ts'
import { type EditedBrief, editSections } from './edit-sections.ts'
import { sayEdits } from './say-edits.ts'

export interface Finishing {
  /** which sections, in their order; all of them unless told */
  readonly sections?: readonly BriefSectionId[]
  /** what analysts wrote into it, in force, oldest first */
  readonly edits?: readonly BriefEdit[]
}

/** A composed brief with what analysts wrote into it, and the sections that are wanted. What is composed stays as it is. */
export function finishBrief(composed: ComposedBrief, { sections: wanted, edits = [] }: Finishing = {}): Brief {
  const { brief } = composed
  const evidence = [...brief.evidence]
  const edited = editSections(brief.sections, edits, edition(composed, evidence))
  const sections = chosen(edited.sections, wanted)
  return {
    ...brief,
    sections,
    omitted: edited.omitted.filter(({ section }) => sections.some(({ id }) => id === section)),
    evidence,
    method: [...brief.method, ...sayEdits(sections, edited.omitted)],
  }
}

/** The passages of a brief by the keys that outlast it. A claim that it has not told gets its number when somebody rests on it. */
function edition(composed: ComposedBrief, evidence: BriefEvidence[]): EditedBrief {
  const numbers = new Map(evidence.map((one) => [evidenceKey(one), one.number]))
  const cite = (key: string): readonly number[] => {
    const known = numbers.get(key)
    if (known !== undefined) return [known]
    const more = composed.evidenceOf(key, evidence.length + 1)
    if (more === null) return []
    evidence.push(more)
    numbers.set(key, more.number)
    return [more.number]
  }
  return {
    keyOf: (number) => {
      const one = evidence[number - 1]
      return one === undefined ? '' : evidenceKey(one)
    },
    cite: (keys) => [...new Set(keys.flatMap(cite))].sort((a, b) => a - b),
    supportOf: (of) =>
      of.length === 0 ? 'none' : composed.supportOf(of.flatMap((number) => evidence[number - 1] ?? [])),
  }
}

function chosen(
  sections: readonly BriefSection[],
  wanted: readonly BriefSectionId[] | undefined,
): readonly BriefSection[] {
  if (wanted === undefined) return sections
  return [...new Set(wanted)].flatMap((id) => sections.find((section) => section.id === id) ?? [])
}
