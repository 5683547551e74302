import type { Claim } from '../../model/claim.ts'
import { dateSpan } from '../../model/date-span.ts'
import type { LedgerAgreement } from '../../model/ledger-report.ts'
import { byPlace, type FigureSources } from './ledger-figures.ts'
import type { LedgerVocabulary } from './ledger-vocabulary.ts'
import { hits } from './place-figure.ts'
import { stageOf, stageSigns } from './stage-signs.ts'

const WORD = /\p{L}{5,}/gu
/** Claims of two texts are about one paper where their dates touch and they share so many longer words. */
const SHARED_WORDS = 2
/** A date that spans more days tells of no one paper. */
const LONG_DAYS = 400

interface Told {
  readonly claim: Claim
  readonly pair: readonly [string, string]
  readonly words: ReadonlySet<string>
}

/**
 * Which papers between two actors do claims tell of, and how far has each come? Claims of one text whose dates touch are about one
 * paper, and so are those of two texts that share words besides.
 *
 * @param wanted the pair a claim is about; null where it is none of those asked for
 * @returns by date, those without one last
 */
export function ledgerAgreements(
  { claims, places, vocabulary }: FigureSources,
  wanted: (claim: Claim) => readonly [string, string] | null,
): readonly LedgerAgreement[] {
  const common = commonWords(vocabulary)
  const told = [...claims].sort(byPlace).flatMap((claim): readonly Told[] => {
    const pair = wanted(claim)
    if (pair === null || !isPaper(claim, vocabulary)) return []
    const words = (claim.passage.quote.toLowerCase().match(WORD) ?? []).filter((word) => !common(word))
    return [{ claim, pair, words: new Set(words) }]
  })
  const bins: Told[][] = []
  for (const one of told) {
    const home = bins.find((bin) => bin.some((other) => isSame(one, other)))
    if (home === undefined) bins.push([one])
    else home.push(one)
  }
  return bins
    .flatMap((bin): readonly LedgerAgreement[] => {
      const stages = bin.flatMap(({ claim }) => stageSigns(claim, vocabulary))
      const [first] = bin
      if (first === undefined) return []
      const dates = bin
        .flatMap(({ claim }) => claim.when ?? [])
        .sort((a, b) => b.length - a.length || a.localeCompare(b))
      return [
        {
          pair: first.pair,
          when: dates[0] ?? null,
          stage: stageOf(stages),
          stages,
          claims: bin.map(({ claim: { id, passage } }) => {
            const place = places.get(passage.document) ?? { title: '', publisher: null, published: null }
            return { claim: id, document: passage.document, quote: passage.quote, ...place }
          }),
        },
      ]
    })
    .sort(
      (a, b) =>
        (a.when ?? '9999').localeCompare(b.when ?? '9999') ||
        (a.claims[0]?.claim ?? '').localeCompare(b.claims[0]?.claim ?? ''),
    )
}

/** Whether a claim is about a paper: an act or a word, not a judgement, that names one, or an agreement told with its stage. */
function isPaper(claim: Claim, vocabulary: LedgerVocabulary): boolean {
  if (claim.kind !== 'event' && claim.kind !== 'statement') return false
  const clause = claim.passage.quote.toLowerCase()
  const named = vocabulary.kinds.some((row) => row.value.kind === 'agreement' && hits(row, clause))
  const staged = vocabulary.stages.some((row) => row.value.stage !== 'announced' && hits(row, clause))
  return named ? claim.type === 'AGREE' || staged : claim.type === 'AGREE' && staged
}

function isSame(one: Told, other: Told): boolean {
  if (one.pair.join() !== other.pair.join()) return false
  const { claim: a } = one
  const { claim: b } = other
  if (a.when === null || b.when === null)
    return a.passage.document === b.passage.document && a.sentence[0] === b.sentence[0]
  const [[from, to], [since, until]] = [dateSpan(a.when), dateSpan(b.when)]
  if (from > until || since > to || isLong(from, to) || isLong(since, until)) return false
  if (a.passage.document === b.passage.document) return true
  return [...one.words].filter((word) => other.words.has(word)).length >= SHARED_WORDS
}

function isLong(from: string, to: string): boolean {
  return !(Date.parse(to) - Date.parse(from) < LONG_DAYS * 86_400_000)
}

/** Words that all papers share: what they are called, and their stages. */
function commonWords({ kinds, stages }: LedgerVocabulary): (word: string) => boolean {
  const rows = [...kinds.filter(({ value }) => value.kind === 'agreement'), ...stages]
  return (word) => rows.some((row) => hits(row, word))
}
