import { LEDGER, type LedgerMaterial, type LedgerParameters } from '../../../src/analysis/ledger/ledger.ts'
import type { Claim } from '../../../src/model/claim.ts'
import type { Indicator } from '../../../src/model/indicator.ts'
import type { LedgerReport } from '../../../src/model/ledger-report.ts'
import { loadLedgerVocabulary } from '../../../src/tasks/load-ledger-vocabulary.ts'
import { loadRegistry } from '../../../src/tasks/load-registry.ts'
import { sampleClaim, sampleDocument } from '../../store/sample-claim.ts'

const vocabulary = loadLedgerVocabulary()
const registry = loadRegistry()

/** A claim to be made on the first `quote` in one of the sentences. */
export interface Made extends Partial<Omit<Claim, 'sentence'>> {
  readonly quote: string
}

/** Claims of one text, whose sentences end in a line end. */
export function text(lines: readonly string[], claims: readonly Made[], publisher = 'Gulf Ledger') {
  const document = sampleDocument(lines.join('\n'), { publisher })
  return {
    document,
    claims: claims.map(({ quote, ...changes }): Claim => {
      const claim = sampleClaim(document, quote, changes)
      const start = document.text.lastIndexOf('\n', claim.passage.start) + 1
      const end = document.text.indexOf('\n', start)
      return { ...claim, sentence: [start, end === -1 ? document.text.length : end] }
    }),
  }
}

/** A ledger of texts and imported figures. */
export function ledgerOf(
  texts: readonly ReturnType<typeof text>[],
  changes: Partial<LedgerMaterial> = {},
  asked: LedgerParameters = {},
): LedgerReport {
  const actors = changes.actors ?? (['CHL', 'PER'] as const)
  const claims = texts.flatMap((one) => one.claims)
  const documents = new Map(texts.map(({ document }) => [document.id, document]))
  const material: LedgerMaterial = {
    actors,
    names: actors.map((id) => registry.displayName(id)),
    claims,
    sentences: new Map(
      claims.map(({ id, passage, sentence }) => [id, documents.get(passage.document)?.text.slice(...sentence) ?? '']),
    ),
    places: documents,
    indicators: [],
    deflator: null,
    registry,
    vocabulary,
    today: '2024-06-30',
    ...changes,
  }
  return LEDGER.run(material, asked)
}

export function indicator(changes: Partial<Indicator> = {}): Indicator {
  return {
    name: 'exports',
    unit: 'million USD',
    source: 'CHL',
    target: 'PER',
    period: '2020',
    value: 100,
    feed: 'trade',
    file: 'trade.csv',
    line: 2,
    ...changes,
  }
}

export { registry, vocabulary }
