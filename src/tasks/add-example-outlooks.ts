import { existsSync, readFileSync } from 'node:fs'
import type { Registry } from '../model/registry.ts'
import type { Store } from '../store/store.ts'
import { askOutlook } from './ask-outlook.ts'
import { keepOutlooks } from './keep-outlooks.ts'
import { readForecast } from './read-forecast.ts'
import { settleOutlook } from './settle-outlooks.ts'

/** Outlooks of a bundled case, in the file's own words. */
interface ExampleOutlooks {
  readonly knownAsOf: string
  readonly by: string
  readonly questions: readonly {
    readonly question: string
    readonly deadline: string
    readonly settledBy: string
    readonly say: readonly string[]
    readonly settlement: { readonly outcome: string; readonly knownOn: string; readonly why: string }
  }[]
}

/**
 * Keeps the outlooks of a bundled case: those of its months as known on the day its file names, and the questions typed there, with what came.
 * A case that has outlooks on the tie already is left as it is.
 */
export async function addExampleOutlooks(
  name: string,
  store: Store,
  registry: Registry,
  tie: readonly [string, string],
  now: string,
): Promise<void> {
  const file = new URL(`../../examples/outlooks-${name}.json`, import.meta.url)
  if (!existsSync(file) || (await store.outlooks({ tie })).length > 0) return
  const { knownAsOf, by, questions } = JSON.parse(readFileSync(file, 'utf8')) as ExampleOutlooks
  const asked = { asOf: knownAsOf }
  const at = `${knownAsOf}T12:00:00.000Z`
  const ofMonths = await askOutlook(store, registry, tie, asked, [], knownAsOf)
  if (ofMonths.outlooks.length > 0) await keepOutlooks(store, ofMonths, by, at)
  for (const { say, settlement, ...question } of questions) {
    const report = await askOutlook(store, registry, tie, asked, say.map(readForecast), knownAsOf, question)
    const [record] = await keepOutlooks(store, report, by, at)
    if (record !== undefined) await settleOutlook(store, { ...settlement, outlook: record.id, by, at: now })
  }
}
