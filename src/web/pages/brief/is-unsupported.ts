import type { BriefSentence } from '../../../model/brief.ts'

/** Whether somebody wrote it, it rests on nothing, and nobody vouches for it; the server judges by the same rule. */
export function isUnsupported({ edit, evidence }: BriefSentence): boolean {
  return edit !== undefined && evidence.length === 0 && edit.judgedBy === null
}
