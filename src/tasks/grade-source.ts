import { randomUUID } from 'node:crypto'
import { EntenteError } from '../model/error.ts'
import { standingJudgements } from '../model/judged-claim.ts'
import type { Registry } from '../model/registry.ts'
import { RELIABILITIES, type Source } from '../model/source.ts'
import type { Store } from '../store/store.ts'
import { askSources } from './ask-sources.ts'

/** What somebody decides about a source; a grade of `undo` takes back the last one. */
export interface GradeRequest {
  /** its id or name */
  readonly source: string
  readonly grade: string
  readonly why?: string
  readonly by: string
  /** ISO instant */
  readonly at: string
}

/**
 * Adds a judgement of how far a source can be relied on.
 *
 * @returns the source as it stands afterwards
 * @throws EntenteError "not_found" where the case has no such source, "invalid_input" where grade or reason is missing
 */
export async function gradeSource(store: Store, registry: Registry, request: GradeRequest): Promise<Source> {
  const before = await sourceOf(store, registry, request.source)
  const claim = `source:${before.id}`
  const { by, at, why } = request
  if (request.grade === 'undo') {
    const last = standingJudgements(await store.judgements(claim)).at(-1)
    if (last === undefined)
      throw new EntenteError('not_found', `No grade of ${before.name} is in force: there is nothing to undo.`)
    await store.addJudgement({ id: randomUUID(), claim, verdict: { kind: 'undo', judgement: last.id }, by, at })
  } else {
    const reliability = RELIABILITIES.find((one) => one === request.grade.toUpperCase())
    if (reliability === undefined) {
      throw new EntenteError('invalid_input', `A source is graded A to F, or "undo"; got "${request.grade}".`)
    }
    if (why === undefined || why.trim() === '') {
      throw new EntenteError('invalid_input', 'A grade needs a reason: sources grade SOURCE C --why "…".')
    }
    await store.addJudgement({ id: randomUUID(), claim, verdict: { kind: 'grade', reliability, why }, by, at })
  }
  return sourceOf(store, registry, before.id)
}

async function sourceOf(store: Store, registry: Registry, name: string): Promise<Source> {
  const { sources } = await askSources(store, registry, {})
  const wanted = name.toLowerCase()
  const found = sources.find(({ id }) => id === name) ?? sources.find((one) => one.name.toLowerCase() === wanted)
  if (found !== undefined) return found
  const known = sources.slice(0, 5).map((one) => `"${one.name}"`)
  throw new EntenteError(
    'not_found',
    `No source of this case is called "${name}"; among others there are ${known.join(', ')}.`,
  )
}
