import type { Brief, BriefSentence } from '../../model/brief.ts'
import { EntenteError } from '../../model/error.ts'

export interface UnsupportedSentence {
  /** title of its section */
  readonly section: string
  readonly text: string
  readonly by: string
}

/** Whether somebody wrote it, it rests on no passage, and nobody vouches for it. */
export function isUnsupported({ edit, evidence }: BriefSentence): boolean {
  return edit !== undefined && evidence.length === 0 && edit.judgedBy === null
}

/** The sentences of a brief that keep it from being published, in its order. */
export function unsupportedSentences({ sections }: Pick<Brief, 'sections'>): readonly UnsupportedSentence[] {
  return sections.flatMap(({ title, paragraphs }) =>
    paragraphs.flatMap(({ sentences }) =>
      sentences.filter(isUnsupported).map(({ text, edit }) => ({ section: title, text, by: edit?.by ?? '' })),
    ),
  )
}

/**
 * A brief goes out only where each of its sentences rests on a passage or is somebody's judgement by name.
 *
 * @throws EntenteError "refused" with the sentences that do not
 */
export function assertPublishable(brief: Pick<Brief, 'sections'>): void {
  const found = unsupportedSentences(brief)
  if (found.length === 0) return
  const many = found.length === 1 ? 'One sentence rests' : `${found.length} sentences rest`
  const list = found.map(({ section, text, by }) => `in “${section}”, by ${by}: “${text}”`).join('; ')
  throw new EntenteError(
    'refused',
    `This brief cannot be published yet. ${many} on no passage and ${found.length === 1 ? 'is' : 'are'} nobody’s judgement: ${list}. Attach passages to each, tag it as a judgement, or take it out.`,
    { details: { sentences: found } },
  )
}
