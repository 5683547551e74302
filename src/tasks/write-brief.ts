import { extname } from 'node:path'
import { type ComposedBrief, composeForEditing } from '../analysis/brief/compose-brief.ts'
import { finishBrief } from '../analysis/brief/finish-brief.ts'
import { assertPublishable } from '../analysis/brief/unsupported-sentences.ts'
import { countsAs } from '../model/actor-step.ts'
import type { BalanceReport } from '../model/balance-report.ts'
import { BRIEF_SECTIONS, type Brief, type BriefSectionId } from '../model/brief.ts'
import type { Claim } from '../model/claim.ts'
import type { Document } from '../model/document.ts'
import { EntenteError } from '../model/error.ts'
import type { ToldExplanations } from '../model/explanation-report.ts'
import type { Indicator } from '../model/indicator.ts'
import type { OutlookReport } from '../model/outlook-report.ts'
import type { PositionsReport } from '../model/positions-report.ts'
import type { PullReport } from '../model/pull-report.ts'
import type { ReadoutComparison } from '../model/readout.ts'
import type { Registry } from '../model/registry.ts'
import type { ShiftReport } from '../model/shift-report.ts'
import type { TieReport } from '../model/tie-report.ts'
import type { Store } from '../store/store.ts'
import { loadActSorts } from './load-act-sorts.ts'
import { loadLedgerVocabulary } from './load-ledger-vocabulary.ts'
import { loadTagWords } from './load-tag-words.ts'
import { writeText } from './write-text.ts'

/** More events of a period and direction than this have no passages in a brief. */
const MOST_BEHIND = 200

export const BRIEF_FORMATS = ['html', 'md', 'docx', 'pdf', 'json'] as const
export type BriefFormat = (typeof BRIEF_FORMATS)[number]
/** Formats that a terminal can show. */
export type TextFormat = Exclude<BriefFormat, 'docx' | 'pdf'>

/** What a brief is made of. */
export interface BriefMaterial {
  readonly documents: readonly Document[]
  readonly claims: readonly Claim[]
  /** the tie as measured from events; absent where there is no case */
  readonly measure?: TieReport | null
  /** from when it stands otherwise */
  readonly shifts?: ShiftReport | null
  /** explanations of it that analysts weighed */
  readonly explanations?: readonly ToldExplanations[]
  /** where it heads */
  readonly outlook?: OutlookReport | null
  /** who pulls at it, from events as well as claims */
  readonly pull?: PullReport | null
  /** who stands with whom around the two */
  readonly network?: BalanceReport | null
  /** issues of the tie on which the case keeps positions */
  readonly positions?: readonly PositionsReport[]
  /** imported figures of either with others */
  readonly indicators?: readonly Indicator[]
  /** what each side told of the same days: see `briefAccounts` */
  readonly accounts?: readonly ReadoutComparison[]
}

/**
 * A brief of one tie from what was read.
 *
 * @param tie  ids of the two actors
 * @param asOf ISO date up to whose last day documents count; null for all
 * @param made ISO instant at which it is made
 * @param sections which, in their order; all of them unless told
 */
export function makeBrief(
  tie: readonly [string, string],
  material: BriefMaterial,
  registry: Registry,
  asOf: string | null,
  made: string,
  sections?: readonly BriefSectionId[],
): Brief {
  const composed = composeMaterial(tie, material, registry, asOf, made)
  return finishBrief(composed, sections === undefined ? {} : { sections })
}

/** As `makeBrief`, for whoever writes into it. */
export function composeMaterial(
  tie: readonly [string, string],
  material: BriefMaterial,
  registry: Registry,
  asOf: string | null,
  made: string,
): ComposedBrief {
  return composeForEditing({
    tie,
    ...material,
    registry,
    tagWords: loadTagWords(),
    actSorts: loadActSorts(),
    ledgerWords: loadLedgerVocabulary(),
    asOf,
    made,
  })
}

/** What a case holds for a brief: its documents with their texts, and the claims that nobody rejected, as corrected. */
export async function caseMaterial(store: Store, asOf: string | null): Promise<BriefMaterial> {
  const question = asOf === null ? {} : { asOf }
  const documents: Document[] = []
  for await (const document of store.texts(question)) documents.push(document)
  const claims = (await store.claims(question)).map(({ claim }) => claim)
  return { documents, claims }
}

