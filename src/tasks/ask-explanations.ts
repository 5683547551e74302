import { explanationChanges } from '../analysis/explanations/explanation-changes.ts'
import { EXPLANATIONS, type ExplanationParameters } from '../analysis/explanations/explanations.ts'
import { type Grounds, groundEvidence } from '../analysis/explanations/ground-evidence.ts'
import { matrixActs } from '../analysis/explanations/matrix-acts.ts'
import { publisherVoice } from '../analysis/sources/publisher-voice.ts'
import { reliabilityOf } from '../analysis/sources/source-table.ts'
import type { Document } from '../model/document.ts'
import { EntenteError } from '../model/error.ts'
import type { ExplanationReport, FoundGround, ToldExplanations } from '../model/explanation-report.ts'
import type { Evidence, Matrix } from '../model/matrix.ts'
import type { MatrixAct } from '../model/matrix-act.ts'
import { aboutMatrix, matrixIds, matrixOf } from '../model/matrix-of.ts'
import { nearestName } from '../model/nearest-name.ts'
import type { Registry } from '../model/registry.ts'
import type { Store } from '../store/store.ts'
import { keptTellings, type Tellings } from './kept-tellings.ts'
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
    throw new EntenteError('invalid_input', `"${asked.analyst}" rated nothing in "${matrix.id}"; ${who}.`)
  }
  const scale = loadRatingScale()
  return EXPLANATIONS.run({ matrix, grounds, lost, scale, likelihoodWords: loadLikelihoodWords() }, asked)
}

/**
 * As `askExplanations`, with what became of the matrix since a day.
 *
 * @param since ISO date: compared with the matrix as known and rated by its last day; null for no comparison
 */
export async function askExplanationsSince(
  store: Store,
  registry: Registry,
  matrix: Matrix,
  asked: ExplanationParameters,
  since: string | null,
): Promise<ToldExplanations> {
  const report = await askExplanations(store, registry, matrix, asked)
  if (since === null) return { ...report, changes: null }
  const then = matrixOf(matrix.id, await knownJudgements(store, since))
  const rated = asked.analyst === undefined || then?.ratings.some(({ analyst }) => analyst === asked.analyst)
  const before =
    then === null || !rated ? null : await askExplanations(store, registry, then, { ...asked, asOf: since })
  return { ...report, changes: explanationChanges(before, report, since) }
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

/**
 * What was done to a matrix, newest first.
 *
 * @throws EntenteError "not_found" where nobody ever did anything to it
 */
export async function askMatrixActs(store: Store, id: string): Promise<readonly MatrixAct[]> {
  const judgements = await store.judgements(aboutMatrix(id))
  if (judgements.length === 0) throw new EntenteError('not_found', `This case never had a matrix "${id}".`)
  return matrixActs(judgements)
}

/** What the evidence of a matrix rests on in a case. Only what was not looked for before is looked for: see `keptTellings`. */
export async function findGrounds(store: Store, registry: Registry, matrix: Matrix, asOf?: string): Promise<Grounds> {
  const tellings = await keptTellings(store, registry, asOf)
  const keyOf = ({ ground }: Evidence) => JSON.stringify([matrix.tie, ground])
  const passages = matrix.evidence.filter(({ ground }) => ground.kind === 'passage')
  const missing = passages.filter((one) => !tellings.grounds.has(keyOf(one)))
  if (missing.length > 0) {
    const found = await lookFor(store, registry, { ...matrix, evidence: missing }, tellings, asOf)
    for (const one of missing) {
      const ground = found.grounds.get(one.id) ?? { lost: found.lost.get(one.id) ?? '' }
      tellings.grounds.set(keyOf(one), ground)
    }
  }
  const grounds = new Map<string, FoundGround>()
  const lost = new Map<string, string>()
  for (const one of passages) {
    const ground = tellings.grounds.get(keyOf(one))
    if (ground === undefined) continue
    if ('lost' in ground) lost.set(one.id, ground.lost)
    else grounds.set(one.id, ground)
  }
  for (const old of tellings.grounds.keys()) {
    if (tellings.grounds.size <= MOST_GROUNDS) break
    tellings.grounds.delete(old)
  }
  return { grounds, lost }
}

/** Grounds of so much evidence stay known. */
const MOST_GROUNDS = 5000

async function lookFor(
  store: Store,
  registry: Registry,
  matrix: Matrix,
  { told, copies }: Tellings,
  asOf: string | undefined,
): Promise<Grounds> {
  const known = asOf === undefined ? {} : { asOf }
  const documents = await documentsOf(store, matrix, known)
  const [first] = documents
  const question = documents.length === 1 && first !== undefined ? { ...known, document: first.id } : known
  const [claims, judgements] = await Promise.all([store.claims(question), knownJudgements(store, asOf)])
  const grade = reliabilityOf(judgements, loadReliability())
  return groundEvidence({
    matrix,
    documents,
    claims: claims.map(({ claim }) => claim),
    told,
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
