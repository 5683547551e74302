import { parse, YAMLParseError } from 'yaml'
import { z } from 'zod'
import { EntenteError } from '../model/error.ts'
import { RATINGS, RELEVANCES } from '../model/matrix.ts'

const slug = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'an id of lower-case letters, digits and hyphens')
const words = z.string().trim().min(1, 'some words')

const hypothesis = z.strictObject({
  id: slug,
  name: words.optional(),
  says: words,
  prior: z.number().nullish(),
  expects: z.enum(['closer', 'apart']).nullish(),
})

const evidence = z.strictObject({
  id: slug,
  says: words,
  document: words.optional(),
  quote: words.optional(),
  claim: words.optional(),
  episode: words.optional(),
  note: z.literal(true).optional(),
  awaited: z.literal(true).optional(),
  relevance: z.enum(RELEVANCES).optional(),
  group: words.nullish(),
  ratings: z.record(words, z.record(words, z.string())).optional(),
  why: z.record(words, words).optional(),
})

const matrix = z.strictObject({
  matrix: slug,
  question: words,
  tie: z.tuple([words, words]).nullish(),
  hypotheses: z.array(hypothesis),
  evidence: z.array(evidence).optional(),
})

/** A matrix as people write it: docs/explanations.md tells every field. */
export type MatrixFile = z.output<typeof matrix>
export type EvidenceEntry = z.output<typeof evidence>

/**
 * Reads a matrix from YAML.
 *
 * @param name of the file, for messages
 * @throws EntenteError "invalid_input" that says where it is wrong and what it needs there
 */
export function parseMatrixFile(text: string, name: string): MatrixFile {
  let raw: unknown
  try {
    raw = parse(text)
  } catch (cause) {
    if (!(cause instanceof YAMLParseError)) throw cause
    const line = cause.linePos?.[0].line ?? 1
    const what = cause.message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '')
    throw new EntenteError('invalid_input', `${name} line ${line} is no YAML: ${what}.`, { cause })
  }
  const read = matrix.safeParse(raw)
  if (!read.success) throw new EntenteError('invalid_input', sayIssue(name, raw, read.error))
  for (const entry of read.data.evidence ?? []) checkEntry(entry, name)
  return read.data
}

function sayIssue(name: string, raw: unknown, error: z.ZodError): string {
  const [issue] = error.issues
  const path = issue?.path ?? []
  const [list, index] = path
  const id = Array.isArray((raw as Record<string, unknown> | null)?.[String(list)])
    ? ((raw as Record<string, { id?: unknown }[]>)[String(list)]?.[Number(index)]?.id ?? Number(index) + 1)
    : null
  const field = path.slice(id === null ? 0 : 2).join('.')
  const where = id === null ? '' : ` in ${list === 'evidence' ? 'the evidence' : 'the explanation'} "${String(id)}"`
  const what = issue?.message.replace(/^Invalid input: /, '') ?? 'something else'
  return `${name}${where}${field === '' ? '' : `, ${field}`}: ${what}.`
}

/** Each piece of evidence rests on one thing. */
function checkEntry(entry: EvidenceEntry, name: string): void {
  const { id, document, quote, claim, episode, note, awaited, ratings, why } = entry
  const wrong = (message: string): never => {
    throw new EntenteError('invalid_input', `${name}: the evidence "${id}" ${message}`)
  }
  const grounds = [quote ?? document, claim, episode, note, awaited].filter((one) => one !== undefined)
  if (grounds.length === 0) {
    wrong('rests on nothing: give it document and quote, a claim, an episode, or say note: true or awaited: true.')
  }
  if (grounds.length > 1) wrong('rests on several things; split it, so that each can be rated and weighed alone.')
  if ((document === undefined) !== (quote === undefined)) {
    wrong(`has a ${document === undefined ? 'quote without a document' : 'document without a quote'}; it needs both.`)
  }
  for (const [analyst, row] of Object.entries(ratings ?? {})) {
    for (const [hypothesisId, rating] of Object.entries(row)) {
      if (!(RATINGS as readonly string[]).includes(rating)) {
        const known = RATINGS.join(', ')
        wrong(`has an unknown rating "${rating}" by ${analyst} for "${hypothesisId}"; it is one of ${known}.`)
      }
    }
  }
  for (const analyst of Object.keys(why ?? {})) {
    if (ratings?.[analyst] === undefined) wrong(`has a reason of ${analyst}, who did not rate it.`)
  }
}
