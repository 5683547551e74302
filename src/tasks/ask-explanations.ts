import { EXPLANATIONS, type ExplanationParameters } from '../analysis/explanations/explanations.ts'
import { type Grounds, groundEvidence } from '../analysis/explanations/ground-evidence.ts'
import { publisherVoice } from '../analysis/sources/publisher-voice.ts'
import { reliabilityOf } from '../analysis/sources/source-table.ts'
import type { Document } from '../model/document.ts'
import { EntenteError } from '../model/error.ts'
import type { ExplanationReport } from '../model/explanation-report.ts'
import type { Matrix } from '../model/matrix.ts'
import { matrixIds, matrixOf } from '../model/matrix-of.ts'
import { nearestName } from '../model/nearest-name.ts'
import type { Registry } from '../model/registry.ts'
import type { Store } from '../store/store.ts'
import { askEpisodesAndCopies } from './ask-episodes.ts'
import { knownJudgements } from './known-judgements.ts'
import { loadLikelihoodWords } from './load-likelihood-words.ts'
import { loadRatingScale } from './load-rating-scale.ts'
import { loadReliability } from './load-reliability.ts'

export { EXPLANATIONS, type ExplanationParameters } from '../analysis/explanations/explanations.ts'

/**
 * Which explanation holds? Gathers a matrix and what its evidence rests on, and asks the analysis.
 *
 * @throws EntenteError "invalid_input" where the matrix cannot be reckoned with
 */
export async function askExplanations(
  store: Store,
  registry: Registry,
  matrix: Matrix,
  asked: ExplanationParameters,
): Promise<ExplanationReport> {
  const { grounds, lost } = await findGrounds(store, registry, matrix, asked.asOf)
  const analysts = [...new Set(matrix.ratings.map(({ analyst }) => analyst))]
  if (asked.analyst !== undefined && !analysts.includes(asked.analyst)) {
    const who = analysts.length === 0 ? 'nobody has' : `${analysts.join(', ')} did`
    throw new EntenteError('invalid_input', `--analyst: "${asked.analyst}" rated nothing in "${matrix.id}"; ${who}.`)
  }
  const scale = loadRatingScale()
  return EXPLANATIONS.run({ matrix, grounds, lost, scale, likelihoodWords: loadLikelihoodWords() }, asked)
}

/**
 * A matrix of a case by its id; the only one where no id is given.
 *
 * @param asOf ISO date: as rated by its last day
 * @throws EntenteError "not_found", or "invalid_input" where there are several and no id was given
 */
export async function askMatrix(store: Store, id: string | undefined, asOf?: string): Promise<Matrix> {
  const judgements = await knownJudgements(store, asOf)
  const ids = matrixIds(judgements)
  if (id === undefined && ids.length > 1) {
    throw new EntenteError('invalid_input', `This case has ${ids.length} matrices: ${ids.join(', ')}. Say which one.`)
  }
  const wanted = id ?? ids[0]
  const found = wanted === undefined ? null : matrixOf(wanted, judgements)
  if (found !== null) return found
  const then = asOf === undefined ? '' : ` as known on ${asOf}`
  if (wanted === undefined || ids.length === 0) {
    throw new EntenteError(
      'not_found',
      `This case has no matrix of explanations${then}: "entente explain start NAME" begins a file for one, "entente explain import FILE" takes it in.`,
    )
  }
  const near = nearestName(wanted, ids)
  throw new EntenteError(
    'not_found',
    `This case has no matrix "${wanted}"${then}${near === null ? '' : ` (is "${near}" meant?)`}; it has ${ids.join(', ')}.`,
  )
}

/** The matrices of a case, in the order in which they were begun. */
export async function askMatrices(store: Store, asOf?: string): Promise<readonly Matrix[]> {
  const judgements = await knownJudgements(store, asOf)
  return matrixIds(judgements).flatMap((id) => matrixOf(id, judgements) ?? [])
}

/** What the evidence of a matrix rests on in a case. */
export async function findGrounds(store: Store, registry: Registry, matrix: Matrix, asOf?: string): Promise<Grounds> {
  const known = asOf === undefined ? {} : { asOf }
  const [claims, judgements, { episodes, copies }] = await Promise.all([
    store.claims(known),
    knownJudgements(store, asOf),
    askEpisodesAndCopies(store, registry, null, known),
  ])
  const grade = reliabilityOf(judgements, loadReliability())
  return groundEvidence({
    matrix,
    documents: await documentsOf(store, matrix, known),
    claims: claims.map(({ claim }) => claim),
    episodes,
    copies,
    reliability: (document) => grade(publisherVoice(document, registry)).reliability,
  })
}

/** The documents that some evidence may mean, and no other text. */
async function documentsOf(
  store: Store,
  { evidence }: Matrix,
  known: { readonly asOf?: string },
): Promise<readonly Document[]> {
  const grounds = evidence.flatMap(({ ground }) => (ground.kind === 'passage' ? [ground] : []))
  const nameOf = (address: string) => address.slice(address.lastIndexOf('/') + 1)
  const ids = new Set(grounds.map(({ document }) => document))
  const names = new Set(grounds.map(({ address }) => nameOf(address)))
  const entries = await store.documents(known)
  const wanted = entries.filter(({ id, address }) => ids.has(id) || names.has(nameOf(address)))
  return Promise.all(wanted.map(({ id }) => store.document(id)))
}
