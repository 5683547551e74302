import { proposeRating } from '../analysis/explanations/propose-rating.ts'
import { EntenteError } from '../model/error.ts'
import { freeSlug } from '../model/free-slug.ts'
import type { Evidence, Hypothesis, Matrix } from '../model/matrix.ts'
import type { Registry } from '../model/registry.ts'
import { wordSlug } from '../model/word-slug.ts'
import type { Store } from '../store/store.ts'
import { findGrounds } from './ask-explanations.ts'
import { ID_WORDS } from './change-matrix.ts'
import { strongestFirst } from './evidence-candidates.ts'
import { writeMatrix } from './write-matrix.ts'

export interface StartRequest {
  readonly id: string
  readonly question: string
  readonly tie: readonly [string, string]
  /** "Name: what it says", with [closer] or [apart] after the name where it expects the tie to be told of so */
  readonly hypotheses: readonly string[]
  /** how many pieces of evidence to begin with */
  readonly evidence: number
  /** ISO day: what is older than it counts for less */
  readonly today: string
}

/**
 * A file to begin a matrix with: the explanations, the strongest signs of the tie as evidence, and the ratings that a rule would give, as
 * comments. Nothing is stored.
 */
export async function startMatrix(store: Store, registry: Registry, request: StartRequest): Promise<string> {
  const { id, question, tie, today } = request
  const hypotheses = request.hypotheses.map(parseHypothesis)
  const documents = new Map((await store.documents()).map((document) => [document.id, document]))
  const evidence: Evidence[] = []
  for (const { claim } of strongestFirst(await store.claims({ tie }), documents, today)) {
    const { passage } = claim
    const document = documents.get(passage.document)
    if (evidence.length === request.evidence) break
    if (document === undefined) continue
    evidence.push({
      id: freeSlug(passage.quote, ID_WORDS, 'evidence', (slug) => evidence.some((one) => one.id === slug)),
      says: passage.quote.replace(/\s+/g, ' '),
      ground: {
        kind: 'passage',
        document: document.id,
        address: document.address,
        title: document.title,
        quote: passage.quote,
      },
      relevance: 'medium',
      group: null,
    })
  }
  const matrix: Matrix = { id, question, tie, hypotheses, evidence, ratings: [] }
  const { grounds } = await findGrounds(store, registry, matrix)
  return writeMatrix(matrix, {
    proposed: (one) =>
      Object.fromEntries(
        hypotheses.flatMap((hypothesis) => {
          const rating = proposeRating(grounds.get(one.id), hypothesis)
          return rating === null ? [] : [[hypothesis.id, rating]]
        }),
      ),
  })
}

/** "Drift [apart]: Syria is turning to the Arab states" */
function parseHypothesis(text: string): Hypothesis {
  const found = /^([^:[\]]+?)\s*(?:\[(closer|apart)\])?\s*:\s*(\S.*)$/s.exec(text)
  const [, name = '', expects, says = ''] = found ?? []
  if (found === null) {
    const message = `--hypothesis needs "Name: what it says", with [closer] or [apart] after the name where it expects that; got "${text}".`
    throw new EntenteError('invalid_input', message)
  }
  return {
    id: wordSlug(name),
    name,
    says,
    prior: null,
    expects: (expects as Hypothesis['expects'] | undefined) ?? null,
  }
}
