import { Command, Option } from 'commander'
import {
  CLAIM_KINDS,
  type ClaimKind,
  DIMENSIONS,
  DIRECTIONS,
  type Dimension,
  type Direction,
} from '../../model/claim.ts'
import { CLAIM_STATUSES } from '../../model/judged-claim.ts'
import type { Registry } from '../../model/registry.ts'
import type { ClaimQuestion, Store } from '../../store/store.ts'
import type { CaseClaimsFormat } from '../case-claims-printer.ts'
import { type CaseFlag, withCase, withCaseFlag } from '../case-flag.ts'
import { countOf } from '../count-of.ts'
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
  readonly format: CaseClaimsFormat
}

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
    .option('--all', 'rejected and orphaned ones too, each with how it was judged')
    .addOption(
      new Option('--format <format>', 'how to print them').choices(['table', 'jsonl', 'json', 'csv']).default('table'),
    )
    .addOption(new Option('--jsonl', 'one claim a line').implies({ format: 'jsonl' }))
    .addOption(new Option('--json', 'one JSON array').implies({ format: 'json' }))
    .addOption(new Option('--csv', 'a table for a spreadsheet').implies({ format: 'csv' }))
  return withCaseFlag(command).action((flags: ClaimsFlags) => withCase(flags, io, (store) => list(flags, store, io)))
}

async function list(flags: ClaimsFlags, store: Store, io: Io): Promise<void> {
  const [{ caseRegistry }, { listClaims }, { caseClaimsPrinter }] = await Promise.all([
    import('../../tasks/load-registry.ts'),
    import('../../tasks/list-claims.ts'),
    import('../case-claims-printer.ts'),
  ])
  const registry = await caseRegistry(store)
  const printer = caseClaimsPrinter(flags.format, flags.all === true, io, (id) => registry.displayName(id))
  let claims = 0
  let documents = 0
  for await (const group of listClaims(store, await questionOf(flags, store, registry))) {
    printer.document(group)
    claims += group.claims.length
    documents++
  }
  printer.end()
  if (flags.format !== 'table') return
  io.stderr(`${countOf(claims, 'claim')}${documents > 0 ? ` in ${countOf(documents, 'document')}` : ''}.\n`)
}

async function questionOf(flags: ClaimsFlags, store: Store, registry: Registry): Promise<ClaimQuestion> {
  const [{ isoFlag, periodFlag }, { resolveActor, resolveTie }, { documentId }] = await Promise.all([
    import('../iso-flag.ts'),
    import('../../tasks/resolve-tie.ts'),
    import('../document-id.ts'),
  ])
  const asOf = isoFlag('--as-of', flags.asOf)
  const seen = new Set(await store.actors())
  const { tie, actor, document, kind, dimension, direction } = flags
  return {
    ...periodFlag('--period', flags.period),
    ...(asOf === undefined ? {} : { asOf }),
    ...(tie === undefined ? {} : { tie: resolveTie(tie, registry, asOf ?? null, seen) }),
    ...(actor === undefined ? {} : { actor: resolveActor(actor, registry, asOf ?? null, seen) }),
    ...(document === undefined ? {} : { document: await documentId(document, store) }),
    ...(kind === undefined ? {} : { kind }),
    ...(dimension === undefined ? {} : { dimension }),
    ...(direction === undefined ? {} : { direction }),
    ...(flags.all === true ? { status: CLAIM_STATUSES } : {}),
  }
}
