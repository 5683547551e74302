import type { BriefSectionId } from '../../../model/brief.ts'
import { BRIEF } from '../../words/en/brief.ts'

export type BriefSectionName = BriefSectionId

/** The sections of a brief in the order in which they come: that of their words, which the types hold to the model's. */
export const BRIEF_SECTION_NAMES = Object.keys(
  BRIEF.sectionNames satisfies Readonly<Record<BriefSectionId, string>>,
) as readonly BriefSectionId[]
