import { sourcesOf } from './attribution-source.ts'
import { isPassive, subjectOf } from './clause.ts'
import type { ReaderVocabulary } from './reader-vocabulary.ts'
import type { Reading } from './reading.ts'
import { childOf, childrenOf, isVerb, subtree, tokenAt } from './syntax-tree.ts'

/** What these say of a thing is the author's own reading of it: "the delay indicates that …". */
export const INFERS = /^(?:mean|indicate|imply|show|suggest|hint|signal|point|reflect|put)$/
const RECORD =
  /^(?:report|analysis|study|survey|poll|data|figure|statistic|document|record|estimate|source|article|account|image|footage|finding|research|evidence|rumour|rumor|paper|newspaper|website|agency|leak|cable|letter|statement)$/
const VIEW = /^(?:account|view|word|eye|opinion|telling|reckoning|estimate|version|reading)$/

/** A clause that comes from somebody, by the tree alone. */
export interface ReportedClause {
  readonly sources: readonly string[]
  readonly speaks: boolean
  readonly cue: number
  readonly from: number
  readonly to: number
}

/** Clauses that the text gives as somebody's words or findings: below verbs of saying, after "according to". */
export function reportedClauses(reading: Reading, vocabulary: ReaderVocabulary): readonly ReportedClause[] {
  const found: ReportedClause[] = []
  for (const token of reading.tokens) {
    if (isVerb(token) && vocabulary.speech.has(token.lemma)) {
      const said = saidBy(reading, token.index, vocabulary)
      if (said !== null) found.push(said)
    } else if (token.lower === 'according') {
      const source = accordingTo(reading, token.index)
      if (source !== null) found.push(around(reading, token.index, sourcesOf(reading, source, vocabulary)))
    } else if (VIEW.test(token.lemma) && /^(?:by|in)$/.test(caseOf(reading, token.index))) {
      const owner = childOf(reading, token.index, 'nmod:poss')
      if (owner !== null) found.push(around(reading, token.index, sourcesOf(reading, owner, vocabulary)))
    }
  }
  return found
}

function caseOf(reading: Reading, index: number): string {
  const at = childOf(reading, index, 'case')
  return at === null ? '' : tokenAt(reading, at).lower
}

/** The clause below a verb of saying, or the one the verb is put behind ("…, the agency said"). */
function saidBy(reading: Reading, verb: number, vocabulary: ReaderVocabulary): ReportedClause | null {
  const token = tokenAt(reading, verb)
  const content = childOf(reading, verb, 'ccomp') ?? toldClause(reading, verb) ?? quotedChild(reading, verb)
  const behind = token.relation === 'parataxis' && token.head >= 0 ? token.head : null
  const passive = isPassive(reading, verb)
  const raised = passive ? childOf(reading, verb, 'xcomp') : null
  if (content === null && behind === null && raised === null) return null
  const subject = passive ? null : subjectOf(reading, verb)
  const who =
    subject === null
      ? { sources: passive ? [`anonymous: ${token.text}`] : [], speaks: false }
      : sourcesOf(reading, subject, vocabulary)
  if (who.sources.length === 0) return null
  if (INFERS.test(token.lemma) && subject !== null && !who.speaks && !speaks(reading, subject, vocabulary)) return null
  const [from, to] =
    behind !== null && content === null
      ? spanOf(reading, behind, (child) => child === verb)
      : spanOf(reading, (content ?? raised) as number)
  return { ...who, cue: verb, from, to }
}

/** "Told reporters that …": the clause may hang on the listeners. */
function toldClause(reading: Reading, verb: number): number | null {
  if (!/^(?:tell|inform|assure|reassure|remind|warn|notify|advise|caution|promise)$/.test(tokenAt(reading, verb).lemma))
    return null
  for (const listener of childrenOf(reading, verb, 'iobj', 'obj')) {
    for (const clause of childrenOf(reading, listener, 'acl', 'acl:relcl', 'ccomp')) {
      const mark = childOf(reading, clause, 'mark')
      if (mark !== null && tokenAt(reading, mark).lower === 'that') return clause
    }
  }
  return null
}

function quotedChild(reading: Reading, verb: number): number | null {
  const found = childrenOf(reading, verb, 'obj', 'parataxis', 'xcomp', 'obl').find((child) => reading.quoted[child])
  return found ?? null
}

function accordingTo(reading: Reading, index: number): number | null {
  const token = tokenAt(reading, index)
  if (/^(?:case|mark)$/.test(token.relation)) return token.head
  return childOf(reading, index, 'obl', 'nmod', 'obj')
}

/** An adverbial says whom the clause it hangs on comes from. */
function around(reading: Reading, cue: number, who: { sources: readonly string[]; speaks: boolean }): ReportedClause {
  let at = cue
  const sentence = tokenAt(reading, cue).sentence
  while (tokenAt(reading, at).head >= 0) {
    at = tokenAt(reading, at).head
    if (isVerb(tokenAt(reading, at)) || tokenAt(reading, at).head < 0) break
  }
  const [from, to] = spanOf(reading, at)
  const bounds = reading.sentences[sentence]
  return { sources: who.sources, speaks: false, cue, from: Math.max(from, bounds?.from ?? from), to }
}

function spanOf(reading: Reading, head: number, stop?: (child: number) => boolean): readonly [number, number] {
  const words = subtree(reading, head, stop)
  return [Math.min(...words), Math.max(...words) + 1]
}

/** Is the head of a source somebody, or a record of what somebody found? */
function speaks(reading: Reading, head: number, { agents, peoples }: ReaderVocabulary): boolean {
  const { lemma, pos } = tokenAt(reading, head)
  return pos === 'PROPN' || pos === 'PRON' || agents.has(lemma) || peoples.has(lemma) || RECORD.test(lemma)
}
