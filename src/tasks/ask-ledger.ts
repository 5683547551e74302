import { type Deflator, deflatorOf } from '../analysis/ledger/deflate.ts'
import { LEDGER, type LedgerMaterial, type LedgerParameters } from '../analysis/ledger/ledger.ts'
import type { LedgerVocabulary } from '../analysis/ledger/ledger-vocabulary.ts'
import type { Claim } from '../model/claim.ts'
import { EntenteError } from '../model/error.ts'
import { groupBy } from '../model/group-by.ts'
import type { LedgerReport } from '../model/ledger-report.ts'
import { nearestName } from '../model/nearest-name.ts'
import type { Registry } from '../model/registry.ts'
import type { Store } from '../store/store.ts'
import { loadLedgerVocabulary } from './load-ledger-vocabulary.ts'
import { caseActor } from './tie-actors.ts'

export { LEDGER, type LedgerParameters } from '../analysis/ledger/ledger.ts'

/**
 * What passes between two actors, or between one and others? Gathers what a case knows of it and asks the analysis.
 *
 * @param actors ids: the two of a tie, or one
 * @throws EntenteError "invalid_input" for a currency that ISO 4217 has not, or a series that was not imported
 * @throws EntenteError "not_found" where the case knows no claim and no figure of them
 */
export async function askLedger(
  store: Store,
  registry: Registry,
  actors: LedgerMaterial['actors'],
  asked: LedgerParameters,
): Promise<LedgerReport> {
  const giver =
    asked.giver === undefined ? {} : { giver: await caseActor(store, registry, asked.giver, asked.asOf ?? null) }
  const vocabulary = loadLedgerVocabulary()
  checkCurrency(asked.currency, vocabulary)
  const known = asked.asOf === undefined ? {} : { asOf: asked.asOf }
  const deflator = await deflatorFor(store, asked, vocabulary)
  const [claims, indicators, documents] = await Promise.all([
    Promise.all(actors.map((actor) => store.claims({ ...known, actor }))),
    Promise.all(actors.map((actor) => store.indicators({ ...known, actor }))),
    store.documents(known),
  ])
  const byId = new Map(claims.flat().map(({ claim }) => [claim.id, claim]))
  const figures = new Map(indicators.flat().map((one) => [`${one.file} ${one.line} ${one.name} ${one.source}`, one]))
  if (byId.size + figures.size === 0) {
    const names = actors.map((id) => registry.displayName(id)).join(' or ')
    throw new EntenteError('not_found', `No claim and no figure of ${names} is in this case.`)
  }
  const places = new Map(documents.map(({ id, title, publisher, published }) => [id, { title, publisher, published }]))
  return LEDGER.run(
    {
      actors,
      names: actors.map((id) => registry.displayName(id)),
      claims: [...byId.values()],
      sentences: await sentencesOf(store, [...byId.values()]),
      places,
      indicators: [...figures.values()],
      deflator,
      registry,
      vocabulary,
      today:
        documents
          .map(({ knownOn }) => knownOn)
          .sort()
          .at(-1) ??
        asked.asOf ??
        '9999-12-31',
    },
    { ...asked, ...giver },
  )
}

/** The sentences of claims by their ids, from their documents one after the other. */
async function sentencesOf(store: Store, claims: readonly Claim[]): Promise<ReadonlyMap<string, string>> {
  const byDocument = groupBy(claims, ({ passage }) => passage.document)
  const sentences = new Map<string, string>()
  for await (const { id, text } of store.texts({ ids: [...byDocument.keys()] })) {
    for (const claim of byDocument.get(id) ?? []) sentences.set(claim.id, text.slice(...claim.sentence))
  }
  return sentences
}

function checkCurrency(code: string | undefined, { currencies }: LedgerVocabulary): void {
  if (code === undefined || currencies.has(code.toUpperCase())) return
  const near = nearestName(code.toUpperCase(), [...currencies.keys()])
  const maybe = near === null ? '' : ` Did you mean ${near} (${currencies.get(near)?.name})?`
  throw new EntenteError('invalid_input', `"${code}" is no currency of ISO 4217.${maybe}`)
}

async function deflatorFor(
  store: Store,
  { deflate, base, asOf }: LedgerParameters,
  vocabulary: LedgerVocabulary,
): Promise<Deflator | null> {
  if (deflate === undefined) {
    if (base !== undefined) throw new EntenteError('invalid_input', 'A base year needs a price index to deflate by.')
    return null
  }
  const kinds = await store.indicatorKinds()
  if (!kinds.some(({ name }) => name === deflate)) {
    const names = [...new Set(kinds.map(({ name }) => name))]
    const has = names.length === 0 ? 'none was imported yet' : `there are ${names.join(', ')}`
    throw new EntenteError('invalid_input', `"${deflate}" is no indicator of this case: ${has}.`)
  }
  const figures = await store.indicators({ name: deflate, ...(asOf === undefined ? {} : { asOf }) })
  return deflatorOf(deflate, base, figures, vocabulary)
}
