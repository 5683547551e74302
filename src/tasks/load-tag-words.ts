import type { TagWords } from '../analysis/brief/prose/clause-word.ts'
import { analyseSyntax } from '../reading/syntax/analyse-syntax.ts'
import { loadSyntax } from './load-syntax.ts'

/** The tagger that a brief's prose is composed with; its weights are read when it is first asked. */
export function loadTagWords(): TagWords {
  let model: ReturnType<typeof loadSyntax> | undefined
  return (text) => {
    model ??= loadSyntax()
    const { tokens } = analyseSyntax(text, model)
    return tokens.map(({ text: word, tag, start, end, head, relation }) => ({
      text: word,
      tag,
      start,
      end,
      head: tokens[head]?.start ?? -1,
      relation,
    }))
  }
}
