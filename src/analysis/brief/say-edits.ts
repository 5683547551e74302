import type { BriefSection, OmittedSentence } from '../../model/brief.ts'
import { capitalise, countOf, joinNames } from './prose/say-name.ts'

/** What of a brief was written by people, for the account of how it was made; nothing where nobody wrote. */
export function sayEdits(sections: readonly BriefSection[], omitted: readonly OmittedSentence[]): readonly string[] {
  const written = sections.flatMap(({ paragraphs }) =>
    paragraphs.flatMap(({ sentences }) => sentences.flatMap(({ edit }) => edit ?? [])),
  )
  const out = omitted.filter(({ section }) => sections.some(({ id }) => id === section))
  if (written.length + out.length === 0) return []
  const names = (of: readonly { readonly by: string }[]) => joinNames([...new Set(of.map(({ by }) => by))].sort())
  const judged = written.filter(({ judgedBy }) => judgedBy !== null)
  const told = (kind: 'edited' | 'added') => written.filter((edit) => edit.kind === kind)
  const said = [
    ...(told('edited').length === 0
      ? []
      : [`${countOf(told('edited').length, 'sentence')} edited by ${names(told('edited'))}`]),
    ...(told('added').length === 0
      ? []
      : [`${countOf(told('added').length, 'sentence')} added by ${names(told('added'))}`]),
    ...(out.length === 0 ? [] : [`${countOf(out.length, 'sentence')} taken out by ${names(out)}`]),
  ]
  const resting = written.length - judged.length
  return [
    `${capitalise(said.join('; '))}.${resting === 0 ? '' : ' What they wrote rests on the passages that they confirmed.'}${judged.length === 0 ? '' : ` ${capitalise(countOf(judged.length, 'sentence'))} ${judged.length === 1 ? 'is a judgement' : 'are judgements'} of the person named there and ${judged.length === 1 ? 'needs' : 'need'} no passage.`}`,
  ]
}