/** The tie as measured, with every event behind each point; null where the case knows no event between the two. */
export async function caseMeasure(
  store: Store,
  registry: Registry,
  tie: readonly [string, string],
  asOf: string | null,
): Promise<TieReport | null> {
  const { askTie } = await import('./ask-tie.ts')
  try {
    return await askTie(store, registry, tie, asOf === null ? {} : { asOf }, {
      behind: MOST_BEHIND,
      sensitivity: false,
    })
  } catch (error) {
    if (error instanceof EntenteError && error.code === 'not_found') return null
    throw error
  }
}

/** From when the tie stands otherwise; null where the case knows no event between the two. */
export async function caseShifts(
  store: Store,
  registry: Registry,
  tie: readonly [string, string],
  asOf: string | null,
): Promise<ShiftReport | null> {
  const { askShifts } = await import('./ask-shifts.ts')
  try {
    return await askShifts(store, registry, tie, asOf === null ? {} : { asOf })
  } catch (error) {
    if (error instanceof EntenteError && error.code === 'not_found') return null
    throw error
  }
}

/** Explanations of the tie that analysts weighed, with what became of them since the last outlook was kept; a matrix that nobody rated is none yet. */
export async function caseExplanations(
  store: Store,
  registry: Registry,
  tie: readonly [string, string],
  asOf: string | null,
): Promise<readonly ToldExplanations[]> {
  const { askExplanationsSince, askMatrices } = await import('./ask-explanations.ts')
  const known = asOf === null ? {} : { asOf }
  const merges = await store.merges()
  const rated = (await askMatrices(store, known.asOf)).filter(
    (matrix) => matrix.ratings.length > 0 && matrix.tie?.every((side) => tie.includes(countsAs(merges, side))),
  )
  const kept = rated.length === 0 ? [] : await store.outlooks({ ...known, tie: [...tie].sort() as [string, string] })
  const since = kept.at(-1)?.knownAsOf ?? null
  const reports: ToldExplanations[] = []
  for (const matrix of rated) reports.push(await askExplanationsSince(store, registry, matrix, known, since))
  return reports
}

/**
 * Where the tie heads, with what was kept before.
 *
 * @param today ISO day
 */
export async function caseOutlook(
  store: Store,
  registry: Registry,
  tie: readonly [string, string],
  asOf: string | null,
  today: string,
): Promise<OutlookReport> {
  const { askOutlook } = await import('./ask-outlook.ts')
  const sorted = [...tie].sort() as [string, string]
  return askOutlook(store, registry, sorted, asOf === null ? {} : { asOf }, [], today)
}

/** Who pulls at the tie, the two in the order of a brief; null where the case knows nothing of either with anybody. */
export async function casePull(
  store: Store,
  registry: Registry,
  tie: readonly [string, string],
  asOf: string | null,
): Promise<PullReport | null> {
  const { askPull } = await import('./ask-pull.ts')
  const [a, b] = [...tie].sort() as [string, string]
  try {
    return await askPull(store, registry, [a, b], asOf === null ? {} : { asOf })
  } catch (error) {
    if (error instanceof EntenteError && error.code === 'not_found') return null
    throw error
  }
}

/** At most so many actors make the network of a brief. */
const MOST_IN_NETWORK = 14
/** A proof that takes longer is told as bounds. */
const PROOF_SECONDS = 10

/** Who stands with whom around the tie; null where its ties make no triangle, or none is negative. */
export async function caseNetwork(
  store: Store,
  registry: Registry,
  tie: readonly [string, string],
  asOf: string | null,
): Promise<BalanceReport | null> {
  const { askBalance, BALANCE } = await import('./ask-balance.ts')
  const known = asOf === null ? {} : { asOf }
  const asked = BALANCE.parameters.parse({ most: MOST_IN_NETWORK, seconds: PROOF_SECONDS, ...known })
  const [a, b] = [...tie].sort() as [string, string]
  try {
    const report = await askBalance(store, registry, { around: [a, b] }, asked, () => performance.now())
    return report.triangles.count === 0 ? null : report
  } catch (error) {
    if (error instanceof EntenteError && (error.code === 'not_found' || error.code === 'invalid_input')) return null
    throw error
  }
}

