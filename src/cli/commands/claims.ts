import { Command, Option } from 'commander'
import {
  CLAIM_KINDS,
  type ClaimKind,
  DIMENSIONS,
  DIRECTIONS,
  type Dimension,
  type Direction,
} from '../../model/claim.ts'
import { EntenteError } from '../../model/error.ts'
import { groupBy } from '../../model/group-by.ts'
import { CLAIM_STATUSES, type JudgedClaim } from '../../model/judged-claim.ts'
import type { Registry } from '../../model/registry.ts'
import type { ClaimQuestion, Store } from '../../store/store.ts'
import { type CaseFlag, withCase, withCaseFlag } from '../case-flag.ts'
import type { Io } from '../io.ts'

interface ClaimsFlags extends CaseFlag {
  readonly tie?: string
  readonly actor?: string
  readonly kind?: ClaimKind
  readonly dimension?: Dimension
  readonly direction?: Direction
  readonly period?: string
  readonly document?: string
  readonly asOf?: string
  readonly all?: boolean
  readonly format: 'table' | 'jsonl' | 'json' | 'csv'
}

const ID_SHOWN = 8

/** `entente claims`: what a case's documents claim, as judged. */
export function claimsCommand(io: Io): Command {
  const command = new Command('claims')
    .description('list the claims of a case')
    .option('--tie <A,B>', 'on the tie of two actors: Syria,Iran or SYR,IRN')
    .option('--actor <name>', 'in which an actor takes part')
    .addOption(new Option('--kind <kind>', 'of one kind').choices([...CLAIM_KINDS]))
    .addOption(new Option('--dimension <dimension>', 'on one side of the tie').choices([...DIMENSIONS]))
    .addOption(new Option('--direction <direction>', 'that lean one way').choices([...DIRECTIONS]))
    .option('--period <from/to>', 'about a period: 2024, 2023/2024-06, 2024-05/..')
    .option('--document <id>', 'of one document, by the beginning of its id')
    .option('--as-of <date>', 'as known on a date: documents published and judgements made by then')
    .option('--all', 'rejected and orphaned ones too')
    .addOption(
      new Option('--format <format>', 'how to print them').choices(['table', 'jsonl', 'json', 'csv']).default('table'),
    )
    .addOption(new Option('--jsonl', 'one claim a line').implies({ format: 'jsonl' }))
    .addOption(new Option('--json', 'one JSON array').implies({ format: 'json' }))
    .addOption(new Option('--csv', 'a table for a spreadsheet').implies({ format: 'csv' }))
  return withCaseFlag(command).action((flags: ClaimsFlags) => withCase(flags, io, (store) => list(flags, store, io)))
}

async function list(flags: ClaimsFlags, store: Store, io: Io): Promise<void> {
  const [{ loadRegistry }, { claimCsv }, { claimRow }, { sentenceNumbers }] = await Promise.all([
    import('../../tasks/load-registry.ts'),
    import('../claim-csv.ts'),
    import('../../tasks/claim-row.ts'),
    import('../../tasks/sentence-numbers.ts'),
  ])
  const registry = loadRegistry(await store.actorPacks())
  const question = await questionOf(flags, store, registry)
  const claims = await store.claims(question)
  if (flags.format === 'table') {
    const nameOf = (id: string) => registry.displayName(id)
    for (const judged of claims) io.stdout(lineOf(judged, nameOf))
    io.stderr(`${claims.length} claims.\n`)
    return
  }
  const rows = []
  for (const [document, group] of groupBy(claims, ({ read }) => read.passage.document)) {
    const { text } = await store.document(document)
    const numbers = sentenceNumbers(
      text,
      group.map(({ read }) => read),
    )
    for (const [i, { claim, status, read }] of group.entries()) {
      const marked = status === 'unjudged' ? {} : { status }
      rows.push(claimRow(claim, numbers[i] ?? 1, { id: read.id, document, ...marked }))
    }
  }
  if (flags.format === 'json') io.stdout(`${JSON.stringify(rows, null, 2)}\n`)
  else if (flags.format === 'jsonl') io.stdout(rows.map((row) => `${JSON.stringify(row)}\n`).join(''))
  else io.stdout(claimCsv(rows))
}

async function questionOf(flags: ClaimsFlags, store: Store, registry: Registry): Promise<ClaimQuestion> {
  const [{ isoFlag, periodFlag }, { resolveActor, resolveTie }] = await Promise.all([
    import('../iso-flag.ts'),
    import('../../tasks/resolve-tie.ts'),
  ])
  const asOf = isoFlag('--as-of', flags.asOf)
  const seen = new Set(
    (await store.claims({ status: [...CLAIM_STATUSES] })).flatMap(({ claim }) => [...claim.source, ...claim.target]),
  )
  const { kind, dimension, direction } = flags
  return {
    ...periodFlag('--period', flags.period),
    ...(asOf === undefined ? {} : { asOf }),
    ...(flags.tie === undefined ? {} : { tie: resolveTie(flags.tie, registry, asOf ?? null, seen) }),
    ...(flags.actor === undefined ? {} : { actor: resolveActor(flags.actor, registry, asOf ?? null, seen) }),
    ...(flags.document === undefined ? {} : { document: await documentId(flags.document, store) }),
    ...(kind === undefined ? {} : { kind }),
    ...(dimension === undefined ? {} : { dimension }),
    ...(direction === undefined ? {} : { direction }),
    ...(flags.all === true ? { status: [...CLAIM_STATUSES] } : {}),
  }
}

async function documentId(start: string, store: Store): Promise<string> {
  const found = (await store.documents()).filter(({ id }) => id.startsWith(start))
  const [only] = found
  if (only !== undefined && found.length === 1) return only.id
  const many =
    found.length > 1 ? `starts the ids of ${found.length} documents: give more of it` : 'starts the id of no document'
  throw new EntenteError('not_found', `"${start}" ${many} of this case.`)
}

function lineOf({ claim, read, status }: JudgedClaim, nameOf: (id: string) => string): string {
  const names = (ids: readonly string[]) => ids.map(nameOf).join(', ') || '?'
  const mark = { closer: '+', apart: '−', neutral: '·' }[claim.direction]
  const judged = status === 'unjudged' ? '' : `  [${status}]`
  const who = `${names(claim.source)} → ${names(claim.target)}`
  const about = [claim.type, claim.modality, claim.when ?? 'no date'].join(', ')
  return `${read.id.slice(0, ID_SHOWN)} ${mark} ${who}: ${about}${judged}\n         “${claim.passage.quote.replace(/\s+/gu, ' ')}”\n`
}
