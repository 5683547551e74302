import { type Command, Option } from 'commander'
import { type output, ZodDefault, ZodEnum, type ZodObject, ZodOptional, type ZodType } from 'zod'
import { EntenteError } from '../model/error.ts'

/** Adds a flag for each parameter of an analysis: its words, its choices and its default come from the description. */
export function withAnalysisFlags(command: Command, parameters: ZodObject): Command {
  for (const [name, schema] of Object.entries(parameters.shape) as [string, ZodType][]) {
    const inner = schema instanceof ZodOptional || schema instanceof ZodDefault ? (schema.unwrap() as ZodType) : schema
    const { placeholder = name } = (schema.meta() ?? {}) as { readonly placeholder?: string }
    const option = new Option(`${flagOf(name)} <${placeholder}>`, schema.description ?? '')
    if (inner instanceof ZodEnum) option.choices(inner.options.map(String))
    if (schema instanceof ZodDefault) option.default(schema.parse(undefined))
    command.addOption(option)
  }
  return command
}

/**
 * The parameters of an analysis among the flags given.
 *
 * @throws EntenteError "invalid_input" where one is not as the description wants it
 */
export function analysisParameters<S extends ZodObject>(
  parameters: S,
  flags: Readonly<Record<string, unknown>>,
): output<S> {
  const given = Object.fromEntries(Object.keys(parameters.shape).map((name) => [name, flags[name]]))
  const read = parameters.safeParse(given)
  if (read.success) return read.data
  const [issue] = read.error.issues
  const name = String(issue?.path[0] ?? '')
  throw new EntenteError('invalid_input', `${flagOf(name)} needs ${issue?.message}; got "${String(given[name])}".`)
}

function flagOf(name: string): string {
  return `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
}