/** Where the issues of the tie are heading on which the case keeps positions. */
export async function casePositions(
  store: Store,
  tie: readonly [string, string],
  asOf: string | null,
): Promise<readonly PositionsReport[]> {
  const [{ listPositions }, { askPositions, POSITIONS }] = await Promise.all([
    import('./ask-kept-positions.ts'),
    import('./ask-positions.ts'),
  ])
  const kept = (await listPositions(store, asOf ?? undefined)).filter(
    (one) => !one.away && one.tie?.every((side) => tie.includes(side)),
  )
  const asked = POSITIONS.parameters.parse({})
  return Promise.all(kept.map(({ input }) => askPositions(input, asked, { threads: 1 })))
}

/** Imported figures in which either side takes part. */
export async function caseIndicators(
  store: Store,
  tie: readonly [string, string],
  asOf: string | null,
): Promise<readonly Indicator[]> {
  const known = asOf === null ? {} : { asOf }
  const [one, two] = await Promise.all(tie.map((actor) => store.indicators({ ...known, actor })))
  const seen = new Map(
    [...(one ?? []), ...(two ?? [])].map((each) => [`${each.file} ${each.line} ${each.name} ${each.source}`, each]),
  )
  return [...seen.values()]
}

/**
 * A brief as a file's content. The renderers are loaded only when they are needed.
 *
 * @throws EntenteError "refused" where a sentence rests on nothing; as JSON, which tells of it, a brief comes in any case
 */
export async function renderBrief(brief: Brief, format: TextFormat): Promise<string>
export async function renderBrief(brief: Brief, format: BriefFormat): Promise<string | Uint8Array>
export async function renderBrief(brief: Brief, format: BriefFormat): Promise<string | Uint8Array> {
  if (format === 'json') return (await import('../analysis/brief/render-json.ts')).renderJson(brief)
  assertPublishable(brief)
  if (format === 'html') return (await import('../analysis/brief/render-html.ts')).renderHtml(brief)
  if (format === 'md') return (await import('../analysis/brief/render-markdown.ts')).renderMarkdown(brief)
  const { printBrief } = await import('./print-brief.ts')
  return printBrief(brief, format)
}

/**
 * Writes a brief to a file, whose folder is made where it is missing.
 *
 * @throws EntenteError "unavailable" where the file cannot be written, "refused" where a sentence rests on nothing
 */
export async function writeBrief(brief: Brief, path: string, format: BriefFormat): Promise<void> {
  await writeText(path, await renderBrief(brief, format), 'The brief')
}

const ENDINGS: Readonly<Record<string, BriefFormat>> = {
  '.html': 'html',
  '.htm': 'html',
  '.md': 'md',
  '.markdown': 'md',
  '.docx': 'docx',
  '.pdf': 'pdf',
  '.json': 'json',
}

/**
 * The format that a file's name asks for.
 *
 * @throws EntenteError "invalid_input" for any ending that is none of a brief's
 */
export function formatOf(path: string): BriefFormat {
  const format = ENDINGS[extname(path).toLowerCase()]
  if (format !== undefined) return format
  throw new EntenteError(
    'invalid_input',
    `A brief is written as .html, .md, .docx, .pdf or .json; "${path}" ends in none of them.`,
  )
}

/**
 * Sections as somebody lists them, in that order.
 *
 * @param text names with commas between: "summary,voices"
 * @throws EntenteError "invalid_input" for a name that is none
 */
export function sectionsOf(text: string): readonly BriefSectionId[] {
  const names = text.split(',').map((name) => name.trim())
  return names.map((name) => {
    const found = BRIEF_SECTIONS.find((id) => id === name)
    if (found !== undefined) return found
    throw new EntenteError('invalid_input', `A brief has no section "${name}"; it has ${BRIEF_SECTIONS.join(', ')}.`)
  })
}

/** A file name for a brief that nobody named: "brief-IRN-SYR.html". */
export function defaultBriefName(tie: readonly [string, string], format: BriefFormat): string {
  const ids = [...tie].sort().map((id) => id.replace(/[^\p{L}\p{N}-]/gu, ''))
  return `brief-${ids.join('-')}.${format}`
}
